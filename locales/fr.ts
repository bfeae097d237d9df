import type { Translation } from './messages.ts';

/** French. */
export default {
  // General
  language: 'fr',
  direction: 'ltr',
  appName: 'Perch',
  extensionName: 'Perch pour Magpipe',
  appDescription: 'Repérez les chats en direct Magpipe qui vous attendent et ouvrez la page où chacun a commencé.',

  // The badge: titles of the toolbar button, for screen readers
  badgeNotConnected: 'Perch : connectez votre compte Magpipe',
  badgeFirstCheck: 'Perch : première actualisation en cours',
  badgeNoneUnread: {
    one: 'Perch : {count} chat actif, aucun non lu',
    many: 'Perch : {count} chats actifs, aucun non lu',
    other: 'Perch : {count} chats actifs, aucun non lu',
  },
  badgeUnread: {
    one: 'Perch : {count} chat actif (non lus : {unread})',
    many: 'Perch : {count} chats actifs (non lus : {unread})',
    other: 'Perch : {count} chats actifs (non lus : {unread})',
  },
  badgeManyUnread: 'Perch : plus de {n999} chats non lus',
  badgeAnd: '{badge}. {until}',
  badgeLongest: '{badge}. Plus longue attente : {wait}',
  badgeUnauthorized: 'Perch : Magpipe a refusé la clé. Reconnectez votre compte.',
  badgeFailing: 'Perch : {problem} (début : {time}).',
  badgeFailingAdvice: 'Perch : {problem} (début : {time}). {advice}',

  // Failures: a short text, what to do about it, and the reply to Connect
  failureUnauthorized: 'Magpipe a refusé la clé',
  failureUnauthorizedAdvice:
    'La clé a peut-être été révoquée. Réessayez avec « Actualiser maintenant » ou reconnectez votre compte avec une nouvelle clé.',
  failureUnauthorizedConnecting:
    'Magpipe a refusé cette clé. Copiez-la de nouveau ou créez-en une nouvelle dans « Settings → API ».',
  failureOffline: 'Hors ligne',
  failureOfflineAdvice: 'Perch ne parvient pas à joindre Magpipe. Il réessaie automatiquement.',
  failureOfflineConnecting:
    'Perch ne parvient pas à joindre Magpipe. Vérifiez votre connexion Internet, puis réessayez.',
  failureTimeout: 'Magpipe ne répond pas',
  failureTimeoutAdvice: 'Magpipe met trop de temps à répondre. Perch réessaie automatiquement.',
  failureTimeoutConnecting: 'Magpipe n’a pas répondu dans un délai de {n15} secondes. Réessayez dans un instant.',
  failureRateLimited: 'Trop de requêtes',
  failureRateLimitedAdvice:
    'Toutes les personnes qui utilisent ce compte Magpipe partagent une même limite. Perch réessaiera dès que Magpipe le permettra.',
  failureRateLimitedConnecting:
    'Magpipe a reçu trop de requêtes de ce compte. Patientez quelques minutes, puis réessayez.',
  failureServer: 'Magpipe rencontre un problème',
  failureServerAdvice: 'Magpipe a renvoyé l’erreur {status}. Perch réessaie automatiquement.',
  failureServerConnecting:
    'Magpipe rencontre un problème et a renvoyé l’erreur {status}. Réessayez dans quelques minutes.',
  failureBadRequest: 'Magpipe a rejeté la requête',
  failureBadRequestMessage: 'Magpipe indique : « {message} ». Vérifiez l’adresse de l’API dans les paramètres.',
  failureBadRequestMessageConnecting:
    'Magpipe indique : « {message} ». Vérifiez l’adresse de l’API dans « Options avancées ».',
  failureBadRequestStatus: 'Magpipe a renvoyé l’erreur {status}. Vérifiez l’adresse de l’API dans les paramètres.',
  failureBadRequestStatusConnecting:
    'Magpipe a renvoyé l’erreur {status}. Vérifiez l’adresse de l’API dans « Options avancées ».',
  failureStorage: 'Impossible d’enregistrer les chats',
  failureStorageAdvice:
    'Le stockage de ce navigateur est peut-être plein ou endommagé. Perch réessaie automatiquement.',
  failureStorageConnecting:
    'Ce navigateur n’a pas pu enregistrer la clé. Son stockage est peut-être plein ou endommagé.',
  failureUnexpected: 'Réponse inattendue',
  failureUnexpectedAdvice:
    'Perch n’a pas pu lire la réponse. Si ce réseau a une page de connexion, commencez par vous y identifier.',
  failureUnexpectedConnecting:
    'Cette réponse ne vient pas de Magpipe. Vérifiez l’adresse de l’API. Si ce réseau a une page de connexion, commencez par vous y identifier.',

  // Connecting
  connectDone: {
    one: 'Connexion établie. {count} chat actif.',
    many: 'Connexion établie. {count} chats actifs.',
    other: 'Connexion établie. {count} chats actifs.',
  },
  connectEmpty: 'Collez d’abord votre clé API.',
  connectUnsendable:
    'Cette clé n’est pas valide. Copiez-la de nouveau ou créez-en une nouvelle dans « Settings → API ».',
  connectAddress: 'Saisissez une adresse d’API commençant par https://',
  connectSuperseded: 'La connexion a été modifiée dans une autre fenêtre. Réessayez.',
  connectTrying: 'Test de la clé…',
  connectBroken: 'Une erreur s’est produite. Réessayez.',
  connectDisconnected:
    'Compte déconnecté. La clé, les chats et les statuts de lecture ont été supprimés de ce navigateur.',

  // Settings page, section Connection
  settingsTitle: 'Paramètres de Perch',
  settingsIntro: 'Les modifications sont enregistrées automatiquement.',
  settingsIndex: 'Sections',
  connectionHeading: 'Connexion',
  connectionIntro: 'Perch lit vos chats en direct dans Magpipe à l’aide d’une clé API de votre compte.',
  apiKey: 'Clé API',
  apiKeyShow: 'Afficher la clé',
  apiKeyUnusual:
    'Cela ne ressemble pas à une clé Magpipe, qui commence par mgp_ et compte {n44} caractères. Vous pouvez quand même l’essayer.',
  apiKeyWhere: 'Créez-en une sur {link}, dans « Settings → API ». Magpipe ne l’affiche qu’une seule fois.',
  apiKeyPower: 'Cette clé donne un accès complet à votre compte. Elle reste dans ce navigateur.',
  advanced: 'Options avancées',
  apiAddress: 'Adresse de l’API',
  apiAddressHelp: 'À modifier uniquement si vous hébergez vous-même Magpipe.',
  connect: 'Connecter',
  cancel: 'Annuler',
  connectedWith: 'Connecté avec la clé {key}',
  keyRefused: 'Clé refusée : {key}',
  keyRefusedAlert:
    'Magpipe a refusé la clé. Elle a peut-être été révoquée. Reconnectez votre compte avec une nouvelle clé.',
  replaceKey: 'Remplacer la clé',
  disconnect: 'Déconnecter',

  // Settings page, section Checking: a name for each frequency, and sentences
  checkingHeading: 'Actualisation des chats',
  checkingIntro:
    'Choisissez la rapidité avec laquelle Perch détecte les nouveaux messages, et donc sa consommation de batterie et de données.',
  checkingGroup: 'Fréquence d’actualisation',
  checkingRecommended: 'Recommandé',
  checkingLimit:
    'Magpipe autorise {n1000} requêtes par heure et par compte, partagées entre toutes les personnes et tous les appareils qui l’utilisent.',
  checkingBusyHours:
    'Aux heures où l’on vous écrit d’habitude, Perch ne ralentit pas. Il les déduit de vos chats des deux dernières semaines, uniquement sur cet ordinateur.',
  checkingLive: 'En continu',
  checkingLivePace:
    'Toutes les {n5} secondes pendant une conversation, toutes les {n15} en temps normal, et toutes les {n30} après une demi-heure sans message.',
  checkingLiveCost:
    'Perch reste actif. C’est le réglage qui consomme le plus de batterie et de données : jusqu’à {n500} requêtes par heure.',
  checkingBalanced: 'Équilibré',
  checkingBalancedPace:
    'Toutes les {n8} à {n10} secondes pendant une conversation, toutes les {n30} en temps normal, et toutes les minutes après une demi-heure sans message.',
  checkingBalancedCost:
    'Consomme de la batterie et des données surtout pendant les conversations : environ {n60} à {n450} requêtes par heure.',
  checkingLight: 'Économe',
  checkingLightPace:
    'Toutes les {n30} secondes pendant une conversation, toutes les minutes en temps normal, et toutes les deux minutes après une demi-heure sans message.',
  checkingLightCost:
    'Le réglage qui consomme le moins de batterie et de données : environ {n30} à {n120} requêtes par heure.',
  checkingCosts: 'Consommation de batterie et de données',
  checkingAway: 'Actualiser moins souvent en mon absence',
  checkingAwayMeaning:
    'Votre absence est détectée si l’écran est verrouillé ou si cet ordinateur n’est pas utilisé pendant cinq minutes. Perch actualise les chats dès votre retour.',
  checkingAwayPrivacy: 'C’est tout ce que le navigateur indique à Perch, qui ne voit rien de ce que vous faites.',

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
  savedAwayOff: 'Enregistré. Perch continue d’actualiser les chats au même rythme en votre absence.',
  savedAwayDenied: 'Aucune modification. Sans votre autorisation, Perch ne peut pas détecter votre absence.',
  savedSingleKeysOn: 'Enregistré. Les raccourcis à une touche sont activés.',
  savedSingleKeysOff:
    'Enregistré. Les raccourcis à une touche sont désactivés. Les flèches, Entrée et Échap fonctionnent toujours.',
  notSaved: 'Impossible d’enregistrer. Réessayez.',

  // Settings page, section Notifications, with results of saving
  notificationsHeading: 'Notifications',
  notificationsIntro:
    'Recevez une notification lorsque quelqu’un écrit, même si vous êtes dans un autre onglet ou une autre application.',
  notify: 'M’avertir lorsque quelqu’un écrit',
  notifyHelp:
    'Votre navigateur vous demandera l’autorisation. Les notifications affichent le nom de la personne, son message et la page.',
  notifyAbout: 'M’avertir en cas de',
  notifyAboutHelp: 'S’applique aux notifications et au son.',
  notifyAboutHelpOff: 'S’appliquera dès que les notifications ou le son seront activés.',
  notifyNewChats: 'Nouveau chat',
  notifyNewChatsHelp: 'Quelqu’un écrit pour la première fois.',
  notifyExistingChats: 'Nouveau message dans un chat existant',
  notifyExistingChatsHelp: 'Y compris les réponses de votre équipe, car Magpipe n’indique pas qui a écrit.',
  testNotification: 'Envoyer une notification de test',
  savedNotifyOn: 'Enregistré. Perch vous avertit lorsque quelqu’un écrit.',
  savedNotifyOff: 'Enregistré. Les notifications sont désactivées.',
  savedNotifyDenied:
    'Aucune modification. Le navigateur bloque les notifications de Perch. Réactivez-les, puis choisissez « Autoriser » lorsqu’il vous pose la question.',
  notifyPermissionRevoked:
    'Le navigateur bloque désormais les notifications de Perch. Réactivez-les pour qu’il vous demande de nouveau l’autorisation.',
  testSent:
    'Notification envoyée. Si rien n’est apparu, vérifiez les paramètres de votre système : les notifications de ce navigateur sont peut-être désactivées, ou le mode « Ne pas déranger » est peut-être activé.',
  testNotSent:
    'Le navigateur n’a pas pu afficher la notification. Vérifiez les paramètres de notification de votre système.',
  testTitle: 'Perch peut vous joindre',
  testMessage: 'Voici ce qui s’affiche lorsque quelqu’un écrit.',

  // Notifications
  openPage: 'Ouvrir la page',
  notifyWaiting: '{name} attend depuis {wait}',
  notifyMany: {
    one: '{count} chat en attente depuis {wait}',
    many: '{count} chats en attente, le plus ancien depuis {wait}',
    other: '{count} chats en attente, le plus ancien depuis {wait}',
  },
  notifyAway: {
    one: 'En votre absence : {count} chat en attente depuis {wait}',
    many: 'En votre absence : {count} chats en attente, le plus ancien depuis {wait}',
    other: 'En votre absence : {count} chats en attente, le plus ancien depuis {wait}',
  },
  notifyAfterQuiet: {
    one: 'Pendant la pause des notifications : {count} chat en attente depuis {wait}',
    many: 'Pendant la pause des notifications : {count} chats en attente, le plus ancien depuis {wait}',
    other: 'Pendant la pause des notifications : {count} chats en attente, le plus ancien depuis {wait}',
  },
  nameAndOthers: {
    one: '{name} et {count} autre personne',
    many: '{name} et {count} autres personnes',
    other: '{name} et {count} autres personnes',
  },

  // Settings page, section Waiting
  waitingHeading: 'Attente',
  waitingIntro: 'La pastille et le chat changent de couleur lorsque quelqu’un attend depuis longtemps.',
  waitingAmber: 'Signaler une attente longue après',
  waitingRed: 'Signaler une attente trop longue après',
  waitingRedHelp: 'Si les notifications sont activées, Perch vous avertit alors une nouvelle fois.',
  minutesAfter: 'minutes',
  waitingProblem: 'Saisissez un nombre entier de {n1} à {n240}.',
  waitingOrder: 'Le délai d’une attente trop longue doit dépasser celui d’une attente longue.',

  // Settings page, section Sound
  soundHeading: 'Son',
  soundIntro: 'Un bref signal sonore lorsque quelqu’un écrit.',
  soundOn: 'Émettre un son',
  soundOnHelp: 'Pour les mêmes événements que les notifications, même si celles-ci sont désactivées.',
  soundRepeat: 'Répéter tant que quelqu’un attend',
  soundRepeatHelp: 'Une fois par minute, jusqu’à {n3} fois.',
  soundVolume: 'Volume',
  soundTest: 'Tester le son',
  savedSoundOn: 'Enregistré. Perch émet un son lorsque quelqu’un écrit.',
  savedSoundOff: 'Enregistré. Le son est désactivé.',
  saved: 'Enregistré.',
  soundFailed: 'Le navigateur n’a pas pu émettre le son.',

  // Settings page, section Quiet hours
  quietHeading: 'Heures calmes',
  quietIntro:
    'Pendant ces heures, Perch n’envoie pas de notification et n’émet aucun son. La pastille continue de compter, dans une couleur plus douce.',
  quietAdd: 'Ajouter des heures calmes',
  quietRule: 'Heures calmes {number}',
  quietRemove: 'Supprimer ces heures',
  quietDays: 'Jours',
  quietFrom: 'Début',
  quietTo: 'Fin',
  quietNextDay: 'le lendemain',
  quietAllDay: 'Jour entier',
  quietNone: 'Aucune heure calme définie.',
  quietNoDays: 'Aucun jour sélectionné : ces heures n’ont aucun effet.',
  savedQuiet: 'Enregistré. À la fin des heures calmes, Perch vous avertit de ce qui est arrivé entre-temps.',

  // Settings page, section Muted
  mutedHeading: 'En sourdine',
  mutedIntro:
    'Les chats en sourdine restent dans la liste, mais la pastille ne les compte pas et ils ne déclenchent aucune notification.',
  mutedNone: 'Rien n’est en sourdine. Vous pouvez mettre un chat ou un widget en sourdine depuis la liste.',
  mutedWidgets: 'Widgets',
  mutedChats: 'Chats',
  savedUnmuted: '{name} n’est plus en sourdine.',
  mutedClosedChats: {
    one: '{count} chat qui n’est plus actif',
    many: '{count} chats qui ne sont plus actifs',
    other: '{count} chats qui ne sont plus actifs',
  },

  // Settings page, section Shortcuts, and the names of keys
  shortcutsHeading: 'Raccourcis',
  shortcutsAnywhere:
    'Ces raccourcis fonctionnent partout dans le navigateur. Pour en définir ou en modifier un, choisissez « Modifier les raccourcis ».',
  shortcutOpenPerch: 'Ouvrir Perch',
  shortcutNotSet: 'Non défini',
  shortcutsFailed:
    'Impossible d’ouvrir la page des raccourcis du navigateur. Cherchez les raccourcis clavier sur sa page de gestion des extensions.',
  changeShortcuts: 'Modifier les raccourcis',
  shortcutsIntro:
    'La liste peut s’utiliser au clavier. Ces raccourcis fonctionnent dans la fenêtre de Perch et dans le panneau latéral.',
  listKeys: 'Raccourcis de la liste',
  singleKeys: 'Utiliser les raccourcis à une touche dans la liste',
  singleKeysHelp: 'Désactivez-les si vous les déclenchez par accident, par exemple en dictant du texte.',
  keyNameEnter: 'Entrée',
  keyNameEscape: 'Échap',
  keyNameDown: 'Flèche bas',
  keyNameUp: 'Flèche haut',
  shortcutMove: 'Chat suivant ou précédent',
  shortcutOpen: 'Ouvrir la page du chat',
  shortcutOpenInBackground: 'Ouvrir la page dans un onglet en arrière-plan',
  shortcutToggleRead: 'Marquer comme lu ou non lu',
  shortcutCopyEmail: 'Copier l’adresse e-mail',
  shortcutMute: 'Activer ou désactiver la sourdine',
  shortcutSearch: 'Rechercher',
  shortcutClear: 'Effacer la recherche ; appuyer de nouveau pour fermer',
  shortcutShowKeys: 'Afficher ces raccourcis',

  // Commands, as the browser's shortcut page lists them
  commandOpenLongestWaiting: 'Ouvrir le chat en attente depuis le plus longtemps',
  commandMarkAllRead: 'Marquer tous les chats comme lus',

  // About
  aboutHeading: 'À propos',
  aboutText:
    'Perch {version} compte les chats en direct Magpipe qui vous attendent et vous mène à la page où chacun a commencé. Perch est un projet indépendant et n’est pas édité par Magpipe.',

  // The list
  activeChats: 'Chats actifs',
  closedChats: 'Chats fermés',
  settings: 'Paramètres',
  checkNow: 'Actualiser maintenant',
  markAllRead: 'Tout marquer comme lu',
  snooze: 'Mettre en pause les notifications',
  snoozeTitle: 'Mettre en pause les notifications',
  snoozeText:
    'Pendant la pause, Perch n’envoie pas de notification et n’émet aucun son. La pastille continue de compter.',
  snoozeHalfHour: 'Pendant {n30} minutes',
  snoozeHour: 'Pendant une heure',
  snoozeTomorrow: 'Jusqu’à demain à {time}',
  endSnooze: 'Reprendre',
  snoozeEnded: 'Notifications réactivées',
  snoozedUntil: 'Notifications en pause (reprise : {time})',
  quietUntil: 'Heures calmes (fin : {time})',
  hintTitle: 'Ne manquez aucun chat',
  hintText: 'Perch peut vous avertir lorsque quelqu’un écrit, même si vous êtes dans un autre onglet.',
  hintTurnOn: 'Activer les notifications',
  hintDismiss: 'Non merci',
  hintDone: 'Perch vous avertit désormais lorsque quelqu’un écrit',
  hintDenied: 'Les notifications restent désactivées. Vous pouvez les activer dans les paramètres.',
  openInSidePanel: 'Ouvrir dans le panneau latéral',
  openInbox: 'Ouvrir la boîte de réception',
  activeAndUnread: {
    one: '{count} actif (non lus : {unread})',
    many: '{count} actifs (non lus : {unread})',
    other: '{count} actifs (non lus : {unread})',
  },
  quarantined:
    'Certaines données enregistrées sont illisibles : des paramètres peuvent être réinitialisés et des chats lus apparaître comme non lus',
  unreadable: { one: '{count} chat illisible', many: '{count} chats illisibles', other: '{count} chats illisibles' },
  newestOf: {
    one: '{count} affiché sur {total}, le plus récent',
    many: 'Les {count} plus récents sur {total}',
    other: 'Les {count} plus récents sur {total}',
  },
  closedOf: {
    one: '{count} chat fermé affiché sur {total}',
    many: '{count} chats fermés affichés sur {total}',
    other: '{count} chats fermés affichés sur {total}',
  },
  notConnected: 'Non connecté',
  checkingNow: 'Actualisation…',
  notCheckedYet: 'Pas encore actualisé',
  checkedJustNow: 'Actualisé à l’instant',
  checkedAgo: 'Actualisé {ago}',
  andNextCheckIn: '{what}. Prochaine actualisation dans {wait}',
  andCheckingSoon: '{what}. Actualisation dans un instant',
  chatsAsOf: '{what}. Dernière actualisation : {time}',
  searchChats: 'Rechercher',
  show: 'Afficher',
  showAll: 'Tous',
  showUnread: 'Non lus',
  showClosed: 'Fermés',
  widget: 'Widget',
  allWidgets: 'Tous les widgets',
  order: 'Trier par',
  orderNewest: 'Plus récents',
  orderUnreadFirst: 'Non lus d’abord',
  orderWaitingLongest: 'Plus longue attente',
  onPage: 'Sur {page}',
  showAllPages: 'Afficher les chats de toutes les pages',
  chatsOnPage: { one: '{count} chat sur {page}', many: '{count} chats sur {page}', other: '{count} chats sur {page}' },
  visitor: 'Visiteur {id}',
  deletedWidget: 'Widget supprimé',
  unread: 'Non lu',
  closed: 'Fermé',
  noLongerActive: 'N’est plus actif',
  noMessage: 'Pas encore de message',
  messageWithoutText: 'Message sans texte',
  startedOn: 'Commencé sur',
  pageUnknown: 'Page inconnue. Lien vers la boîte de réception',
  pageUnsafe: 'Adresse non sûre. Lien vers la boîte de réception',
  pageTooLong: 'Adresse trop longue. Lien vers la boîte de réception',
  markAsRead: 'Marquer comme lu',
  markAsUnread: 'Marquer comme non lu',
  copyEmail: 'Copier l’adresse e-mail',
  mute: 'Mettre en sourdine',
  unmute: 'Désactiver la sourdine',
  muteTitle: 'Mettre {name} en sourdine',
  muteUntilNext: 'Jusqu’au prochain message',
  muteAlways: 'Ce chat, en permanence',
  muteWidget: 'Tous les chats de {widget}',
  muteText:
    'Les chats en sourdine restent dans la liste, mais la pastille ne les compte pas et ils ne déclenchent aucune notification.',
  muted: 'En sourdine',
  mutedUntilNext: 'En sourdine jusqu’au prochain message',
  mutedWithWidget: 'En sourdine (tout le widget)',
  toastMuted: '{name} est en sourdine',
  toastUnmuted: '{name} n’est plus en sourdine',
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
    many: '{count} personnes ont écrit',
    other: '{count} personnes ont écrit',
  },
  markedRead: { one: '{count} marqué comme lu', many: '{count} marqués comme lus', other: '{count} marqués comme lus' },
  markedUnread: {
    one: '{count} marqué comme non lu',
    many: '{count} marqués comme non lus',
    other: '{count} marqués comme non lus',
  },
  undo: 'Annuler',
  undone: 'Action annulée',
  undoTooLate: 'Trop tard pour annuler',
  loadingChats: 'Chargement de vos chats',
  connectTitle: 'Connectez votre compte Magpipe',
  connectText: 'Perch compte les personnes qui attendent une réponse et vous mène à la page où chaque chat a commencé.',
  connectAgain: 'Reconnecter',
  noChatsTitle: 'Aucun chat actif',
  noChatsText: 'Dès que quelqu’un écrit, le chat apparaît ici et la pastille le compte.',
  noMatchTitle: 'Aucun résultat',
  noMatchText: 'Perch cherche dans les noms, les adresses e-mail, les messages, les pages et les widgets.',
  clearSearch: 'Effacer la recherche',
  showAllChats: 'Tout afficher',
  allReadTitle: 'Vous êtes à jour',
  allReadText: 'Tous les chats sont lus. Les nouveaux messages apparaîtront ici.',
  noClosedTitle: 'Aucun chat fermé',
  noClosedText: 'Les chats apparaissent ici une fois fermés.',
  closedFailedTitle: 'Impossible de charger les chats fermés',
  closedWait: 'Trop de requêtes. Prochain essai possible : {time}.',
  tryAgain: 'Réessayer',
  didNotWork: 'Une erreur s’est produite. Fermez Perch, rouvrez-le et réessayez.',
  keyboardShortcuts: 'Raccourcis clavier',
  close: 'Fermer',
} as const satisfies Translation;
