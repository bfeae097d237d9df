import type { Translation } from './messages.ts';

/** Brazilian Portuguese. */
export default {
  // General
  language: 'pt-BR',
  direction: 'ltr',
  appName: 'Perch',
  extensionName: 'Perch para Magpipe',
  appDescription: 'Veja quais chats ao vivo do Magpipe esperam por você e abra a página em que cada um começou.',

  // The badge: titles of the toolbar button, for screen readers
  badgeNotConnected: 'Perch: conecte sua conta do Magpipe',
  badgeFirstCheck: 'Perch: primeira atualização em andamento',
  badgeNoneUnread: {
    one: 'Perch: {count} chat ativo, tudo lido',
    many: 'Perch: {count} chats ativos, tudo lido',
    other: 'Perch: {count} chats ativos, tudo lido',
  },
  badgeUnread: {
    one: 'Perch: {count} chat ativo, não lidos: {unread}',
    many: 'Perch: {count} chats ativos, não lidos: {unread}',
    other: 'Perch: {count} chats ativos, não lidos: {unread}',
  },
  badgeManyUnread: 'Perch: mais de {n999} chats não lidos',
  badgeAnd: '{badge}. {until}',
  badgeLongest: '{badge}. Maior espera: {wait}',
  badgeUnauthorized: 'Perch: o Magpipe recusou a chave. Reconecte sua conta.',
  badgeFailing: 'Perch: {problem} (desde {time}).',
  badgeFailingAdvice: 'Perch: {problem} (desde {time}). {advice}',

  // Failures: a short text, what to do about it, and the reply to Connect
  failureUnauthorized: 'O Magpipe recusou a chave',
  failureUnauthorizedAdvice:
    'A chave pode ter sido revogada. Tente “Atualizar agora” ou reconecte sua conta com uma nova chave.',
  failureUnauthorizedConnecting: 'O Magpipe recusou esta chave. Copie-a novamente ou crie outra em “Settings → API”.',
  failureOffline: 'Sem conexão',
  failureOfflineAdvice: 'O Perch não consegue acessar o Magpipe, mas continuará tentando.',
  failureOfflineConnecting:
    'O Perch não consegue acessar o Magpipe. Verifique sua conexão com a internet e tente novamente.',
  failureTimeout: 'O Magpipe não está respondendo',
  failureTimeoutAdvice: 'O Magpipe está demorando demais para responder. O Perch continuará tentando.',
  failureTimeoutConnecting: 'O Magpipe não respondeu em {n15} segundos. Tente novamente daqui a pouco.',
  failureRateLimited: 'Muitas solicitações',
  failureRateLimitedAdvice:
    'Todas as pessoas que usam esta conta do Magpipe compartilham o mesmo limite. O Perch tentará novamente assim que o Magpipe permitir.',
  failureRateLimitedConnecting:
    'O Magpipe recebeu muitas solicitações desta conta. Espere alguns minutos e tente novamente.',
  failureServer: 'O Magpipe está com problemas',
  failureServerAdvice: 'O Magpipe retornou o erro {status}. O Perch continuará tentando.',
  failureServerConnecting:
    'O Magpipe está com problemas e retornou o erro {status}. Tente novamente em alguns minutos.',
  failureBadRequest: 'O Magpipe recusou a solicitação',
  failureBadRequestMessage: 'O Magpipe respondeu: “{message}”. Verifique o endereço da API nas configurações.',
  failureBadRequestMessageConnecting:
    'O Magpipe respondeu: “{message}”. Verifique o endereço da API em “Opções avançadas”.',
  failureBadRequestStatus: 'O Magpipe retornou o erro {status}. Verifique o endereço da API nas configurações.',
  failureBadRequestStatusConnecting:
    'O Magpipe retornou o erro {status}. Verifique o endereço da API em “Opções avançadas”.',
  failureStorage: 'Não foi possível salvar os chats',
  failureStorageAdvice: 'O armazenamento deste navegador pode estar cheio ou danificado. O Perch continuará tentando.',
  failureStorageConnecting:
    'Este navegador não conseguiu salvar a chave. O armazenamento dele pode estar cheio ou danificado.',
  failureUnexpected: 'Resposta inesperada',
  failureUnexpectedAdvice:
    'O Perch não conseguiu ler a resposta. Se esta rede tiver uma página de login, faça login nela primeiro.',
  failureUnexpectedConnecting:
    'Essa resposta não veio do Magpipe. Verifique o endereço da API e se esta rede tem uma página de login.',

  // Connecting
  connectDone: {
    one: 'Conta conectada. Chats ativos: {count}.',
    many: 'Conta conectada. Chats ativos: {count}.',
    other: 'Conta conectada. Chats ativos: {count}.',
  },
  connectEmpty: 'Primeiro, cole sua chave de API.',
  connectUnsendable: 'Esta chave não é válida. Copie-a novamente ou crie outra em “Settings → API”.',
  connectAddress: 'Digite um endereço da API que comece com https://',
  connectSuperseded: 'A conexão foi alterada em outra janela. Tente novamente.',
  connectTrying: 'Testando a chave…',
  connectBroken: 'Algo deu errado. Tente novamente.',
  connectDisconnected:
    'Conta desconectada. A chave, os chats e o status de leitura deles foram apagados deste navegador.',

  // Settings page, section Connection
  settingsTitle: 'Configurações do Perch',
  settingsIntro: 'As alterações são salvas automaticamente.',
  settingsIndex: 'Seções',
  connectionHeading: 'Conexão',
  connectionIntro: 'O Perch lê seus chats ao vivo do Magpipe usando uma chave de API da sua conta.',
  apiKey: 'Chave de API',
  apiKeyShow: 'Mostrar chave',
  apiKeyUnusual:
    'Isto não parece uma chave do Magpipe: elas começam com mgp_ e têm {n44} caracteres. Você pode testá-la mesmo assim.',
  apiKeyWhere: 'Crie uma em {link}, em “Settings → API”. O Magpipe só mostra a chave uma vez.',
  apiKeyPower: 'Esta chave dá acesso total à sua conta. Ela fica neste navegador.',
  advanced: 'Opções avançadas',
  apiAddress: 'Endereço da API',
  apiAddressHelp: 'Altere somente se você hospeda o Magpipe por conta própria.',
  connect: 'Conectar',
  cancel: 'Cancelar',
  connectedWith: 'Conta conectada com a chave {key}',
  keyRefused: 'Chave recusada: {key}',
  keyRefusedAlert: 'O Magpipe recusou a chave. Ela pode ter sido revogada. Reconecte sua conta com uma nova chave.',
  replaceKey: 'Substituir chave',
  disconnect: 'Desconectar',

  // Settings page, section Checking: a name for each frequency, and sentences
  checkingHeading: 'Atualização dos chats',
  checkingIntro: 'Escolha com que rapidez o Perch detecta novas mensagens e quanto ele consome de bateria e dados.',
  checkingGroup: 'Frequência de atualização',
  checkingRecommended: 'Recomendado',
  checkingLimit:
    'O Magpipe permite {n1000} solicitações por hora em cada conta, compartilhadas entre todas as pessoas e todos os dispositivos que a usam.',
  checkingBusyHours:
    'Nos horários em que costumam escrever para você, o Perch não reduz o ritmo. Ele os deduz dos seus chats das últimas duas semanas, somente neste computador.',
  checkingLive: 'Tempo real',
  checkingLivePace:
    'A cada {n5} segundos durante uma conversa, a cada {n15} no resto do tempo e a cada {n30} após meia hora sem mensagens.',
  checkingLiveCost:
    'O Perch fica sempre ativo, e esta é a opção que mais consome bateria e dados: até {n500} solicitações por hora.',
  checkingBalanced: 'Equilibrado',
  checkingBalancedPace:
    'A cada {n8} a {n10} segundos durante uma conversa, a cada {n30} no resto do tempo e a cada minuto após meia hora sem mensagens.',
  checkingBalancedCost:
    'Consome bateria e dados principalmente durante as conversas: cerca de {n60} a {n450} solicitações por hora.',
  checkingLight: 'Leve',
  checkingLightPace:
    'A cada {n30} segundos durante uma conversa, a cada minuto no resto do tempo e a cada dois minutos após meia hora sem mensagens.',
  checkingLightCost: 'É a opção que menos consome bateria e dados: cerca de {n30} a {n120} solicitações por hora.',
  checkingCosts: 'Consumo de bateria e dados',
  checkingAway: 'Atualizar com menos frequência quando eu estiver ausente',
  checkingAwayMeaning:
    'Você está ausente quando a tela está bloqueada ou este computador não é usado há cinco minutos. O Perch atualiza os chats assim que você volta.',
  checkingAwayPrivacy: 'Isso é tudo o que o navegador informa ao Perch, que não vê o que você faz.',

  // Results of saving a setting
  savedLive: 'Salvo. Agora o Perch atualiza os chats a cada {n15} segundos, e a cada {n5} durante uma conversa.',
  savedBalanced:
    'Salvo. Agora o Perch atualiza os chats a cada {n30} segundos, e a cada {n8} a {n10} durante uma conversa.',
  savedLight: 'Salvo. Agora o Perch atualiza os chats a cada minuto, e a cada {n30} segundos durante uma conversa.',
  savedLiveForLater:
    'Salvo. Quando você conectar sua conta, o Perch atualizará os chats a cada {n15} segundos, e a cada {n5} durante uma conversa.',
  savedBalancedForLater:
    'Salvo. Quando você conectar sua conta, o Perch atualizará os chats a cada {n30} segundos, e a cada {n8} a {n10} durante uma conversa.',
  savedLightForLater:
    'Salvo. Quando você conectar sua conta, o Perch atualizará os chats a cada minuto, e a cada {n30} segundos durante uma conversa.',
  savedAwayOn: 'Salvo. O Perch atualiza os chats com menos frequência quando você está ausente.',
  savedAwayOff: 'Salvo. O Perch continua atualizando os chats no mesmo ritmo quando você está ausente.',
  savedAwayDenied: 'Nada mudou. Sem a sua permissão, o Perch não tem como saber se você está ausente.',
  savedSingleKeysOn: 'Salvo. Os atalhos de uma só tecla estão ativados.',
  savedSingleKeysOff:
    'Salvo. Os atalhos de uma só tecla estão desativados. As setas, Enter e Esc continuam funcionando.',
  notSaved: 'Não foi possível salvar. Tente novamente.',

  // Settings page, section Notifications, with results of saving
  notificationsHeading: 'Notificações',
  notificationsIntro: 'Saiba quando um visitante escreve, mesmo que você esteja em outra aba ou em outro aplicativo.',
  notify: 'Avisar quando um visitante escrever',
  notifyHelp: 'O navegador pedirá sua permissão. As notificações mostram o nome, a mensagem e a página do visitante.',
  notifyAbout: 'Avisar sobre',
  notifyAboutHelp: 'Vale tanto para as notificações quanto para o som.',
  notifyAboutHelpOff: 'Passa a valer quando as notificações ou o som forem ativados.',
  notifyNewChats: 'Novos chats',
  notifyNewChatsHelp: 'Quando um visitante escreve pela primeira vez.',
  notifyExistingChats: 'Novas mensagens em chats existentes',
  notifyExistingChatsHelp: 'Inclui as respostas da sua equipe, porque o Magpipe não informa quem escreveu.',
  testNotification: 'Enviar uma notificação de teste',
  savedNotifyOn: 'Salvo. O Perch avisa você quando um visitante escreve.',
  savedNotifyOff: 'Salvo. As notificações estão desativadas.',
  savedNotifyDenied:
    'Nada mudou. O navegador está bloqueando as notificações do Perch. Ative-as novamente e escolha “Permitir” quando ele perguntar.',
  notifyPermissionRevoked:
    'Agora o navegador está bloqueando as notificações do Perch. Ative-as novamente para que ele peça sua permissão.',
  testSent:
    'Notificação enviada. Se nada apareceu, verifique as configurações do sistema: as notificações deste navegador podem estar desativadas, ou o modo “Não incomodar” (ou “Não perturbe”) pode estar ativado.',
  testNotSent: 'O navegador não conseguiu mostrar a notificação. Verifique as configurações de notificação do sistema.',
  testTitle: 'O Perch consegue avisar você',
  testMessage: 'É isto que você verá quando um visitante escrever.',

  // Notifications
  openPage: 'Abrir página',
  notifyWaiting: '{name} está esperando há {wait}',
  notifyMany: {
    one: '{count} chat esperando há {wait}',
    many: '{count} chats esperando. Maior espera: {wait}',
    other: '{count} chats esperando. Maior espera: {wait}',
  },
  notifyAway: {
    one: 'Durante sua ausência: {count} chat esperando há {wait}',
    many: 'Durante sua ausência: {count} chats esperando. Maior espera: {wait}',
    other: 'Durante sua ausência: {count} chats esperando. Maior espera: {wait}',
  },
  notifyAfterQuiet: {
    one: 'Durante a pausa das notificações: {count} chat esperando há {wait}',
    many: 'Durante a pausa das notificações: {count} chats esperando. Maior espera: {wait}',
    other: 'Durante a pausa das notificações: {count} chats esperando. Maior espera: {wait}',
  },
  nameAndOthers: {
    one: '{name} e mais {count} visitante',
    many: '{name} e mais {count} visitantes',
    other: '{name} e mais {count} visitantes',
  },

  // Settings page, section Waiting
  waitingHeading: 'Espera',
  waitingIntro: 'O contador do ícone e o chat mudam de cor quando um visitante está esperando há muito tempo.',
  waitingAmber: 'Marcar como espera longa após',
  waitingRed: 'Marcar como espera excessiva após',
  waitingRedHelp: 'Se as notificações estiverem ativadas, o Perch avisa você mais uma vez nesse momento.',
  minutesAfter: 'minutos',
  waitingProblem: 'Digite um número inteiro de {n1} a {n240}.',
  waitingOrder: 'A espera excessiva deve ser maior que a espera longa.',

  // Settings page, section Sound
  soundHeading: 'Som',
  soundIntro: 'Um toque curto quando um visitante escreve.',
  soundOn: 'Tocar um som',
  soundOnHelp: 'Toca nos mesmos casos que as notificações, mesmo que elas estejam desativadas.',
  soundRepeat: 'Repetir enquanto o visitante espera',
  soundRepeatHelp: 'Uma vez por minuto, até {n3} vezes.',
  soundVolume: 'Volume',
  soundTest: 'Testar som',
  savedSoundOn: 'Salvo. O Perch toca um som quando um visitante escreve.',
  savedSoundOff: 'Salvo. O som está desativado.',
  saved: 'Salvo.',
  soundFailed: 'O navegador não conseguiu tocar o som.',

  // Settings page, section Quiet hours
  quietHeading: 'Horários de silêncio',
  quietIntro:
    'Nesses horários, não há notificações nem sons. O contador do ícone continua ativo, em uma cor mais suave.',
  quietAdd: 'Adicionar horário de silêncio',
  quietRule: 'Horário de silêncio {number}',
  quietRemove: 'Remover este horário',
  quietDays: 'Dias',
  quietFrom: 'De',
  quietTo: 'Até',
  quietNextDay: 'do dia seguinte',
  quietAllDay: 'O dia todo',
  quietNone: 'Nenhum horário de silêncio ainda.',
  quietNoDays: 'Nenhum dia selecionado: este horário não tem efeito.',
  savedQuiet: 'Salvo. Quando o horário de silêncio terminar, o Perch avisará você sobre o que chegou.',

  // Settings page, section Muted
  mutedHeading: 'Silenciados',
  mutedIntro:
    'Os chats silenciados continuam na lista, mas o contador do ícone não os inclui e o Perch não avisa você sobre eles.',
  mutedNone: 'Nada está silenciado. Você pode silenciar um chat ou um widget na lista.',
  mutedWidgets: 'Widgets',
  mutedChats: 'Chats',
  savedUnmuted: 'Você deixou de silenciar {name}.',
  mutedClosedChats: {
    one: '{count} chat que não está mais ativo',
    many: '{count} chats que não estão mais ativos',
    other: '{count} chats que não estão mais ativos',
  },

  // Settings page, section Shortcuts, and the names of keys
  shortcutsHeading: 'Atalhos',
  shortcutsAnywhere:
    'Estes atalhos funcionam em todo o navegador. Para definir ou alterar um, escolha “Alterar atalhos”.',
  shortcutOpenPerch: 'Abrir o Perch',
  shortcutNotSet: 'Não definido',
  shortcutsFailed:
    'Não foi possível abrir a página de atalhos do navegador. Procure os atalhos de teclado nas configurações de extensões.',
  changeShortcuts: 'Alterar atalhos',
  shortcutsIntro: 'Você pode usar a lista pelo teclado. Estes atalhos funcionam no pop-up e no painel lateral.',
  listKeys: 'Atalhos da lista',
  singleKeys: 'Usar atalhos de uma só tecla na lista',
  singleKeysHelp: 'Desative-os se forem acionados sem querer, por exemplo, ao ditar um texto.',
  keyNameEnter: 'Enter',
  keyNameEscape: 'Esc',
  keyNameDown: 'Seta para baixo',
  keyNameUp: 'Seta para cima',
  shortcutMove: 'Chat seguinte ou anterior',
  shortcutOpen: 'Abrir a página do chat',
  shortcutOpenInBackground: 'Abrir a página em segundo plano',
  shortcutToggleRead: 'Marcar como lido ou não lido',
  shortcutCopyEmail: 'Copiar endereço de e-mail',
  shortcutMute: 'Silenciar ou deixar de silenciar',
  shortcutSearch: 'Buscar',
  shortcutClear: 'Limpar a busca; pressione novamente para fechar',
  shortcutShowKeys: 'Mostrar estes atalhos',

  // Commands, as the browser's shortcut page lists them
  commandOpenLongestWaiting: 'Abrir o chat com a maior espera',
  commandMarkAllRead: 'Marcar todos os chats como lidos',

  // About
  aboutHeading: 'Sobre o Perch',
  aboutText:
    'O Perch {version} conta os chats ao vivo do Magpipe que esperam por você e leva você à página em que cada um começou. O Perch é um projeto independente e não é desenvolvido pela equipe do Magpipe.',

  // The list
  activeChats: 'Chats ativos',
  closedChats: 'Chats encerrados',
  settings: 'Configurações',
  checkNow: 'Atualizar agora',
  markAllRead: 'Marcar tudo como lido',
  snooze: 'Pausar notificações',
  snoozeTitle: 'Pausar notificações',
  snoozeText: 'Durante a pausa, não há notificações nem sons. O contador do ícone continua ativo.',
  snoozeHalfHour: 'Por {n30} minutos',
  snoozeHour: 'Por uma hora',
  snoozeTomorrow: 'Até amanhã às {time}',
  endSnooze: 'Retomar',
  snoozeEnded: 'Notificações retomadas',
  snoozedUntil: 'Notificações pausadas até {time}',
  quietUntil: 'Horário de silêncio até {time}',
  hintTitle: 'Não perca nenhuma mensagem',
  hintText: 'O Perch pode avisar você quando alguém escrever, mesmo que você esteja em outra aba.',
  hintTurnOn: 'Ativar notificações',
  hintDismiss: 'Dispensar',
  hintDone: 'Agora o Perch avisa você quando um visitante escreve',
  hintDenied: 'As notificações continuam desativadas. Você pode ativá-las nas configurações.',
  openInSidePanel: 'Abrir no painel lateral',
  openInbox: 'Abrir caixa de entrada',
  activeAndUnread: {
    one: 'Ativos: {count}, não lidos: {unread}',
    many: 'Ativos: {count}, não lidos: {unread}',
    other: 'Ativos: {count}, não lidos: {unread}',
  },
  quarantined:
    'Não foi possível recuperar alguns dados salvos; por isso, parte das configurações pode ter voltado ao padrão e chats já lidos podem aparecer como não lidos',
  unreadable: {
    one: 'Não foi possível carregar {count} chat',
    many: 'Não foi possível carregar {count} chats',
    other: 'Não foi possível carregar {count} chats',
  },
  newestOf: {
    one: 'Mostrando {count} de {total}, o mais recente',
    many: 'Mostrando os {count} mais recentes de {total}',
    other: 'Mostrando os {count} mais recentes de {total}',
  },
  closedOf: {
    one: 'Mostrando {count} de {total} encerrados',
    many: 'Mostrando {count} de {total} encerrados',
    other: 'Mostrando {count} de {total} encerrados',
  },
  notConnected: 'Conta não conectada',
  checkingNow: 'Atualizando…',
  notCheckedYet: 'Ainda não atualizado',
  checkedJustNow: 'Atualizado agora mesmo',
  checkedAgo: 'Atualizado {ago}',
  andNextCheckIn: '{what} · Próxima atualização em {wait}',
  andCheckingSoon: '{what} · Próxima atualização em breve',
  chatsAsOf: '{what} · Atualizado: {time}',
  searchChats: 'Buscar chats',
  show: 'Mostrar',
  showAll: 'Todos',
  showUnread: 'Não lidos',
  showClosed: 'Encerrados',
  widget: 'Widget',
  allWidgets: 'Todos os widgets',
  order: 'Ordenar por',
  orderNewest: 'Mais recentes primeiro',
  orderUnreadFirst: 'Não lidos primeiro',
  orderWaitingLongest: 'Maior espera primeiro',
  onPage: 'Em {page}',
  showAllPages: 'Mostrar chats de todas as páginas',
  chatsOnPage: { one: '{count} chat em {page}', many: '{count} chats em {page}', other: '{count} chats em {page}' },
  visitor: 'Visitante {id}',
  deletedWidget: 'Widget excluído',
  unread: 'Não lido',
  closed: 'Encerrado',
  noLongerActive: 'Não está mais ativo',
  noMessage: 'Nenhuma mensagem ainda',
  messageWithoutText: 'Mensagem sem texto',
  startedOn: 'Começou em',
  pageUnknown: 'Página desconhecida. Leva à caixa de entrada',
  pageUnsafe: 'Endereço não seguro. Leva à caixa de entrada',
  pageTooLong: 'Endereço longo demais. Leva à caixa de entrada',
  markAsRead: 'Marcar como lido',
  markAsUnread: 'Marcar como não lido',
  copyEmail: 'Copiar endereço de e-mail',
  mute: 'Silenciar',
  unmute: 'Deixar de silenciar',
  muteTitle: 'Silenciar {name}',
  muteUntilNext: 'Até a próxima mensagem',
  muteAlways: 'Este chat, sempre',
  muteWidget: 'Todos os chats do widget {widget}',
  muteText:
    'Os chats silenciados continuam na lista, mas o contador do ícone não os inclui e o Perch não avisa você sobre eles.',
  muted: 'Silenciado',
  mutedUntilNext: 'Silenciado até a próxima mensagem',
  mutedWithWidget: 'Silenciado (widget inteiro)',
  toastMuted: 'Você silenciou {name}',
  toastUnmuted: 'Você deixou de silenciar {name}',
  waitingFor: 'Esperando há {wait}',
  waitingLong: 'Espera longa: {wait}',
  waitingTooLong: 'Espera excessiva: {wait}',
  copied: 'Copiado',
  couldNotCopy: 'Não foi possível copiar',
  newChats: { one: '{count} novo', many: '{count} novos', other: '{count} novos' },
  showMore: 'Mostrar mais',
  loading: 'Carregando…',
  wrote: '{name} escreveu',
  twoWrote: '{first} e {second} escreveram',
  manyWrote: {
    one: '{count} visitante escreveu',
    many: '{count} visitantes escreveram',
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
  loadingChats: 'Carregando seus chats',
  connectTitle: 'Conecte sua conta do Magpipe',
  connectText: 'O Perch conta os visitantes que esperam resposta e leva você à página em que cada chat começou.',
  connectAgain: 'Reconectar',
  noChatsTitle: 'Nenhum chat ativo',
  noChatsText: 'Quando um visitante escrever, o chat aparecerá aqui e no contador do ícone.',
  noMatchTitle: 'Nenhum resultado',
  noMatchText: 'O Perch busca em nomes, endereços de e-mail, mensagens, páginas e widgets.',
  clearSearch: 'Limpar busca',
  showAllChats: 'Mostrar todos',
  allReadTitle: 'Tudo em dia',
  allReadText: 'Você leu todos os chats. As novas mensagens aparecerão aqui.',
  noClosedTitle: 'Nenhum chat encerrado',
  noClosedText: 'Os chats aparecem aqui quando são encerrados.',
  closedFailedTitle: 'Não foi possível carregar os chats encerrados',
  closedWait: 'Muitas solicitações. Tente novamente após {time}.',
  tryAgain: 'Tentar novamente',
  didNotWork: 'Algo deu errado. Feche o Perch, abra-o outra vez e tente novamente.',
  keyboardShortcuts: 'Atalhos de teclado',
  close: 'Fechar',
} as const satisfies Translation;
