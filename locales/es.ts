import type { Translation } from './messages.ts';

/** Spanish. */
export default {
  // General
  language: 'es',
  direction: 'ltr',
  appName: 'Perch',
  appDescription:
    'Cuenta los chats en vivo de Magpipe que te esperan, los muestra en una lista y abre la página donde empezó cada uno.',

  // The badge: titles of the toolbar button, for screen readers
  badgeNotConnected: 'Perch: conecta tu cuenta de Magpipe',
  badgeFirstCheck: 'Perch: primera comprobación en curso',
  badgeNoneUnread: {
    one: 'Perch: {count} chat activo, ninguno sin leer',
    many: 'Perch: {count} de chats activos, ninguno sin leer',
    other: 'Perch: {count} chats activos, ninguno sin leer',
  },
  badgeUnread: {
    one: 'Perch: {unread} de {count} chat activo sin leer',
    many: 'Perch: {unread} de {count} de chats activos sin leer',
    other: 'Perch: {unread} de {count} chats activos sin leer',
  },
  badgeManyUnread: 'Perch: más de {n999} chats sin leer',
  badgeAnd: '{badge}. {until}',
  badgeLongest: '{badge}. Mayor espera: {wait}',
  badgeRefused: 'Perch: Magpipe rechazó la clave. Vuelve a conectar.',
  badgeFailing: 'Perch: {problem} (desde: {time}).',
  badgeFailingAdvice: 'Perch: {problem} (desde: {time}). {advice}',

  // Failures: a short text, what to do about it, and the reply to Connect
  failureRefused: 'Magpipe rechazó la clave',
  failureRefusedAdvice:
    'Puede que se haya revocado. Pruébala otra vez con “Comprobar ahora” o vuelve a conectar con otra clave.',
  failureRefusedConnecting: 'Magpipe rechazó esta clave. Cópiala de nuevo o crea otra en “Settings → API”.',
  failureOffline: 'Sin conexión',
  failureOfflineAdvice: 'Perch no puede comunicarse con Magpipe. Seguirá intentándolo automáticamente.',
  failureOfflineConnecting:
    'Perch no puede comunicarse con Magpipe. Revisa tu conexión a internet e inténtalo de nuevo.',
  failureTimeout: 'Sin respuesta a tiempo',
  failureTimeoutAdvice: 'Magpipe tarda demasiado en responder. Perch volverá a intentarlo automáticamente.',
  failureTimeoutConnecting: 'Magpipe no respondió en {n15} segundos. Inténtalo de nuevo en un momento.',
  failureRateLimited: 'Demasiadas solicitudes',
  failureRateLimitedAdvice:
    'Todo lo que usa esta cuenta de Magpipe comparte un mismo límite. Perch espera el tiempo que pidió Magpipe.',
  failureRateLimitedConnecting:
    'Magpipe indica que hubo demasiadas solicitudes en esta cuenta. Espera unos minutos e inténtalo de nuevo.',
  failureServer: 'Magpipe tiene problemas',
  failureServerAdvice: 'Respondió con el error {status}. Perch volverá a intentarlo automáticamente.',
  failureServerConnecting:
    'Magpipe tiene problemas y respondió con el error {status}. Inténtalo de nuevo en unos minutos.',
  failureRejected: 'Magpipe no aceptó la comprobación',
  failureRejectedSaid: 'Magpipe dice: “{message}”. Revisa la dirección de la API en la configuración.',
  failureRejectedSaidConnecting: 'Magpipe dice: “{message}”. Revisa la dirección de la API en “Opciones avanzadas”.',
  failureRejectedStatus: 'Magpipe respondió con el error {status}. Revisa la dirección de la API en la configuración.',
  failureRejectedStatusConnecting:
    'Magpipe respondió con el error {status}. Revisa la dirección de la API en “Opciones avanzadas”.',
  failureStorage: 'Perch no pudo guardar los chats',
  failureStorageAdvice:
    'Puede que el almacenamiento de este navegador esté lleno o dañado. Perch volverá a intentarlo automáticamente.',
  failureStorageConnecting: 'Este navegador no pudo guardar la clave. Puede que su almacenamiento esté lleno o dañado.',
  failureUnexpected: 'Respuesta inesperada',
  failureUnexpectedAdvice: 'Perch no pudo leer la respuesta. Si esta red te pide iniciar sesión, hazlo primero.',
  failureUnexpectedConnecting:
    'La respuesta recibida no es de Magpipe. Revisa la dirección de la API y si esta red te pide iniciar sesión.',

  // Connecting
  connectDone: {
    one: 'Conectado. {count} chat activo.',
    many: 'Conectado. {count} de chats activos.',
    other: 'Conectado. {count} chats activos.',
  },
  connectEmpty: 'Primero pega tu clave de API.',
  connectUnsendable: 'Esto no puede ser una clave. Cópiala de nuevo o crea otra en “Settings → API”.',
  connectAddress: 'Escribe una dirección de la API que empiece con https://',
  connectSuperseded: 'Mientras tanto, la conexión se cambió en otro lugar. Inténtalo de nuevo.',
  connectTrying: 'Probando la clave con Magpipe…',
  connectBroken: 'No funcionó. Inténtalo otra vez.',
  connectDisconnected: 'Desconectado. Se borraron la clave, los chats y las marcas de lectura.',

  // Settings page, section Connection
  settingsTitle: 'Configuración de Perch',
  settingsIntro: 'Lo que elijas aquí se aplica al momento.',
  connectionHeading: 'Conexión',
  connectionIntro: 'Perch lee tus chats en vivo de Magpipe con una clave de API de tu cuenta.',
  apiKey: 'Clave de API',
  apiKeyShow: 'Mostrar clave',
  apiKeyUnusual:
    'Esto no parece una clave de Magpipe: esas claves empiezan con mgp_ y tienen {n44} caracteres. Puedes probarla de todos modos.',
  apiKeyWhere: 'Crea una en {link}, en “Settings → API”. Magpipe la muestra una sola vez.',
  apiKeyPower: 'Esta clave da acceso total a tu cuenta. Se queda en este navegador.',
  advanced: 'Opciones avanzadas',
  apiAddress: 'Dirección de la API',
  apiAddressHelp: 'Cámbiala solo si alojas Magpipe por tu cuenta.',
  connect: 'Conectar',
  cancel: 'Cancelar',
  connectedWith: 'Conectado con la clave {key}',
  refusedKey: 'Clave no aceptada: {key}',
  refusedAlert: 'Magpipe rechazó la clave. Puede que se haya revocado. Vuelve a conectar con otra clave.',
  replaceKey: 'Reemplazar clave',
  disconnect: 'Desconectar',

  // Settings page, section Checking: a name for each frequency, and sentences
  checkingHeading: 'Comprobación',
  checkingIntro:
    'Elige con qué rapidez te enteras de los mensajes nuevos y cuánta batería y cuántos datos puede consumir Perch.',
  checkingGroup: 'Con qué frecuencia comprueba Perch los chats',
  checkingRecommended: 'Recomendado',
  checkingLimit:
    'Magpipe permite {n1000} comprobaciones por hora en cada cuenta, sumando todas las personas y dispositivos que la usan.',
  checkingLive: 'Tiempo real',
  checkingLivePace:
    'Cada {n5} segundos durante una conversación, cada {n15} el resto del tiempo y cada {n30} tras media hora de calma.',
  checkingLiveCost:
    'Perch permanece activo y consume el máximo de batería y datos: hasta {n500} comprobaciones por hora.',
  checkingBalanced: 'Equilibrado',
  checkingBalancedPace:
    'Cada {n8} a {n10} segundos durante una conversación, cada {n30} el resto del tiempo y cada minuto tras media hora de calma.',
  checkingBalancedCost:
    'Consume batería y datos sobre todo mientras alguien escribe: unas {n60} a {n450} comprobaciones por hora.',
  checkingLight: 'Ligero',
  checkingLightPace:
    'Cada {n30} segundos durante una conversación, cada minuto el resto del tiempo y cada {n2} minutos tras media hora de calma.',
  checkingLightCost: 'Consume el mínimo de batería y datos: unas {n30} a {n120} comprobaciones por hora.',
  checkingAway: 'Comprobar los chats con menos frecuencia cuando no estoy',
  checkingAwayMeaning:
    'Es decir, cuando la pantalla está bloqueada o nadie ha usado este equipo en los últimos cinco minutos. En cuanto vuelves, Perch comprueba los chats.',
  checkingAwayPrivacy: 'El navegador solo deja que Perch sepa eso, y nada de lo que haces.',

  // Results of saving a setting
  savedLive: 'Guardado. Ahora Perch comprueba los chats cada {n15} segundos, y cada {n5} durante una conversación.',
  savedBalanced:
    'Guardado. Ahora Perch comprueba los chats cada {n30} segundos, y cada {n8} a {n10} durante una conversación.',
  savedLight: 'Guardado. Ahora Perch comprueba los chats cada minuto, y cada {n30} segundos durante una conversación.',
  savedLiveForLater:
    'Guardado. Una vez conectado, Perch comprobará los chats cada {n15} segundos, y cada {n5} durante una conversación.',
  savedBalancedForLater:
    'Guardado. Una vez conectado, Perch comprobará los chats cada {n30} segundos, y cada {n8} a {n10} durante una conversación.',
  savedLightForLater:
    'Guardado. Una vez conectado, Perch comprobará los chats cada minuto, y cada {n30} segundos durante una conversación.',
  savedAwayOn: 'Guardado. Perch comprueba los chats con menos frecuencia cuando no estás.',
  savedAwayOff: 'Guardado. Perch comprueba los chats con la misma frecuencia aunque no estés.',
  savedAwayDenied: 'No se cambió nada. Sin tu permiso, Perch no puede saber si estás o no.',
  savedSingleKeysOn: 'Guardado. Los atajos de una sola tecla funcionan en la lista.',
  savedSingleKeysOff:
    'Guardado. Los atajos de una sola tecla ya no hacen nada en la lista; las flechas, Enter y Esc siguen funcionando.',
  notSaved: 'No se pudo guardar. Inténtalo otra vez.',

  // Settings page, section Notifications, with results of saving
  notificationsHeading: 'Notificaciones',
  notificationsIntro: 'Para enterarte cuando escribe un visitante, aunque estés en otra pestaña o programa.',
  notify: 'Avisarme cuando escriba un visitante',
  notifyHelp:
    'El navegador pregunta una sola vez si Perch puede avisarte. La notificación muestra el nombre, el mensaje y la página.',
  tellGroup: 'Cuándo te avisa Perch',
  tellHelp: 'Se aplica tanto a las notificaciones como al sonido.',
  tellHelpOff: 'Se aplica en cuanto actives las notificaciones o el sonido.',
  notifyNewChats: 'Para los chats nuevos',
  notifyNewChatsHelp: 'Un visitante escribe por primera vez.',
  notifyNews: 'Para los mensajes nuevos en chats conocidos',
  notifyNewsHelp: 'Las respuestas de tu equipo también cuentan como mensajes: Magpipe no indica quién escribió.',
  testNotification: 'Enviar una notificación de prueba',
  savedNotifyOn: 'Guardado. Perch te avisa cuando escribe un visitante.',
  savedNotifyOff: 'Guardado. Perch no envía notificaciones.',
  savedNotifyDenied:
    'No se cambió nada. El navegador no deja que Perch te avise. Vuelve a activar las notificaciones y acéptalas cuando pregunte.',
  notifyTakenAway:
    'El navegador ya no deja que Perch te avise. Vuelve a activar las notificaciones para que pregunte de nuevo.',
  testSent:
    'Enviada. Si no apareció nada, revisa la configuración de tu sistema: puede que las notificaciones de este navegador estén desactivadas o que el modo “No molestar” esté activado.',
  testNotSent: 'El navegador no pudo mostrar la notificación. Revisa la configuración de notificaciones de tu sistema.',
  testTitle: 'Perch puede avisarte',
  testMessage: 'Esto es lo que verás cuando escriba un visitante.',

  // Notifications
  openPage: 'Abrir página',
  notifyWaiting: '{name} lleva {wait} esperando',
  notifyMany: {
    one: '{count} chat, espera desde hace {wait}',
    many: '{count} de chats, el más antiguo espera desde hace {wait}',
    other: '{count} chats, el más antiguo espera desde hace {wait}',
  },
  notifyAway: {
    one: 'Mientras no estabas: {count} chat, espera desde hace {wait}',
    many: 'Mientras no estabas: {count} de chats, el más antiguo desde hace {wait}',
    other: 'Mientras no estabas: {count} chats, el más antiguo desde hace {wait}',
  },
  notifyAfterQuiet: {
    one: 'Mientras tanto: {count} chat, espera desde hace {wait}',
    many: 'Mientras tanto: {count} de chats, el más antiguo espera desde hace {wait}',
    other: 'Mientras tanto: {count} chats, el más antiguo espera desde hace {wait}',
  },
  nameAndOthers: {
    one: '{name} y {count} visitante más',
    many: '{name} y {count} de visitantes más',
    other: '{name} y {count} visitantes más',
  },

  // Settings page, section Waiting
  waitingHeading: 'Espera',
  waitingIntro: 'El contador del icono de Perch y el chat cambian de color cuando un visitante espera mucho.',
  waitingAmber: 'Marcar como espera larga después de',
  waitingRed: 'Marcar como espera demasiado larga después de',
  waitingRedHelp: 'En ese momento Perch te avisa una vez más, si las notificaciones están activadas.',
  minutesAfter: 'minutos',
  waitingProblem: 'Escribe un número entero de {n1} a {n240}.',
  waitingOrder: 'Escribe más minutos para la espera demasiado larga que para la espera larga.',

  // Settings page, section Sound
  soundHeading: 'Sonido',
  soundIntro: 'Un tono breve cuando escribe un visitante.',
  soundOn: 'Reproducir un sonido',
  soundOnHelp: 'Suena en los mismos casos que las notificaciones, y también sin ellas.',
  soundRepeat: 'Repetirlo mientras el visitante espera',
  soundRepeatHelp: 'Una vez por minuto, {n3} veces como máximo.',
  soundVolume: 'Volumen',
  soundTest: 'Reproducir ahora',
  savedSoundOn: 'Guardado. Perch reproduce un sonido cuando escribe un visitante.',
  savedSoundOff: 'Guardado. Perch no reproduce ningún sonido.',
  savedAtOnce: 'Guardado. Se aplica al momento.',
  soundFailed: 'El navegador no pudo reproducir el sonido.',

  // Settings page, section Quiet hours
  quietHeading: 'Horas de silencio',
  quietIntro:
    'En estas horas no hay notificaciones ni sonido. El icono de Perch sigue contando, en un color más suave.',
  quietAdd: 'Añadir horas de silencio',
  quietRule: 'Horas de silencio {number}',
  quietRemove: 'Quitar estas horas',
  quietDays: 'Días',
  quietFrom: 'Desde',
  quietTo: 'Hasta',
  quietNextDay: 'Termina al día siguiente',
  quietWholeDay: 'Todo el día',
  quietNone: 'Aún no hay horas de silencio.',
  quietNoDays: 'No hay ningún día elegido: estas horas no tienen efecto.',
  savedQuiet: 'Guardado. Al terminar las horas de silencio, Perch te dice qué ha llegado mientras tanto.',

  // Settings page, section Muted
  mutedHeading: 'Silenciados',
  mutedIntro:
    'Los chats silenciados siguen en la lista, pero el icono de Perch no los cuenta y Perch no te avisa de ellos.',
  mutedNone: 'No hay nada silenciado. Puedes silenciar un chat o un widget en la lista.',
  mutedWidgets: 'Widgets',
  mutedChats: 'Chats',
  savedUnmuted: 'Ya no se silencia: {name}.',
  mutedGone: {
    one: '{count} chat que ya no está activo',
    many: '{count} de chats que ya no están activos',
    other: '{count} chats que ya no están activos',
  },

  // Settings page, section Shortcuts, and the names of keys
  shortcutsHeading: 'Atajos',
  shortcutsAnywhere: 'Estos atajos funcionan en todo el navegador. Para asignar o cambiar uno, elige “Cambiar atajos”.',
  shortcutOpenPerch: 'Abrir Perch',
  shortcutNotSet: 'Sin asignar',
  shortcutsFailed: 'El navegador no pudo abrir su página de atajos. Abre la configuración de sus extensiones.',
  changeShortcuts: 'Cambiar atajos',
  shortcutsIntro:
    'La lista de chats se puede usar solo con el teclado: estas teclas funcionan en la ventana emergente y en el panel lateral.',
  singleKeys: 'Usar atajos de una sola tecla en la lista',
  singleKeysHelp: 'Desactívalos si llegan letras a la lista sin querer, como puede ocurrir al dictar.',
  keyNameEnter: 'Enter',
  keyNameEscape: 'Esc',
  keyNameDown: 'Flecha abajo',
  keyNameUp: 'Flecha arriba',
  shortcutMove: 'Chat siguiente o anterior',
  shortcutOpen: 'Abrir la página del chat',
  shortcutOpenBehind: 'Abrirla en segundo plano',
  shortcutToggleRead: 'Marcar como leído o no leído',
  shortcutCopyEmail: 'Copiar el correo electrónico',
  shortcutMute: 'Silenciar o dejar de silenciar',
  shortcutSearch: 'Buscar',
  shortcutClear: 'Borrar la búsqueda y después cerrar',
  shortcutShowKeys: 'Mostrar estas teclas',

  // Commands, as the browser's shortcut page lists them
  commandOpenLongestWaiting: 'Abrir el chat que lleva más tiempo esperando',
  commandMarkAllRead: 'Marcar todos los chats como leídos',

  // About
  aboutHeading: 'Acerca de Perch',
  aboutWords:
    'Perch {version} cuenta los chats en vivo de Magpipe que te esperan y te lleva a la página donde empezó cada uno.',

  // The list
  activeChats: 'Chats activos',
  closedChats: 'Chats cerrados',
  settings: 'Configuración',
  checkNow: 'Comprobar ahora',
  markAllRead: 'Marcar todo como leído',
  snooze: 'Pausar notificaciones',
  snoozeTitle: 'Pausar notificaciones',
  snoozeWords: 'Hasta entonces, sin notificaciones ni sonido. El icono de Perch sigue contando.',
  snoozeHalfHour: 'Durante {n30} minutos',
  snoozeHour: 'Durante una hora',
  snoozeTomorrow: 'Hasta mañana a las {time}',
  endSnooze: 'Finalizar pausa',
  snoozeEnded: 'Pausa finalizada',
  snoozedUntil: 'En pausa (hasta: {time})',
  quietUntil: 'Silencio (hasta: {time})',
  hintTitle: 'No pierdas a ningún visitante',
  hintWords: 'Perch puede avisarte cuando alguien escribe, aunque estés trabajando en otra pestaña.',
  hintTurnOn: 'Activar notificaciones',
  hintDismiss: 'No, gracias',
  hintDone: 'Ahora Perch te avisa cuando escribe un visitante',
  hintDenied: 'Las notificaciones siguen desactivadas. Puedes activarlas en la configuración',
  openInSidePanel: 'Abrir en el panel lateral',
  openInbox: 'Bandeja de Magpipe',
  activeAndUnread: {
    one: '{count} activo, {unread} sin leer',
    many: '{count} activos, {unread} sin leer',
    other: '{count} activos, {unread} sin leer',
  },
  setAside: 'Algunos datos guardados no se pudieron leer y se apartaron. Puede que chats ya leídos aparezcan sin leer',
  unreadable: {
    one: 'No se pudo leer {count} chat',
    many: 'No se pudieron leer {count} de chats',
    other: 'No se pudieron leer {count} chats',
  },
  newestOf: {
    one: 'Se muestra {count} de {total}, el más reciente',
    many: 'Se muestran los {count} más recientes de {total}',
    other: 'Se muestran los {count} más recientes de {total}',
  },
  closedOf: {
    one: 'Cerrados: se muestra {count} de {total}',
    many: 'Cerrados: se muestran {count} de {total}',
    other: 'Cerrados: se muestran {count} de {total}',
  },
  notConnected: 'Cuenta no conectada',
  checkingNow: 'Comprobando…',
  notCheckedYet: 'Aún sin comprobar',
  checkedJustNow: 'Comprobado hace un momento',
  checkedAgo: 'Comprobado {ago}',
  andNextCheckIn: '{what}. Próxima comprobación en {wait}',
  andCheckingSoon: '{what}. Próxima comprobación en breve',
  chatsAsOf: '{what}. Lista actualizada: {time}',
  searchChats: 'Buscar chats',
  show: 'Mostrar',
  showAll: 'Todos',
  showUnread: 'Sin leer',
  showClosed: 'Cerrados',
  widget: 'Widget',
  allWidgets: 'Widgets',
  order: 'Orden',
  orderNewest: 'Más recientes primero',
  orderUnreadFirst: 'Sin leer primero',
  orderWaitingLongest: 'Mayor espera primero',
  onPage: 'En {page}',
  showAllPages: 'Mostrar los chats de todas las páginas',
  chatsOnPage: {
    one: '{count} chat en {page}',
    many: '{count} de chats en {page}',
    other: '{count} chats en {page}',
  },
  visitor: 'Visitante {id}',
  deletedWidget: 'Widget eliminado',
  unread: 'Sin leer',
  closed: 'Cerrado',
  gone: 'Ya no está activo',
  noMessage: 'Aún no hay mensajes',
  messageWithoutText: 'Mensaje sin texto',
  startedOn: 'Empezó en',
  pageUnknown: 'Página desconocida. Se abrirá la bandeja',
  pageUnsafe: 'Página no segura. Se abrirá la bandeja',
  pageTooLong: 'Dirección demasiado larga. Se abrirá la bandeja',
  markAsRead: 'Marcar como leído',
  markAsUnread: 'Marcar como no leído',
  copyEmail: 'Copiar correo electrónico',
  mute: 'Silenciar',
  unmute: 'Dejar de silenciar',
  muteTitle: 'Silenciar a {name}',
  muteUntilNext: 'Hasta el próximo mensaje',
  muteForGood: 'Este chat, para siempre',
  muteWidget: 'Todos los chats de {widget}',
  muteWords:
    'Los chats silenciados siguen en la lista, pero el icono de Perch no los cuenta y Perch no te avisa de ellos.',
  muted: 'Silenciado',
  mutedUntilNext: 'Silenciado hasta el próximo mensaje',
  mutedWithWidget: 'Silenciado con su widget',
  saidMuted: 'Se silenció: {name}',
  saidUnmuted: 'Ya no se silencia: {name}',
  waitingFor: 'Espera: {wait}',
  waitingLong: 'Espera larga: {wait}',
  waitingTooLong: 'Espera demasiado larga: {wait}',
  copied: 'Copiado',
  couldNotCopy: 'No se pudo copiar',
  newChats: { one: '{count} nuevo', many: '{count} nuevos', other: '{count} nuevos' },
  showMore: 'Mostrar más',
  loading: 'Cargando…',
  wrote: 'Mensaje nuevo de {name}',
  twoWrote: 'Mensajes nuevos de {first} y de {second}',
  manyWrote: {
    one: 'Mensajes nuevos de {count} visitante',
    many: 'Mensajes nuevos de {count} de visitantes',
    other: 'Mensajes nuevos de {count} visitantes',
  },
  markedRead: {
    one: '{count} marcado como leído',
    many: '{count} marcados como leídos',
    other: '{count} marcados como leídos',
  },
  markedUnread: {
    one: '{count} marcado como no leído',
    many: '{count} marcados como no leídos',
    other: '{count} marcados como no leídos',
  },
  undo: 'Deshacer',
  undone: 'Deshecho',
  undoTooLate: 'Ya no se puede deshacer',
  fetchingChats: 'Cargando tus chats',
  connectTitle: 'Conecta tu cuenta de Magpipe',
  connectWords: 'Perch cuenta a los visitantes que esperan respuesta y te lleva a la página donde empezó cada chat.',
  connectAgain: 'Volver a conectar',
  noChatsTitle: 'No hay chats activos',
  noChatsWords: 'Cuando un visitante escriba, el chat aparecerá aquí y en el contador del icono de Perch.',
  noMatchTitle: 'Sin resultados',
  noMatchWords: 'Perch busca en nombres, correos electrónicos, mensajes, páginas y widgets.',
  clearSearch: 'Borrar búsqueda',
  showAllChats: 'Mostrar todos',
  allReadTitle: 'Todo al día',
  allReadWords: 'No te queda ningún chat sin leer. Los mensajes nuevos aparecerán aquí.',
  noClosedTitle: 'No hay chats cerrados',
  noClosedWords: 'Aquí aparecen los chats que ya terminaron.',
  closedFailedTitle: 'No se pudieron cargar los chats cerrados',
  closedWait: 'Demasiadas solicitudes. Inténtalo de nuevo después de las {time}.',
  tryAgain: 'Reintentar',
  didNotWork: 'No funcionó. Cierra Perch, ábrelo de nuevo e inténtalo otra vez.',
  keyboardShortcuts: 'Atajos de teclado',
  close: 'Cerrar',
} as const satisfies Translation;
