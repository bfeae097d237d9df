import type { Translation } from './messages.ts';

/** French. */
export default {
  // General
  language: 'fr',
  direction: 'ltr',
  appName: 'Perch',
  appDescription:
    'Compte les chats en direct Magpipe qui vous attendent, en affiche la liste et ouvre la page où chacun a commencé.',

  // The badge: titles of the toolbar button, for screen readers
  badgeNotConnected: 'Perch : connectez votre compte Magpipe',
  badgeFirstCheck: 'Perch : première actualisation en cours',
  badgeNoneUnread: {
    one: 'Perch : {count} chat actif, rien à lire',
    many: 'Perch : {count} de chats actifs, rien à lire',
    other: 'Perch : {count} chats actifs, rien à lire',
  },
  badgeUnread: {
    one: 'Perch : {count} chat actif, {unread} à lire',
    many: 'Perch : {count} de chats actifs, dont {unread} à lire',
    other: 'Perch : {count} chats actifs, dont {unread} à lire',
  },
  badgeManyUnread: 'Perch : plus de {n999} chats à lire',
  badgeAnd: '{badge}. {until}',
  badgeLongest: '{badge}. Plus longue attente : {wait}',
  badgeRefused: 'Perch : Magpipe a refusé la clé. Reconnectez votre compte.',
  badgeFailing: 'Perch : {problem} (depuis {time}).',
  badgeFailingAdvice: 'Perch : {problem} (depuis {time}). {advice}',

  // Failures: a short text, what to do about it, and the reply to Connect
  failureRefused: 'Magpipe a refusé la clé',
  failureRefusedAdvice:
    'Elle a peut-être été révoquée. Réessayez avec « Actualiser maintenant » ou reconnectez votre compte avec une autre clé.',
  failureRefusedConnecting:
    'Magpipe a refusé cette clé. Copiez-la de nouveau ou créez-en une autre dans « Settings → API ».',
  failureOffline: 'Hors ligne',
  failureOfflineAdvice: 'Perch ne parvient pas à joindre Magpipe. Il réessaie automatiquement.',
  failureOfflineConnecting:
    'Perch ne parvient pas à joindre Magpipe. Vérifiez votre connexion Internet, puis réessayez.',
  failureTimeout: 'Délai de réponse dépassé',
  failureTimeoutAdvice: 'Magpipe met trop de temps à répondre. Perch réessaie automatiquement.',
  failureTimeoutConnecting: 'Magpipe n’a pas répondu en {n15} secondes. Réessayez dans un instant.',
  failureRateLimited: 'Trop de demandes',
  failureRateLimitedAdvice:
    'Tout ce qui utilise ce compte Magpipe partage une même limite. Perch attend le temps demandé par Magpipe.',
  failureRateLimitedConnecting:
    'Magpipe signale trop de demandes sur ce compte. Patientez quelques minutes, puis réessayez.',
  failureServer: 'Magpipe rencontre un problème',
  failureServerAdvice: 'Magpipe a renvoyé l’erreur {status}. Perch réessaie automatiquement.',
  failureServerConnecting:
    'Magpipe rencontre un problème et a renvoyé l’erreur {status}. Réessayez dans quelques minutes.',
  failureRejected: 'Magpipe a rejeté l’actualisation',
  failureRejectedSaid: 'Magpipe indique : « {message} ». Vérifiez l’adresse de l’API dans les paramètres.',
  failureRejectedSaidConnecting: 'Magpipe indique : « {message} ». Vérifiez l’adresse de l’API sous « Avancé ».',
  failureRejectedStatus: 'Magpipe a renvoyé l’erreur {status}. Vérifiez l’adresse de l’API dans les paramètres.',
  failureRejectedStatusConnecting: 'Magpipe a renvoyé l’erreur {status}. Vérifiez l’adresse de l’API sous « Avancé ».',
  failureStorage: 'Perch n’a pas pu enregistrer les chats',
  failureStorageAdvice:
    'Le stockage de ce navigateur est peut-être plein ou endommagé. Perch réessaie automatiquement.',
  failureStorageConnecting:
    'Ce navigateur n’a pas pu enregistrer la clé. Son stockage est peut-être plein ou endommagé.',
  failureUnexpected: 'Réponse inattendue',
  failureUnexpectedAdvice:
    'Perch n’a pas pu lire la réponse. Si ce réseau demande une identification, commencez par là.',
  failureUnexpectedConnecting:
    'Cette réponse ne vient pas de Magpipe. Vérifiez l’adresse de l’API et assurez-vous que ce réseau ne demande pas d’identification.',

  // Connecting
  connectDone: {
    one: 'Connexion établie. {count} chat actif.',
    many: 'Connexion établie. {count} de chats actifs.',
    other: 'Connexion établie. {count} chats actifs.',
  },
  connectEmpty: 'Collez d’abord votre clé API.',
  connectUnsendable:
    'Cela ne peut pas être une clé. Copiez-la de nouveau ou créez-en une autre dans « Settings → API ».',
  connectAddress: 'Saisissez une adresse d’API commençant par https://',
  connectSuperseded: 'La connexion a été modifiée ailleurs entre-temps. Réessayez.',
  connectTrying: 'Essai de la clé auprès de Magpipe…',
  connectBroken: 'Cela n’a pas fonctionné. Réessayez.',
  connectDisconnected: 'Compte déconnecté. La clé, les chats et les marques de lecture sont effacés.',

  // Settings page, section Connection
  settingsTitle: 'Paramètres de Perch',
  settingsIntro: 'Vos choix s’appliquent aussitôt.',
  connectionHeading: 'Connexion',
  connectionIntro: 'Perch lit vos chats en direct dans Magpipe, avec une clé API de votre compte.',
  apiKey: 'Clé API',
  apiKeyShow: 'Afficher la clé',
  apiKeyUnusual:
    'Cela ne ressemble pas à une clé Magpipe, qui commence par mgp_ et compte {n44} caractères. Vous pouvez l’essayer quand même.',
  apiKeyWhere: 'Créez-en une sur {link}, dans « Settings → API ». Magpipe ne l’affiche qu’une seule fois.',
  apiKeyPower: 'Cette clé donne un accès complet à votre compte. Elle reste dans ce navigateur.',
  advanced: 'Avancé',
  apiAddress: 'Adresse de l’API',
  apiAddressHelp: 'À modifier seulement si vous hébergez vous-même Magpipe.',
  connect: 'Connecter',
  cancel: 'Annuler',
  connectedWith: 'Connecté avec la clé {key}',
  refusedKey: 'Clé refusée : {key}',
  refusedAlert: 'Magpipe a refusé la clé. Elle a peut-être été révoquée. Reconnectez votre compte avec une autre clé.',
  replaceKey: 'Remplacer la clé',
  disconnect: 'Déconnecter',

  // Settings page, section Checking: a name for each frequency, and sentences
  checkingHeading: 'Actualisation',
  checkingIntro:
    'Choisissez à quelle vitesse les nouveaux messages vous parviennent, et combien de batterie et de données cela peut consommer.',
  checkingGroup: 'Fréquence d’actualisation',
  checkingRecommended: 'Recommandé',
  checkingLimit:
    'Magpipe autorise {n1000} actualisations par heure et par compte, partagées entre toutes les personnes et tous les appareils qui l’utilisent.',
  checkingLive: 'En continu',
  checkingLivePace:
    'Toutes les {n5} secondes pendant une conversation, toutes les {n15} sinon, et toutes les {n30} après une demi-heure de calme.',
  checkingLiveCost:
    'Perch reste en éveil et consomme le plus de batterie et de données : jusqu’à {n500} actualisations par heure.',
  checkingBalanced: 'Équilibré',
  checkingBalancedPace:
    'Toutes les {n8} à {n10} secondes pendant une conversation, toutes les {n30} sinon, et toutes les minutes après une demi-heure de calme.',
  checkingBalancedCost:
    'Consomme de la batterie et des données surtout pendant les conversations : environ {n60} à {n450} actualisations par heure.',
  checkingLight: 'Économe',
  checkingLightPace:
    'Toutes les {n30} secondes pendant une conversation, toutes les minutes sinon, et toutes les {n2} minutes après une demi-heure de calme.',
  checkingLightCost: 'Consomme le moins de batterie et de données : environ {n30} à {n120} actualisations par heure.',
  checkingAway: 'Actualiser moins souvent en mon absence',
  checkingAwayMeaning:
    'C’est-à-dire lorsque l’écran est verrouillé, ou que personne n’a utilisé cet ordinateur depuis cinq minutes. Perch actualise les chats dès votre retour.',
  checkingAwayPrivacy: 'Le navigateur ne laisse voir à Perch que cela, et rien de ce que vous faites.',

  // Results of saving a setting
  savedLive:
    'Enregistré. Perch actualise désormais les chats toutes les {n15} secondes, et toutes les {n5} pendant une conversation.',
  savedBalanced:
    'Enregistré. Perch actualise désormais les chats toutes les {n30} secondes, et toutes les {n8} à {n10} pendant une conversation.',
  savedLight:
    'Enregistré. Perch actualise désormais les chats toutes les minutes, et toutes les {n30} secondes pendant une conversation.',
  savedLiveForLater:
    'Enregistré. Une fois votre compte connecté, Perch actualisera les chats toutes les {n15} secondes, et toutes les {n5} pendant une conversation.',
  savedBalancedForLater:
    'Enregistré. Une fois votre compte connecté, Perch actualisera les chats toutes les {n30} secondes, et toutes les {n8} à {n10} pendant une conversation.',
  savedLightForLater:
    'Enregistré. Une fois votre compte connecté, Perch actualisera les chats toutes les minutes, et toutes les {n30} secondes pendant une conversation.',
  savedAwayOn: 'Enregistré. Perch actualise les chats moins souvent en votre absence.',
  savedAwayOff: 'Enregistré. Perch actualise les chats tout aussi souvent en votre absence.',
  savedAwayDenied: 'Rien n’a changé. Sans votre autorisation, Perch ne peut pas détecter votre absence.',
  savedSingleKeysOn: 'Enregistré. Les raccourcis à une touche fonctionnent dans la liste.',
  savedSingleKeysOff:
    'Enregistré. Les raccourcis à une touche n’ont plus d’effet dans la liste ; les flèches, Entrée et Échap fonctionnent toujours.',
  notSaved: 'L’enregistrement a échoué. Réessayez.',

  // Settings page, section Notifications, with results of saving
  notificationsHeading: 'Notifications',
  notificationsIntro: 'Pour savoir qu’un visiteur écrit, même depuis un autre onglet ou un autre programme.',
  notify: 'M’avertir lorsqu’un visiteur écrit',
  notifyHelp:
    'Votre navigateur demande une seule fois si Perch peut vous avertir. Une notification affiche le nom, le message et la page.',
  tellGroup: 'Quand Perch vous avertit',
  tellHelp: 'S’applique aux notifications comme au son.',
  tellHelpOff: 'S’applique dès que les notifications ou le son sont activés.',
  notifyNewChats: 'Pour les nouveaux chats',
  notifyNewChatsHelp: 'Un visiteur écrit pour la première fois.',
  notifyNews: 'Pour les nouveaux messages dans des chats connus',
  notifyNewsHelp: 'Les réponses de votre équipe comptent aussi comme des messages : Magpipe n’indique pas qui a écrit.',
  testNotification: 'Envoyer une notification de test',
  savedNotifyOn: 'Enregistré. Perch vous avertit lorsqu’un visiteur écrit.',
  savedNotifyOff: 'Enregistré. Perch n’envoie aucune notification.',
  savedNotifyDenied:
    'Rien n’a changé. Le navigateur ne permet pas à Perch de vous avertir. Réactivez les notifications et acceptez-les lorsqu’il le demande.',
  notifyTakenAway:
    'Le navigateur ne permet plus à Perch de vous avertir. Réactivez les notifications pour qu’il vous le demande de nouveau.',
  testSent:
    'Notification envoyée. Si rien n’est apparu, vérifiez les paramètres de votre système : les notifications de ce navigateur sont peut-être désactivées, ou le mode « Ne pas déranger » est activé.',
  testNotSent:
    'Le navigateur n’a pas pu afficher la notification. Vérifiez les paramètres de notification de votre système.',
  testTitle: 'Perch peut vous joindre',
  testMessage: 'Voici ce qui s’affiche lorsqu’un visiteur écrit.',

  // Notifications
  openPage: 'Ouvrir la page',
  notifyWaiting: '{name} attend depuis {wait}',
  notifyMany: {
    one: '{count} chat, en attente depuis {wait}',
    many: '{count} de chats, le plus ancien attend depuis {wait}',
    other: '{count} chats, le plus ancien attend depuis {wait}',
  },
  notifyAway: {
    one: 'En votre absence : {count} chat, en attente depuis {wait}',
    many: 'En votre absence : {count} de chats, le plus ancien depuis {wait}',
    other: 'En votre absence : {count} chats, le plus ancien depuis {wait}',
  },
  notifyAfterQuiet: {
    one: 'Entre-temps : {count} chat, en attente depuis {wait}',
    many: 'Entre-temps : {count} de chats, le plus ancien attend depuis {wait}',
    other: 'Entre-temps : {count} chats, le plus ancien attend depuis {wait}',
  },
  nameAndOthers: {
    one: '{name} et {count} autre visiteur',
    many: '{name} et {count} d’autres visiteurs',
    other: '{name} et {count} autres visiteurs',
  },

  // Settings page, section Waiting
  waitingHeading: 'Attente',
  waitingIntro: 'La pastille et le chat changent de couleur lorsqu’un visiteur attend longtemps.',
  waitingAmber: 'Signaler une attente longue après',
  waitingRed: 'Signaler une attente trop longue après',
  waitingRedHelp: 'Perch vous avertit alors une fois de plus, si les notifications sont activées.',
  minutesAfter: 'minutes',
  waitingProblem: 'Saisissez un nombre entier de {n1} à {n240}.',
  waitingOrder: 'Saisissez plus de minutes pour une attente trop longue que pour une attente longue.',

  // Settings page, section Sound
  soundHeading: 'Son',
  soundIntro: 'Un bref carillon lorsqu’un visiteur écrit.',
  soundOn: 'Émettre un son',
  soundOnHelp: 'Il retentit pour les mêmes événements que les notifications, et même sans elles.',
  soundRepeat: 'Le répéter tant que le visiteur attend',
  soundRepeatHelp: 'Une fois par minute, {n3} fois au maximum.',
  soundVolume: 'Volume',
  soundTest: 'L’écouter',
  savedSoundOn: 'Enregistré. Perch émet un son lorsqu’un visiteur écrit.',
  savedSoundOff: 'Enregistré. Perch n’émet aucun son.',
  savedAtOnce: 'Enregistré. Ce choix s’applique aussitôt.',
  soundFailed: 'Le navigateur n’a pas pu émettre le son.',

  // Settings page, section Quiet hours
  quietHeading: 'Heures calmes',
  quietIntro: 'Pendant ces heures, ni notification ni son. La pastille compte toujours, dans une couleur plus douce.',
  quietAdd: 'Ajouter des heures calmes',
  quietRule: 'Heures calmes {number}',
  quietRemove: 'Supprimer ces heures',
  quietDays: 'Jours',
  quietFrom: 'De',
  quietTo: 'À',
  quietNextDay: 'Se termine le lendemain',
  quietWholeDay: 'Toute la journée',
  quietNone: 'Pas encore d’heures calmes.',
  quietNoDays: 'Aucun jour n’est choisi : ces heures n’ont pas d’effet.',
  savedQuiet: 'Enregistré. À la fin des heures calmes, Perch vous indique ce qui est arrivé entre-temps.',

  // Settings page, section Muted
  mutedHeading: 'En sourdine',
  mutedIntro:
    'Les chats en sourdine restent dans la liste, mais la pastille ne les compte pas et Perch ne vous en avertit pas.',
  mutedNone: 'Rien n’est en sourdine. Vous pouvez mettre un chat ou un widget en sourdine dans la liste.',
  mutedWidgets: 'Widgets',
  mutedChats: 'Chats',
  savedUnmuted: '{name} n’est plus en sourdine.',
  mutedGone: {
    one: '{count} chat qui n’est plus actif',
    many: '{count} de chats qui ne sont plus actifs',
    other: '{count} chats qui ne sont plus actifs',
  },

  // Settings page, section Shortcuts, and the names of keys
  shortcutsHeading: 'Raccourcis',
  shortcutsAnywhere:
    'Ces raccourcis fonctionnent partout dans le navigateur. Pour en définir ou en modifier un, choisissez « Modifier les raccourcis ».',
  shortcutOpenPerch: 'Ouvrir Perch',
  shortcutNotSet: 'Non défini',
  shortcutsFailed: 'Le navigateur n’a pas pu ouvrir sa page de raccourcis. Ouvrez les paramètres de ses extensions.',
  changeShortcuts: 'Modifier les raccourcis',
  shortcutsIntro:
    'La liste des chats s’utilise aussi sans souris : ces touches fonctionnent dans la fenêtre de Perch et dans le panneau latéral.',
  singleKeys: 'Utiliser les raccourcis à une touche dans la liste',
  singleKeysHelp:
    'Désactivez-les si des lettres arrivent par accident dans la liste, par exemple avec la saisie vocale.',
  keyNameEnter: 'Entrée',
  keyNameEscape: 'Échap',
  keyNameDown: 'Flèche bas',
  keyNameUp: 'Flèche haut',
  shortcutMove: 'Chat suivant ou précédent',
  shortcutOpen: 'Ouvrir la page du chat',
  shortcutOpenBehind: 'L’ouvrir en arrière-plan',
  shortcutToggleRead: 'Marquer comme lu ou non lu',
  shortcutCopyEmail: 'Copier l’adresse e-mail',
  shortcutMute: 'Activer ou désactiver la sourdine',
  shortcutSearch: 'Rechercher',
  shortcutClear: 'Effacer la recherche, puis fermer',
  shortcutShowKeys: 'Afficher ces touches',

  // Commands, as the browser's shortcut page lists them
  commandOpenLongestWaiting: 'Ouvrir le chat qui attend depuis le plus longtemps',
  commandMarkAllRead: 'Marquer tous les chats comme lus',

  // About
  aboutHeading: 'À propos',
  aboutWords:
    'Perch {version} compte les chats en direct Magpipe qui vous attendent et vous mène là où chacun a commencé.',

  // The list
  activeChats: 'Chats actifs',
  closedChats: 'Chats terminés',
  settings: 'Paramètres',
  checkNow: 'Actualiser maintenant',
  markAllRead: 'Tout marquer comme lu',
  snooze: 'Mettre en pause les notifications',
  snoozeTitle: 'Mettre en pause les notifications',
  snoozeWords: 'Ni notification ni son jusque-là. La pastille compte toujours.',
  snoozeHalfHour: 'Pendant {n30} minutes',
  snoozeHour: 'Pendant une heure',
  snoozeTomorrow: 'Jusqu’à demain à {time}',
  endSnooze: 'Finir la pause',
  snoozeEnded: 'Pause terminée',
  snoozedUntil: 'En pause (fin : {time})',
  quietUntil: 'Heures calmes (fin : {time})',
  hintTitle: 'Ne manquez aucun visiteur',
  hintWords: 'Perch peut vous avertir lorsque quelqu’un écrit, même pendant que vous travaillez dans un autre onglet.',
  hintTurnOn: 'Activer les notifications',
  hintDismiss: 'Non merci',
  hintDone: 'Perch vous avertit désormais lorsqu’un visiteur écrit',
  hintDenied: 'Les notifications restent désactivées. Vous pouvez les activer dans les paramètres',
  openInSidePanel: 'Ouvrir dans le panneau latéral',
  openInbox: 'Voir la boîte Magpipe',
  activeAndUnread: {
    one: '{count} actif, {unread} à lire',
    many: '{count} actifs, {unread} à lire',
    other: '{count} actifs, {unread} à lire',
  },
  setAside:
    'Des données enregistrées étaient illisibles et ont été mises de côté. Des chats lus peuvent apparaître comme non lus',
  unreadable: { one: '{count} chat illisible', many: '{count} de chats illisibles', other: '{count} chats illisibles' },
  newestOf: {
    one: '{count} affiché sur {total}, le plus récent',
    many: 'Les {count} plus récents sur {total}',
    other: 'Les {count} plus récents sur {total}',
  },
  closedOf: {
    one: '{count} terminé affiché sur {total}',
    many: '{count} terminés affichés sur {total}',
    other: '{count} terminés affichés sur {total}',
  },
  notConnected: 'Non connecté',
  checkingNow: 'Actualisation…',
  notCheckedYet: 'Pas encore actualisé',
  checkedJustNow: 'Actualisé à l’instant',
  checkedAgo: 'Actualisé {ago}',
  andNextCheckIn: '{what}. Prochaine actualisation dans {wait}',
  andCheckingSoon: '{what}. Actualisation dans un instant',
  chatsAsOf: '{what}. Dernier état : {time}',
  searchChats: 'Rechercher un chat',
  show: 'Afficher',
  showAll: 'Tous',
  showUnread: 'Non lus',
  showClosed: 'Terminés',
  widget: 'Widget',
  allWidgets: 'Widgets',
  order: 'Ordre',
  orderNewest: 'Plus récents d’abord',
  orderUnreadFirst: 'Non lus d’abord',
  orderWaitingLongest: 'Plus longue attente d’abord',
  onPage: 'Sur {page}',
  showAllPages: 'Afficher les chats de toutes les pages',
  chatsOnPage: {
    one: '{count} chat sur {page}',
    many: '{count} de chats sur {page}',
    other: '{count} chats sur {page}',
  },
  visitor: 'Visiteur {id}',
  deletedWidget: 'Widget supprimé',
  unread: 'Non lu',
  closed: 'Terminé',
  gone: 'N’est plus actif',
  noMessage: 'Pas encore de message',
  messageWithoutText: 'Message sans texte',
  startedOn: 'Commencé sur',
  pageUnknown: 'Page inconnue. Ouvre la boîte Magpipe',
  pageUnsafe: 'Adresse de page non sûre. Ouvre la boîte Magpipe',
  pageTooLong: 'Adresse de page trop longue. Ouvre la boîte Magpipe',
  markAsRead: 'Marquer comme lu',
  markAsUnread: 'Marquer comme non lu',
  copyEmail: 'Copier l’adresse e-mail',
  mute: 'Mettre en sourdine',
  unmute: 'Désactiver la sourdine',
  muteTitle: 'Mettre {name} en sourdine',
  muteUntilNext: 'Jusqu’au prochain message',
  muteForGood: 'Ce chat, définitivement',
  muteWidget: 'Tous les chats de {widget}',
  muteWords:
    'Les chats en sourdine restent dans la liste, mais la pastille ne les compte pas et Perch ne vous en avertit pas.',
  muted: 'En sourdine',
  mutedUntilNext: 'En sourdine jusqu’au prochain message',
  mutedWithWidget: 'En sourdine avec son widget',
  saidMuted: '{name} est en sourdine',
  saidUnmuted: '{name} n’est plus en sourdine',
  waitingFor: 'Attend depuis {wait}',
  waitingLong: 'Attente longue : {wait}',
  waitingTooLong: 'Attente trop longue : {wait}',
  copied: 'Copié',
  couldNotCopy: 'Copie impossible',
  newChats: { one: '{count} nouveau', many: '{count} nouveaux', other: '{count} nouveaux' },
  showMore: 'Afficher plus',
  loading: 'Chargement…',
  wrote: '{name} a écrit',
  twoWrote: '{first} et {second} ont écrit',
  manyWrote: {
    one: '{count} personne a écrit',
    many: '{count} de personnes ont écrit',
    other: '{count} personnes ont écrit',
  },
  markedRead: { one: '{count} marqué lu', many: '{count} marqués lus', other: '{count} marqués lus' },
  markedUnread: { one: '{count} marqué non lu', many: '{count} marqués non lus', other: '{count} marqués non lus' },
  undo: 'Annuler',
  undone: 'Action annulée',
  undoTooLate: 'Il est trop tard pour annuler',
  fetchingChats: 'Chargement de vos chats',
  connectTitle: 'Connectez votre compte Magpipe',
  connectWords:
    'Perch compte les personnes qui attendent une réponse et vous mène à la page où chaque chat a commencé.',
  connectAgain: 'Reconnecter',
  noChatsTitle: 'Aucun chat actif',
  noChatsWords: 'Dès que quelqu’un écrit, le chat apparaît ici et la pastille le compte.',
  noMatchTitle: 'Aucun résultat',
  noMatchWords: 'Perch cherche dans les noms, les adresses e-mail, les messages, les pages et les widgets.',
  clearSearch: 'Effacer la recherche',
  showAllChats: 'Tout afficher',
  allReadTitle: 'Vous êtes à jour',
  allReadWords: 'Tous les chats sont lus. Les nouveaux messages apparaîtront ici.',
  noClosedTitle: 'Aucun chat terminé',
  noClosedWords: 'Les chats terminés se retrouvent ici.',
  closedFailedTitle: 'Impossible de charger les chats terminés',
  closedWait: 'Trop de demandes. Réessayez après {time}.',
  tryAgain: 'Réessayer',
  didNotWork: 'Cela n’a pas fonctionné. Fermez Perch, rouvrez-le et réessayez.',
  keyboardShortcuts: 'Raccourcis clavier',
  close: 'Fermer',
} as const satisfies Translation;
