import type { Translation } from './messages.ts';

/** Spanish. */
export default {
  // General
  language: 'es',
  direction: 'ltr',
  appName: 'Perch',
  extensionName: 'Perch para Magpipe',
  appDescription: 'Consulta qué chats en vivo de Magpipe te esperan y abre la página donde empezó cada uno.',

  // The badge: titles of the toolbar button, for screen readers
  badgeNotConnected: 'Perch: conecta tu cuenta de Magpipe',
  badgeFirstCheck: 'Perch: cargando los chats por primera vez',
  badgeNoneUnread: {
    one: 'Perch: {count} chat activo, ninguno sin leer',
    many: 'Perch: {count} chats activos, ninguno sin leer',
    other: 'Perch: {count} chats activos, ninguno sin leer',
  },
  badgeUnread: {
    one: 'Perch: {unread} de {count} chat activo sin leer',
    many: 'Perch: {unread} de {count} chats activos sin leer',
    other: 'Perch: {unread} de {count} chats activos sin leer',
  },
  badgeManyUnread: 'Perch: más de {n999} chats sin leer',
  badgeAnd: '{badge}. {until}',
  badgeLongest: '{badge}. Espera más larga: {wait}',
  badgeUnauthorized: 'Perch: Magpipe rechazó la clave. Vuelve a conectar tu cuenta.',
  badgeFailing: 'Perch: {problem} (desde: {time}).',
  badgeFailingAdvice: 'Perch: {problem} (desde: {time}). {advice}',

  // Failures: a short text, what to do about it, and the reply to Connect
  failureUnauthorized: 'Magpipe rechazó la clave',
  failureUnauthorizedAdvice:
    'Puede que la clave se haya revocado. Reintenta con “Actualizar ahora” o vuelve a conectar tu cuenta con una clave nueva.',
  failureUnauthorizedConnecting: 'Magpipe rechazó esta clave. Cópiala de nuevo o crea otra en “Settings → API”.',
  failureOffline: 'Sin conexión',
  failureOfflineAdvice: 'Perch no puede conectarse con Magpipe. Seguirá intentándolo.',
  failureOfflineConnecting:
    'Perch no puede conectarse con Magpipe. Revisa tu conexión a internet e inténtalo de nuevo.',
  failureTimeout: 'Magpipe no responde',
  failureTimeoutAdvice: 'Magpipe está tardando demasiado en responder. Perch seguirá intentándolo.',
  failureTimeoutConnecting: 'Magpipe no respondió en {n15} segundos. Inténtalo de nuevo en un momento.',
  failureRateLimited: 'Demasiadas solicitudes',
  failureRateLimitedAdvice:
    'Todas las personas que usan esta cuenta de Magpipe comparten un mismo límite. Perch volverá a intentarlo en cuanto Magpipe lo permita.',
  failureRateLimitedConnecting:
    'Magpipe recibió demasiadas solicitudes de esta cuenta. Espera unos minutos e inténtalo de nuevo.',
  failureServer: 'Magpipe tiene problemas',
  failureServerAdvice: 'Magpipe devolvió el error {status}. Perch seguirá intentándolo.',
  failureServerConnecting: 'Magpipe tiene problemas y devolvió el error {status}. Inténtalo de nuevo en unos minutos.',
  failureBadRequest: 'Magpipe rechazó la solicitud',
  failureBadRequestMessage: 'Magpipe dice: “{message}”. Revisa la dirección de la API en la configuración.',
  failureBadRequestMessageConnecting:
    'Magpipe dice: “{message}”. Revisa la dirección de la API en “Opciones avanzadas”.',
  failureBadRequestStatus: 'Magpipe devolvió el error {status}. Revisa la dirección de la API en la configuración.',
  failureBadRequestStatusConnecting:
    'Magpipe devolvió el error {status}. Revisa la dirección de la API en “Opciones avanzadas”.',
  failureStorage: 'No se pudieron guardar los chats',
  failureStorageAdvice:
    'Puede que el almacenamiento de este navegador esté lleno o dañado. Perch seguirá intentándolo.',
  failureStorageConnecting: 'Este navegador no pudo guardar la clave. Puede que su almacenamiento esté lleno o dañado.',
  failureUnexpected: 'Respuesta inesperada',
  failureUnexpectedAdvice:
    'Perch no pudo leer la respuesta. Si esta red tiene una página de inicio de sesión, inicia sesión ahí primero.',
  failureUnexpectedConnecting:
    'Esa respuesta no es de Magpipe. Revisa la dirección de la API y comprueba si esta red tiene una página de inicio de sesión.',

  // Connecting
  connectDone: {
    one: 'Cuenta conectada. {count} chat activo.',
    many: 'Cuenta conectada. {count} chats activos.',
    other: 'Cuenta conectada. {count} chats activos.',
  },
  connectEmpty: 'Primero pega tu clave de API.',
  connectUnsendable: 'Esta clave no es válida. Cópiala de nuevo o crea otra en “Settings → API”.',
  connectAddress: 'Escribe una dirección de la API que empiece con https://',
  connectSuperseded: 'La conexión se cambió en otra ventana. Inténtalo de nuevo.',
  connectTrying: 'Probando la clave…',
  connectBroken: 'Algo salió mal. Inténtalo de nuevo.',
  connectDisconnected: 'Cuenta desconectada. Se borraron de este navegador la clave, los chats y su estado de lectura.',

  // Settings page, section Connection
  settingsTitle: 'Configuración de Perch',
  settingsIntro: 'Los cambios se guardan automáticamente.',
  settingsIndex: 'Secciones',
  connectionHeading: 'Conexión',
  connectionIntro: 'Perch lee tus chats en vivo de Magpipe con una clave de API de tu cuenta.',
  apiKey: 'Clave de API',
  apiKeyShow: 'Mostrar clave',
  apiKeyUnusual:
    'Esto no parece una clave de Magpipe: empiezan con mgp_ y tienen {n44} caracteres. Puedes probarla de todos modos.',
  apiKeyWhere: 'Crea una en {link}, en “Settings → API”. Magpipe la muestra una sola vez.',
  apiKeyPower: 'Esta clave da acceso total a tu cuenta. Se queda en este navegador.',
  advanced: 'Opciones avanzadas',
  apiAddress: 'Dirección de la API',
  apiAddressHelp: 'Cámbiala solo si alojas Magpipe por tu cuenta.',
  connect: 'Conectar',
  cancel: 'Cancelar',
  connectedWith: 'Cuenta conectada con la clave {key}',
  keyRefused: 'Clave rechazada: {key}',
  keyRefusedAlert:
    'Magpipe rechazó la clave. Puede que se haya revocado. Vuelve a conectar tu cuenta con una clave nueva.',
  replaceKey: 'Reemplazar clave',
  disconnect: 'Desconectar',

  // Settings page, section Checking: a name for each frequency, and sentences
  checkingHeading: 'Actualización de chats',
  checkingIntro: 'Elige con qué rapidez detecta Perch los mensajes nuevos y cuánta batería y cuántos datos consume.',
  checkingGroup: 'Frecuencia de actualización',
  checkingRecommended: 'Recomendado',
  checkingLimit:
    'Magpipe permite {n1000} solicitudes por hora en cada cuenta, compartidas entre todas las personas y los dispositivos que la usan.',
  checkingBusyHours:
    'A las horas en las que suelen escribirte, Perch no baja el ritmo. Las deduce de tus chats de las dos últimas semanas, solo en este equipo.',
  checkingLive: 'Tiempo real',
  checkingLivePace:
    'Cada {n5} segundos durante una conversación, cada {n15} el resto del tiempo y cada {n30} tras media hora sin mensajes.',
  checkingLiveCost:
    'Mantiene Perch activo y es la opción que más batería y datos consume: hasta {n500} solicitudes por hora.',
  checkingBalanced: 'Equilibrado',
  checkingBalancedPace:
    'Cada {n8} a {n10} segundos durante una conversación, cada {n30} el resto del tiempo y cada minuto tras media hora sin mensajes.',
  checkingBalancedCost:
    'Consume batería y datos sobre todo durante las conversaciones: aproximadamente entre {n60} y {n450} solicitudes por hora.',
  checkingLight: 'Ligero',
  checkingLightPace:
    'Cada {n30} segundos durante una conversación, cada minuto el resto del tiempo y cada dos minutos tras media hora sin mensajes.',
  checkingLightCost:
    'Es la opción que menos batería y datos consume: aproximadamente entre {n30} y {n120} solicitudes por hora.',
  checkingCosts: 'Consumo de batería y datos',
  checkingAway: 'Actualizar con menos frecuencia cuando esté ausente',
  checkingAwayMeaning:
    'Se considera que estás ausente si la pantalla está bloqueada o este equipo lleva cinco minutos sin usarse. Perch actualiza los chats en cuanto vuelves.',
  checkingAwayPrivacy: 'Es lo único que el navegador le dice a Perch, que no puede ver lo que haces.',

  // Results of saving a setting
  savedLive: 'Guardado. Ahora Perch actualiza los chats cada {n15} segundos, y cada {n5} durante una conversación.',
  savedBalanced:
    'Guardado. Ahora Perch actualiza los chats cada {n30} segundos, y cada {n8} a {n10} durante una conversación.',
  savedLight: 'Guardado. Ahora Perch actualiza los chats cada minuto, y cada {n30} segundos durante una conversación.',
  savedLiveForLater:
    'Guardado. Cuando conectes tu cuenta, Perch actualizará los chats cada {n15} segundos, y cada {n5} durante una conversación.',
  savedBalancedForLater:
    'Guardado. Cuando conectes tu cuenta, Perch actualizará los chats cada {n30} segundos, y cada {n8} a {n10} durante una conversación.',
  savedLightForLater:
    'Guardado. Cuando conectes tu cuenta, Perch actualizará los chats cada minuto, y cada {n30} segundos durante una conversación.',
  savedAwayOn: 'Guardado. Perch actualizará los chats con menos frecuencia cuando estés ausente.',
  savedAwayOff: 'Guardado. Perch seguirá actualizando los chats al mismo ritmo cuando estés ausente.',
  savedAwayDenied: 'No se cambió nada. Sin tu permiso, Perch no puede saber si estás ausente.',
  savedSingleKeysOn: 'Guardado. Los atajos de una sola tecla están activados.',
  savedSingleKeysOff:
    'Guardado. Los atajos de una sola tecla están desactivados. Las flechas, Enter y Esc siguen funcionando.',
  notSaved: 'No se pudo guardar. Inténtalo de nuevo.',

  // Settings page, section Notifications, with results of saving
  notificationsHeading: 'Notificaciones',
  notificationsIntro: 'Recibe un aviso cuando escriba un visitante, aunque estés en otra pestaña o aplicación.',
  notify: 'Avisarme cuando escriba un visitante',
  notifyHelp:
    'El navegador te pedirá permiso. Las notificaciones muestran el nombre, el mensaje y la página del visitante.',
  notifyAbout: 'Avisarme de',
  notifyAboutHelp: 'Se aplica tanto a las notificaciones como al sonido.',
  notifyAboutHelpOff: 'Se aplicará cuando actives las notificaciones o el sonido.',
  notifyNewChats: 'Chats nuevos',
  notifyNewChatsHelp: 'Cuando un visitante escribe por primera vez.',
  notifyExistingChats: 'Mensajes nuevos en chats existentes',
  notifyExistingChatsHelp: 'Incluye las respuestas de tu equipo, porque Magpipe no indica quién escribió.',
  testNotification: 'Enviar una notificación de prueba',
  savedNotifyOn: 'Guardado. Perch te avisará cuando escriba un visitante.',
  savedNotifyOff: 'Guardado. Las notificaciones están desactivadas.',
  savedNotifyDenied:
    'No se cambió nada. El navegador bloquea las notificaciones de Perch. Vuelve a activarlas y elige “Permitir” cuando te pida permiso.',
  notifyPermissionRevoked:
    'Ahora el navegador bloquea las notificaciones de Perch. Vuelve a activarlas para que te pida permiso.',
  testSent:
    'Notificación enviada. Si no apareció nada, revisa la configuración de tu sistema: puede que las notificaciones de este navegador estén desactivadas o que el modo “No molestar” esté activado.',
  testNotSent: 'El navegador no pudo mostrar la notificación. Revisa la configuración de notificaciones de tu sistema.',
  testTitle: 'Perch puede avisarte',
  testMessage: 'Esto es lo que verás cuando escriba un visitante.',

  // Notifications
  openPage: 'Abrir página',
  notifyWaiting: '{name} lleva {wait} esperando',
  notifyMany: {
    one: '{count} chat lleva {wait} esperando',
    many: '{count} chats llevan hasta {wait} esperando',
    other: '{count} chats llevan hasta {wait} esperando',
  },
  notifyAway: {
    one: 'Durante tu ausencia: {count} chat lleva {wait} esperando',
    many: 'Durante tu ausencia: {count} chats llevan hasta {wait} esperando',
    other: 'Durante tu ausencia: {count} chats llevan hasta {wait} esperando',
  },
  notifyAfterQuiet: {
    one: 'Tras la pausa de notificaciones: {count} chat lleva {wait} esperando',
    many: 'Tras la pausa de notificaciones: {count} chats llevan hasta {wait} esperando',
    other: 'Tras la pausa de notificaciones: {count} chats llevan hasta {wait} esperando',
  },
  nameAndOthers: {
    one: '{name} y {count} visitante más',
    many: '{name} y {count} visitantes más',
    other: '{name} y {count} visitantes más',
  },

  // Settings page, section Waiting
  waitingHeading: 'Tiempo de espera',
  waitingIntro: 'El contador del icono y el chat cambian de color cuando un visitante lleva mucho tiempo esperando.',
  waitingAmber: 'Marcar como espera larga después de',
  waitingRed: 'Marcar como espera excesiva después de',
  waitingRedHelp: 'Si las notificaciones están activadas, Perch te avisa una vez más en ese momento.',
  minutesAfter: 'minutos',
  waitingProblem: 'Escribe un número entero de {n1} a {n240}.',
  waitingOrder: 'La espera excesiva debe ser mayor que la espera larga.',

  // Settings page, section Sound
  soundHeading: 'Sonido',
  soundIntro: 'Un tono breve cuando escribe un visitante.',
  soundOn: 'Reproducir un sonido',
  soundOnHelp: 'Suena en los mismos casos que las notificaciones, aunque estén desactivadas.',
  soundRepeat: 'Repetir mientras el visitante espera',
  soundRepeatHelp: 'Una vez por minuto, hasta {n3} veces.',
  soundVolume: 'Volumen',
  soundTest: 'Probar sonido',
  savedSoundOn: 'Guardado. Perch reproducirá un sonido cuando escriba un visitante.',
  savedSoundOff: 'Guardado. El sonido está desactivado.',
  saved: 'Guardado.',
  soundFailed: 'El navegador no pudo reproducir el sonido.',

  // Settings page, section Quiet hours
  quietHeading: 'Horas de silencio',
  quietIntro:
    'Durante estas horas no hay notificaciones ni sonidos. El contador del icono sigue activo, con un color más suave.',
  quietAdd: 'Agregar horas de silencio',
  quietRule: 'Horas de silencio {number}',
  quietRemove: 'Quitar estas horas',
  quietDays: 'Días',
  quietFrom: 'Desde',
  quietTo: 'Hasta',
  quietNextDay: 'del día siguiente',
  quietAllDay: 'Todo el día',
  quietNone: 'Aún no hay horas de silencio.',
  quietNoDays: 'No hay ningún día seleccionado, así que estas horas no tienen efecto.',
  savedQuiet: 'Guardado. Cuando terminen las horas de silencio, Perch te avisará de lo que haya llegado.',

  // Settings page, section Muted
  mutedHeading: 'Silenciados',
  mutedIntro:
    'Los chats silenciados siguen en la lista, pero el contador del icono no los incluye y Perch no te avisa de ellos.',
  mutedNone: 'No hay nada silenciado. Puedes silenciar un chat o un widget desde la lista.',
  mutedWidgets: 'Widgets',
  mutedChats: 'Chats',
  savedUnmuted: 'Ya no está silenciado: {name}.',
  mutedClosedChats: {
    one: '{count} chat que ya no está activo',
    many: '{count} chats que ya no están activos',
    other: '{count} chats que ya no están activos',
  },

  // Settings page, section Shortcuts, and the names of keys
  shortcutsHeading: 'Atajos',
  shortcutsAnywhere: 'Estos atajos funcionan en todo el navegador. Para asignar o cambiar uno, elige “Cambiar atajos”.',
  shortcutOpenPerch: 'Abrir Perch',
  shortcutNotSet: 'Sin asignar',
  shortcutsFailed:
    'No se pudo abrir la página de atajos del navegador. Busca los atajos de teclado en la configuración de sus extensiones.',
  changeShortcuts: 'Cambiar atajos',
  shortcutsIntro:
    'Puedes usar la lista con el teclado. Estos atajos funcionan en la ventana emergente y en el panel lateral.',
  listKeys: 'Atajos de la lista',
  singleKeys: 'Usar atajos de una sola tecla en la lista',
  singleKeysHelp: 'Desactívalos si se ejecutan sin querer, por ejemplo, al dictar.',
  keyNameEnter: 'Enter',
  keyNameEscape: 'Esc',
  keyNameDown: 'Flecha abajo',
  keyNameUp: 'Flecha arriba',
  shortcutMove: 'Chat siguiente o anterior',
  shortcutOpen: 'Abrir la página del chat',
  shortcutOpenInBackground: 'Abrir en una pestaña en segundo plano',
  shortcutToggleRead: 'Marcar como leído o no leído',
  shortcutCopyEmail: 'Copiar dirección de correo',
  shortcutMute: 'Silenciar o dejar de silenciar',
  shortcutSearch: 'Buscar',
  shortcutClear: 'Borrar la búsqueda; presiona de nuevo para cerrar',
  shortcutShowKeys: 'Mostrar estos atajos',

  // Commands, as the browser's shortcut page lists them
  commandOpenLongestWaiting: 'Abrir el chat que lleva más tiempo esperando',
  commandMarkAllRead: 'Marcar todos los chats como leídos',

  // About
  aboutHeading: 'Acerca de Perch',
  aboutText:
    'Perch {version} cuenta los chats en vivo de Magpipe que te esperan y te lleva a la página donde empezó cada uno. Perch es un proyecto independiente y no es un producto de Magpipe.',

  // The list
  activeChats: 'Chats activos',
  closedChats: 'Chats cerrados',
  settings: 'Configuración',
  checkNow: 'Actualizar ahora',
  markAllRead: 'Marcar todo como leído',
  snooze: 'Pausar notificaciones',
  snoozeTitle: 'Pausar notificaciones',
  snoozeText: 'Durante la pausa no hay notificaciones ni sonidos. El contador del icono sigue activo.',
  snoozeHalfHour: 'Durante {n30} minutos',
  snoozeHour: 'Durante una hora',
  snoozeTomorrow: 'Hasta mañana a las {time}',
  endSnooze: 'Reanudar',
  snoozeEnded: 'Notificaciones reanudadas',
  snoozedUntil: 'Notificaciones en pausa hasta: {time}',
  quietUntil: 'Horas de silencio hasta: {time}',
  hintTitle: 'Que no se te escape ningún visitante',
  hintText: 'Perch puede avisarte cuando alguien escriba, aunque estés en otra pestaña.',
  hintTurnOn: 'Activar notificaciones',
  hintDismiss: 'No, gracias',
  hintDone: 'Perch te avisará cuando escriba un visitante',
  hintDenied: 'Las notificaciones siguen desactivadas. Puedes activarlas en la configuración.',
  openInSidePanel: 'Abrir en el panel lateral',
  openInbox: 'Abrir bandeja de entrada',
  activeAndUnread: {
    one: '{count} activo, {unread} sin leer',
    many: '{count} activos, {unread} sin leer',
    other: '{count} activos, {unread} sin leer',
  },
  quarantined:
    'No se pudo recuperar parte de los datos guardados: puede que la configuración se haya restablecido en parte y que chats ya leídos aparezcan sin leer',
  unreadable: {
    one: 'No se pudo mostrar {count} chat',
    many: 'No se pudieron mostrar {count} chats',
    other: 'No se pudieron mostrar {count} chats',
  },
  newestOf: {
    one: 'Se muestra {count} de {total}, el más reciente',
    many: 'Se muestran los {count} más recientes de {total}',
    other: 'Se muestran los {count} más recientes de {total}',
  },
  closedOf: {
    one: 'Se muestra {count} de {total} cerrados',
    many: 'Se muestran {count} de {total} cerrados',
    other: 'Se muestran {count} de {total} cerrados',
  },
  notConnected: 'Cuenta no conectada',
  checkingNow: 'Actualizando…',
  notCheckedYet: 'Aún sin actualizar',
  checkedJustNow: 'Recién actualizado',
  checkedAgo: 'Actualizado {ago}',
  andNextCheckIn: '{what}. Próxima actualización en {wait}',
  andCheckingSoon: '{what}. Próxima actualización en breve',
  chatsAsOf: '{what}. Última actualización: {time}',
  searchChats: 'Buscar chats',
  show: 'Mostrar',
  showAll: 'Todos',
  showUnread: 'Sin leer',
  showClosed: 'Cerrados',
  widget: 'Widget',
  allWidgets: 'Todos los widgets',
  order: 'Ordenar por',
  orderNewest: 'Más recientes',
  orderUnreadFirst: 'Sin leer primero',
  orderWaitingLongest: 'Espera más larga',
  onPage: 'En {page}',
  showAllPages: 'Mostrar chats de todas las páginas',
  chatsOnPage: { one: '{count} chat en {page}', many: '{count} chats en {page}', other: '{count} chats en {page}' },
  visitor: 'Visitante {id}',
  deletedWidget: 'Widget eliminado',
  unread: 'Sin leer',
  closed: 'Cerrado',
  noLongerActive: 'Ya no está activo',
  noMessage: 'Aún no hay mensajes',
  messageWithoutText: 'Mensaje sin texto',
  startedOn: 'Empezó en',
  pageUnknown: 'Página desconocida. Se abrirá la bandeja de entrada',
  pageUnsafe: 'Dirección no segura. Se abrirá la bandeja de entrada',
  pageTooLong: 'Dirección demasiado larga. Se abrirá la bandeja de entrada',
  markAsRead: 'Marcar como leído',
  markAsUnread: 'Marcar como no leído',
  copyEmail: 'Copiar dirección de correo',
  mute: 'Silenciar',
  unmute: 'Dejar de silenciar',
  muteTitle: 'Silenciar a {name}',
  muteUntilNext: 'Hasta el próximo mensaje',
  muteAlways: 'Este chat, siempre',
  muteWidget: 'Todos los chats de {widget}',
  muteText:
    'Los chats silenciados siguen en la lista, pero el contador del icono no los incluye y Perch no te avisa de ellos.',
  muted: 'Silenciado',
  mutedUntilNext: 'Silenciado hasta el próximo mensaje',
  mutedWithWidget: 'Silenciado (todo el widget)',
  toastMuted: 'Silenciado: {name}',
  toastUnmuted: 'Ya no está silenciado: {name}',
  waitingFor: 'Lleva {wait} esperando',
  waitingLong: 'Espera larga: {wait}',
  waitingTooLong: 'Espera excesiva: {wait}',
  copied: 'Copiado',
  couldNotCopy: 'No se pudo copiar',
  newChats: { one: '{count} nuevo', many: '{count} nuevos', other: '{count} nuevos' },
  showMore: 'Mostrar más',
  loading: 'Cargando…',
  wrote: 'Mensaje nuevo de {name}',
  twoWrote: 'Mensajes nuevos de {first} y de {second}',
  manyWrote: {
    one: 'Mensajes nuevos de {count} visitante',
    many: 'Mensajes nuevos de {count} visitantes',
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
  loadingChats: 'Cargando tus chats',
  connectTitle: 'Conecta tu cuenta de Magpipe',
  connectText: 'Perch cuenta a los visitantes que esperan respuesta y te lleva a la página donde empezó cada chat.',
  connectAgain: 'Volver a conectar',
  noChatsTitle: 'No hay chats activos',
  noChatsText: 'Cuando escriba un visitante, el chat aparecerá aquí y en el contador del icono.',
  noMatchTitle: 'Sin resultados',
  noMatchText: 'Perch busca en nombres, direcciones de correo, mensajes, páginas y widgets.',
  clearSearch: 'Borrar búsqueda',
  showAllChats: 'Mostrar todos',
  allReadTitle: 'Todo al día',
  allReadText: 'No te queda ningún chat sin leer. Los mensajes nuevos aparecerán aquí.',
  noClosedTitle: 'No hay chats cerrados',
  noClosedText: 'Los chats aparecen aquí cuando se cierran.',
  closedFailedTitle: 'No se pudieron cargar los chats cerrados',
  closedWait: 'Demasiadas solicitudes. Inténtalo de nuevo más tarde (a partir de: {time}).',
  tryAgain: 'Reintentar',
  didNotWork: 'Algo salió mal. Cierra Perch, vuelve a abrirlo e inténtalo de nuevo.',
  keyboardShortcuts: 'Atajos de teclado',
  close: 'Cerrar',
} as const satisfies Translation;
