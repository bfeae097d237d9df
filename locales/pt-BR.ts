import type { Translation } from './messages.ts';

/** Brazilian Portuguese. */
export default {
  // General
  language: 'pt-BR',
  direction: 'ltr',
  appName: 'Perch',
  appDescription:
    'Conta os chats ao vivo do Magpipe que esperam por você, mostra a lista e abre a página onde cada um começou.',

  // The badge: titles of the toolbar button, for screen readers
  badgeNotConnected: 'Perch: conecte sua conta do Magpipe',
  badgeFirstCheck: 'Perch: primeira verificação em andamento',
  badgeNoneUnread: {
    one: 'Perch: {count} chat ativo, tudo lido',
    many: 'Perch: {count} de chats ativos, tudo lido',
    other: 'Perch: {count} chats ativos, tudo lido',
  },
  badgeUnread: {
    one: 'Perch: {count} chat ativo, não lidos: {unread}',
    many: 'Perch: {count} de chats ativos, não lidos: {unread}',
    other: 'Perch: {count} chats ativos, não lidos: {unread}',
  },
  badgeManyUnread: 'Perch: mais de {n999} chats não lidos',
  badgeAnd: '{badge}. {until}',
  badgeLongest: '{badge}. Maior espera: {wait}',
  badgeRefused: 'Perch: o Magpipe recusou a chave. Conecte de novo.',
  badgeFailing: 'Perch: {problem} (desde {time}).',
  badgeFailingAdvice: 'Perch: {problem} (desde {time}). {advice}',

  // Failures: a short text, what to do about it, and the reply to Connect
  failureRefused: 'O Magpipe recusou a chave',
  failureRefusedAdvice:
    'Ela pode ter sido revogada. Tente mais uma vez com “Verificar agora” ou conecte de novo com outra chave.',
  failureRefusedConnecting: 'O Magpipe recusou esta chave. Copie-a de novo ou crie outra em “Settings → API”.',
  failureOffline: 'Sem conexão',
  failureOfflineAdvice: 'O Perch não consegue acessar o Magpipe, mas continuará tentando automaticamente.',
  failureOfflineConnecting:
    'O Perch não consegue acessar o Magpipe. Confira sua conexão com a internet e tente de novo.',
  failureTimeout: 'Sem resposta a tempo',
  failureTimeoutAdvice: 'O Magpipe está demorando demais para responder. O Perch tentará de novo automaticamente.',
  failureTimeoutConnecting: 'O Magpipe não respondeu em {n15} segundos. Tente de novo daqui a pouco.',
  failureRateLimited: 'Solicitações demais',
  failureRateLimitedAdvice:
    'Tudo o que usa esta conta do Magpipe compartilha o mesmo limite. O Perch espera o tempo que o Magpipe pediu.',
  failureRateLimitedConnecting:
    'O Magpipe informa que houve solicitações demais nesta conta. Espere alguns minutos e tente de novo.',
  failureServer: 'O Magpipe está com problemas',
  failureServerAdvice: 'Ele respondeu com o erro {status}. O Perch tentará de novo automaticamente.',
  failureServerConnecting:
    'O Magpipe está com problemas e respondeu com o erro {status}. Tente de novo em alguns minutos.',
  failureRejected: 'O Magpipe não aceitou a verificação',
  failureRejectedSaid: 'O Magpipe diz: “{message}”. Confira o endereço da API nas configurações.',
  failureRejectedSaidConnecting: 'O Magpipe diz: “{message}”. Confira o endereço da API em “Opções avançadas”.',
  failureRejectedStatus: 'O Magpipe respondeu com o erro {status}. Confira o endereço da API nas configurações.',
  failureRejectedStatusConnecting:
    'O Magpipe respondeu com o erro {status}. Confira o endereço da API em “Opções avançadas”.',
  failureStorage: 'O Perch não conseguiu salvar os chats',
  failureStorageAdvice:
    'O armazenamento deste navegador pode estar cheio ou danificado. O Perch tentará de novo automaticamente.',
  failureStorageConnecting:
    'Este navegador não conseguiu salvar a chave. O armazenamento dele pode estar cheio ou danificado.',
  failureUnexpected: 'Resposta inesperada',
  failureUnexpectedAdvice:
    'O Perch não conseguiu ler a resposta. Se esta rede pedir que você faça login, faça isso antes.',
  failureUnexpectedConnecting:
    'A resposta recebida não é do Magpipe. Confira o endereço da API e veja se esta rede pede login.',

  // Connecting
  connectDone: {
    one: 'Conectado. {count} chat ativo.',
    many: 'Conectado. {count} de chats ativos.',
    other: 'Conectado. {count} chats ativos.',
  },
  connectEmpty: 'Primeiro, cole sua chave de API.',
  connectUnsendable: 'Isto não pode ser uma chave. Copie-a de novo ou crie outra em “Settings → API”.',
  connectAddress: 'Digite um endereço da API que comece com https://',
  connectSuperseded: 'Enquanto isso, a conexão foi alterada em outro lugar. Tente de novo.',
  connectTrying: 'Testando a chave com o Magpipe…',
  connectBroken: 'Não funcionou. Tente mais uma vez.',
  connectDisconnected: 'Desconectado. A chave, os chats e as marcas de leitura foram apagados.',

  // Settings page, section Connection
  settingsTitle: 'Configurações do Perch',
  settingsIntro: 'O que você escolhe aqui vale na hora.',
  connectionHeading: 'Conexão',
  connectionIntro: 'O Perch lê seus chats ao vivo do Magpipe com uma chave de API da sua conta.',
  apiKey: 'Chave de API',
  apiKeyShow: 'Mostrar chave',
  apiKeyUnusual:
    'Isto não parece uma chave do Magpipe: essas chaves começam com mgp_ e têm {n44} caracteres. Você pode testá-la mesmo assim.',
  apiKeyWhere: 'Crie uma em {link}, em “Settings → API”. O Magpipe a mostra uma única vez.',
  apiKeyPower: 'Esta chave dá acesso total à sua conta. Ela fica neste navegador.',
  advanced: 'Opções avançadas',
  apiAddress: 'Endereço da API',
  apiAddressHelp: 'Altere somente se você hospedar o Magpipe por conta própria.',
  connect: 'Conectar',
  cancel: 'Cancelar',
  connectedWith: 'Conectado com a chave {key}',
  refusedKey: 'Chave não aceita: {key}',
  refusedAlert: 'O Magpipe recusou a chave. Ela pode ter sido revogada. Conecte de novo com outra chave.',
  replaceKey: 'Substituir chave',
  disconnect: 'Desconectar',

  // Settings page, section Checking: a name for each frequency, and sentences
  checkingHeading: 'Verificação',
  checkingIntro:
    'Escolha com que rapidez você fica sabendo de novas mensagens e quanto de bateria e de dados o Perch pode consumir.',
  checkingGroup: 'Com que frequência o Perch verifica os chats',
  checkingRecommended: 'Recomendado',
  checkingLimit:
    'O Magpipe permite {n1000} verificações por hora em cada conta, somando todas as pessoas e dispositivos que a usam.',
  checkingLive: 'Tempo real',
  checkingLivePace:
    'A cada {n5} segundos durante uma conversa, a cada {n15} no resto do tempo e a cada {n30} após meia hora de calma.',
  checkingLiveCost:
    'O Perch fica sempre ativo e consome o máximo de bateria e dados: até {n500} verificações por hora.',
  checkingBalanced: 'Equilibrado',
  checkingBalancedPace:
    'A cada {n8}–{n10} segundos durante uma conversa, a cada {n30} no resto do tempo e a cada minuto após meia hora de calma.',
  checkingBalancedCost:
    'Consome bateria e dados principalmente enquanto alguém escreve: cerca de {n60} a {n450} verificações por hora.',
  checkingLight: 'Leve',
  checkingLightPace:
    'A cada {n30} segundos durante uma conversa, a cada minuto no resto do tempo e a cada {n2} minutos após meia hora de calma.',
  checkingLightCost: 'Consome o mínimo de bateria e dados: cerca de {n30} a {n120} verificações por hora.',
  checkingAway: 'Verificar os chats com menos frequência quando não estou por perto',
  checkingAwayMeaning:
    'Ou seja, quando a tela está bloqueada ou ninguém usa este computador há cinco minutos. Assim que você volta, o Perch verifica os chats.',
  checkingAwayPrivacy: 'O navegador só deixa o Perch ver isso, e nada do que você faz.',

  // Results of saving a setting
  savedLive: 'Salvo. Agora o Perch verifica os chats a cada {n15} segundos, e a cada {n5} durante uma conversa.',
  savedBalanced:
    'Salvo. Agora o Perch verifica os chats a cada {n30} segundos, e a cada {n8}–{n10} durante uma conversa.',
  savedLight: 'Salvo. Agora o Perch verifica os chats a cada minuto, e a cada {n30} segundos durante uma conversa.',
  savedLiveForLater:
    'Salvo. Depois de conectado, o Perch verificará os chats a cada {n15} segundos, e a cada {n5} durante uma conversa.',
  savedBalancedForLater:
    'Salvo. Depois de conectado, o Perch verificará os chats a cada {n30} segundos, e a cada {n8}–{n10} durante uma conversa.',
  savedLightForLater:
    'Salvo. Depois de conectado, o Perch verificará os chats a cada minuto, e a cada {n30} segundos durante uma conversa.',
  savedAwayOn: 'Salvo. O Perch verifica os chats com menos frequência quando você não está por perto.',
  savedAwayOff: 'Salvo. O Perch verifica os chats com a mesma frequência mesmo quando você não está por perto.',
  savedAwayDenied: 'Nada mudou. Sem a sua permissão, o Perch não tem como saber se você está por perto.',
  savedSingleKeysOn: 'Salvo. Os atalhos de uma só tecla funcionam na lista.',
  savedSingleKeysOff:
    'Salvo. Os atalhos de uma só tecla não fazem mais nada na lista; as setas, Enter e Esc continuam funcionando.',
  notSaved: 'Não foi possível salvar. Tente mais uma vez.',

  // Settings page, section Notifications, with results of saving
  notificationsHeading: 'Notificações',
  notificationsIntro: 'Para você saber quando um visitante escreve, mesmo em outra aba ou outro programa.',
  notify: 'Avisar quando um visitante escrever',
  notifyHelp:
    'O navegador pergunta uma única vez se o Perch pode avisar você. A notificação mostra o nome, a mensagem e a página.',
  tellGroup: 'Quando o Perch avisa você',
  tellHelp: 'Vale tanto para as notificações quanto para o som.',
  tellHelpOff: 'Vale assim que as notificações ou o som forem ativados.',
  notifyNewChats: 'Para chats novos',
  notifyNewChatsHelp: 'Um visitante escreve pela primeira vez.',
  notifyNews: 'Para novas mensagens em chats conhecidos',
  notifyNewsHelp: 'As respostas da sua equipe também contam como mensagens: o Magpipe não informa quem escreveu.',
  testNotification: 'Enviar uma notificação de teste',
  savedNotifyOn: 'Salvo. O Perch avisa você quando um visitante escreve.',
  savedNotifyOff: 'Salvo. O Perch não envia notificações.',
  savedNotifyDenied:
    'Nada mudou. O navegador não deixa o Perch avisar você. Ative as notificações de novo e permita-as quando ele perguntar.',
  notifyTakenAway:
    'O navegador não deixa mais o Perch avisar você. Ative as notificações de novo para que ele volte a perguntar.',
  testSent:
    'Enviada. Se nada apareceu, confira as configurações do sistema: as notificações deste navegador podem estar desativadas, ou o modo “Não perturbe” pode estar ativado.',
  testNotSent: 'O navegador não conseguiu mostrar a notificação. Confira as configurações de notificação do sistema.',
  testTitle: 'O Perch consegue avisar você',
  testMessage: 'É isto que você verá quando um visitante escrever.',

  // Notifications
  openPage: 'Abrir página',
  notifyWaiting: '{name} espera há {wait}',
  notifyMany: {
    one: '{count} chat, esperando há {wait}',
    many: '{count} de chats, o mais antigo espera há {wait}',
    other: '{count} chats, o mais antigo espera há {wait}',
  },
  notifyAway: {
    one: 'Enquanto você esteve fora: {count} chat, esperando há {wait}',
    many: 'Enquanto você esteve fora: {count} de chats, o mais antigo há {wait}',
    other: 'Enquanto você esteve fora: {count} chats, o mais antigo há {wait}',
  },
  notifyAfterQuiet: {
    one: 'Enquanto isso: {count} chat, esperando há {wait}',
    many: 'Enquanto isso: {count} de chats, o mais antigo espera há {wait}',
    other: 'Enquanto isso: {count} chats, o mais antigo espera há {wait}',
  },
  nameAndOthers: {
    one: '{name} e mais {count} visitante',
    many: '{name} e mais {count} de visitantes',
    other: '{name} e mais {count} visitantes',
  },

  // Settings page, section Waiting
  waitingHeading: 'Espera',
  waitingIntro: 'O contador do ícone do Perch e o chat mudam de cor quando um visitante espera muito.',
  waitingAmber: 'Marcar como espera longa depois de',
  waitingRed: 'Marcar como espera longa demais depois de',
  waitingRedHelp: 'Nesse momento, o Perch avisa você mais uma vez, se as notificações estiverem ativadas.',
  minutesAfter: 'minutos',
  waitingProblem: 'Digite um número inteiro de {n1} a {n240}.',
  waitingOrder: 'Digite mais minutos para a espera longa demais do que para a espera longa.',

  // Settings page, section Sound
  soundHeading: 'Som',
  soundIntro: 'Um toque curto quando um visitante escreve.',
  soundOn: 'Tocar um som',
  soundOnHelp: 'Ele toca nos mesmos casos que as notificações, e também sem elas.',
  soundRepeat: 'Repetir enquanto o visitante espera',
  soundRepeatHelp: 'Uma vez por minuto, no máximo {n3} vezes.',
  soundVolume: 'Volume',
  soundTest: 'Tocar agora',
  savedSoundOn: 'Salvo. O Perch toca um som quando um visitante escreve.',
  savedSoundOff: 'Salvo. O Perch não toca nenhum som.',
  savedAtOnce: 'Salvo. Já está valendo.',
  soundFailed: 'O navegador não conseguiu tocar o som.',

  // Settings page, section Quiet hours
  quietHeading: 'Horários de silêncio',
  quietIntro: 'Nesses horários não há notificações nem som. O ícone do Perch continua contando, em uma cor mais suave.',
  quietAdd: 'Adicionar horário de silêncio',
  quietRule: 'Horário de silêncio {number}',
  quietRemove: 'Remover este horário',
  quietDays: 'Dias',
  quietFrom: 'De',
  quietTo: 'Até',
  quietNextDay: 'Termina no dia seguinte',
  quietWholeDay: 'O dia todo',
  quietNone: 'Nenhum horário de silêncio ainda.',
  quietNoDays: 'Nenhum dia escolhido: este horário não tem efeito.',
  savedQuiet: 'Salvo. Ao fim do horário de silêncio, o Perch diz o que chegou nesse meio-tempo.',

  // Settings page, section Muted
  mutedHeading: 'Silenciados',
  mutedIntro:
    'Os chats silenciados continuam na lista, mas o ícone do Perch não os conta e o Perch não avisa você sobre eles.',
  mutedNone: 'Nada está silenciado. Você pode silenciar um chat ou um widget na lista.',
  mutedWidgets: 'Widgets',
  mutedChats: 'Chats',
  savedUnmuted: 'Você deixou de silenciar {name}.',
  mutedGone: {
    one: '{count} chat que não está mais ativo',
    many: '{count} de chats que não estão mais ativos',
    other: '{count} chats que não estão mais ativos',
  },

  // Settings page, section Shortcuts, and the names of keys
  shortcutsHeading: 'Atalhos',
  shortcutsAnywhere:
    'Estes atalhos funcionam em todo o navegador. Para definir ou alterar um, escolha “Alterar atalhos”.',
  shortcutOpenPerch: 'Abrir o Perch',
  shortcutNotSet: 'Não definido',
  shortcutsFailed: 'O navegador não conseguiu abrir a página de atalhos. Abra as configurações das extensões dele.',
  changeShortcuts: 'Alterar atalhos',
  shortcutsIntro: 'A lista de chats dispensa o mouse: estas teclas funcionam no pop-up e no painel lateral.',
  singleKeys: 'Usar atalhos de uma só tecla na lista',
  singleKeysHelp: 'Desative-os se letras chegarem à lista por acidente, como pode acontecer ao ditar.',
  keyNameEnter: 'Enter',
  keyNameEscape: 'Esc',
  keyNameDown: 'Seta para baixo',
  keyNameUp: 'Seta para cima',
  shortcutMove: 'Chat seguinte ou anterior',
  shortcutOpen: 'Abrir a página do chat',
  shortcutOpenBehind: 'Abrir a página em segundo plano',
  shortcutToggleRead: 'Marcar como lido ou não lido',
  shortcutCopyEmail: 'Copiar o e-mail',
  shortcutMute: 'Silenciar ou deixar de silenciar',
  shortcutSearch: 'Buscar',
  shortcutClear: 'Limpar a busca e depois fechar',
  shortcutShowKeys: 'Mostrar estas teclas',

  // Commands, as the browser's shortcut page lists them
  commandOpenLongestWaiting: 'Abrir o chat que espera há mais tempo',
  commandMarkAllRead: 'Marcar todos os chats como lidos',

  // About
  aboutHeading: 'Sobre o Perch',
  aboutWords:
    'O Perch {version} conta os chats ao vivo do Magpipe que esperam por você e leva você à página onde cada um começou.',

  // The list
  activeChats: 'Chats ativos',
  closedChats: 'Chats fechados',
  settings: 'Configurações',
  checkNow: 'Verificar agora',
  markAllRead: 'Marcar tudo como lido',
  snooze: 'Pausar notificações',
  snoozeTitle: 'Pausar notificações',
  snoozeWords: 'Até lá, sem notificações nem som. O ícone do Perch continua contando.',
  snoozeHalfHour: 'Por {n30} minutos',
  snoozeHour: 'Por uma hora',
  snoozeTomorrow: 'Até amanhã às {time}',
  endSnooze: 'Encerrar pausa',
  snoozeEnded: 'Pausa encerrada',
  snoozedUntil: 'Em pausa até {time}',
  quietUntil: 'Silêncio até {time}',
  hintTitle: 'Não perca nenhum visitante',
  hintWords: 'O Perch pode avisar você quando alguém escrever, mesmo enquanto você trabalha em outra aba.',
  hintTurnOn: 'Ativar notificações',
  hintDismiss: 'Não, obrigado',
  hintDone: 'Agora o Perch avisa você quando um visitante escreve',
  hintDenied: 'As notificações continuam desativadas. Você pode ativá-las nas configurações',
  openInSidePanel: 'Abrir no painel lateral',
  openInbox: 'Caixa de entrada',
  activeAndUnread: {
    one: '{count} ativo, não lidos: {unread}',
    many: '{count} ativos, não lidos: {unread}',
    other: '{count} ativos, não lidos: {unread}',
  },
  setAside:
    'Alguns dados salvos não puderam ser lidos e foram deixados de lado. Chats lidos podem aparecer como não lidos',
  unreadable: {
    one: 'Não foi possível ler {count} chat',
    many: 'Não foi possível ler {count} de chats',
    other: 'Não foi possível ler {count} chats',
  },
  newestOf: {
    one: 'Mostrando {count} de {total}, o mais recente',
    many: 'Mostrando os {count} mais recentes de {total}',
    other: 'Mostrando os {count} mais recentes de {total}',
  },
  closedOf: {
    one: 'Fechados: mostrando {count} de {total}',
    many: 'Fechados: mostrando {count} de {total}',
    other: 'Fechados: mostrando {count} de {total}',
  },
  notConnected: 'Conta não conectada',
  checkingNow: 'Verificando…',
  notCheckedYet: 'Ainda sem verificação',
  checkedJustNow: 'Verificado agora mesmo',
  checkedAgo: 'Verificado {ago}',
  andNextCheckIn: '{what} · Próxima verificação em {wait}',
  andCheckingSoon: '{what} · Próxima verificação em breve',
  chatsAsOf: '{what} · Lista atualizada: {time}',
  searchChats: 'Buscar chats',
  show: 'Mostrar',
  showAll: 'Todos',
  showUnread: 'Não lidos',
  showClosed: 'Fechados',
  widget: 'Widget',
  allWidgets: 'Widgets',
  order: 'Ordem',
  orderNewest: 'Mais recentes primeiro',
  orderUnreadFirst: 'Não lidos primeiro',
  orderWaitingLongest: 'Maior espera primeiro',
  onPage: 'Em {page}',
  showAllPages: 'Mostrar os chats de todas as páginas',
  chatsOnPage: {
    one: '{count} chat em {page}',
    many: '{count} de chats em {page}',
    other: '{count} chats em {page}',
  },
  visitor: 'Visitante {id}',
  deletedWidget: 'Widget excluído',
  unread: 'Não lido',
  closed: 'Fechado',
  gone: 'Não está mais ativo',
  noMessage: 'Nenhuma mensagem ainda',
  messageWithoutText: 'Mensagem sem texto',
  startedOn: 'Começou em',
  pageUnknown: 'Página desconhecida. Abre a caixa de entrada',
  pageUnsafe: 'Página não segura. Abre a caixa de entrada',
  pageTooLong: 'Endereço longo demais. Abre a caixa de entrada',
  markAsRead: 'Marcar como lido',
  markAsUnread: 'Marcar como não lido',
  copyEmail: 'Copiar e-mail',
  mute: 'Silenciar',
  unmute: 'Deixar de silenciar',
  muteTitle: 'Silenciar {name}',
  muteUntilNext: 'Até a próxima mensagem',
  muteForGood: 'Este chat, para sempre',
  muteWidget: 'Todos os chats de {widget}',
  muteWords:
    'Os chats silenciados continuam na lista, mas o ícone do Perch não os conta e o Perch não avisa você sobre eles.',
  muted: 'Silenciado',
  mutedUntilNext: 'Silenciado até a próxima mensagem',
  mutedWithWidget: 'Silenciado com o widget',
  saidMuted: 'Você silenciou {name}',
  saidUnmuted: 'Você deixou de silenciar {name}',
  waitingFor: 'Espera há {wait}',
  waitingLong: 'Espera longa: {wait}',
  waitingTooLong: 'Espera longa demais: {wait}',
  copied: 'Copiado',
  couldNotCopy: 'Não foi possível copiar',
  newChats: { one: '{count} novo', many: '{count} novos', other: '{count} novos' },
  showMore: 'Mostrar mais',
  loading: 'Carregando…',
  wrote: '{name} escreveu',
  twoWrote: '{first} e {second} escreveram',
  manyWrote: {
    one: '{count} visitante escreveu',
    many: '{count} de visitantes escreveram',
    other: '{count} visitantes escreveram',
  },
  markedRead: {
    one: '{count} marcado como lido',
    many: '{count} marcados como lidos',
    other: '{count} marcados como lidos',
  },
  markedUnread: {
    one: '{count} marcado como não lido',
    many: '{count} marcados como não lidos',
    other: '{count} marcados como não lidos',
  },
  undo: 'Desfazer',
  undone: 'Desfeito',
  undoTooLate: 'Não é mais possível desfazer',
  fetchingChats: 'Carregando seus chats',
  connectTitle: 'Conecte sua conta do Magpipe',
  connectWords: 'O Perch conta os visitantes que esperam resposta e leva você à página onde cada chat começou.',
  connectAgain: 'Conectar de novo',
  noChatsTitle: 'Nenhum chat ativo',
  noChatsWords: 'Quando um visitante escrever, o chat aparecerá aqui e no contador do ícone do Perch.',
  noMatchTitle: 'Nenhum resultado',
  noMatchWords: 'O Perch busca em nomes, e-mails, mensagens, páginas e widgets.',
  clearSearch: 'Limpar busca',
  showAllChats: 'Mostrar todos',
  allReadTitle: 'Tudo em dia',
  allReadWords: 'Você leu todos os chats. As novas mensagens aparecerão aqui.',
  noClosedTitle: 'Nenhum chat fechado',
  noClosedWords: 'Os chats que já terminaram ficam aqui.',
  closedFailedTitle: 'Não foi possível carregar os chats fechados',
  closedWait: 'Solicitações demais. Tente de novo depois das {time}.',
  tryAgain: 'Tentar de novo',
  didNotWork: 'Não funcionou. Feche o Perch, abra de novo e tente mais uma vez.',
  keyboardShortcuts: 'Atalhos de teclado',
  close: 'Fechar',
} as const satisfies Translation;
