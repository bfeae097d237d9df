import type { Translation } from './messages.ts';

/** French. */
export default {
  // General
  language: 'fr',
  direction: 'ltr',
  appName: 'Perch',
  appDescription:
    'Compte les chats en direct Magpipe qui vous attendent, en affiche la liste et ouvre la page où chacun a commencé.',

  // The badge: titles of the toolbar button, which screen readers speak
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
  badgeRefused: 'Perch : Magpipe a refusé la clé. Reconnectez votre compte.',
  badgeFailing: 'Perch : {problem} (depuis {time}).',
  badgeFailingAdvice: 'Perch : {problem} (depuis {time}). {advice}',

  // Failures: each in a few words, with what to do about it, and as an answer to Connect
  failureRefused: 'Magpipe a refusé la clé',
  failureRefusedAdvice: 'Elle a peut-être été révoquée. Reconnectez votre compte avec une autre clé.',
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

  // The settings page, and its section Connection
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

  // The section Checking: paces are names, the rest are sentences
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

  // What is said once a choice was kept, or was not
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

  // Shortcuts: the section of the settings page, and the keys themselves
  shortcutsHeading: 'Raccourcis',
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
  shortcutSearch: 'Rechercher',
  shortcutClear: 'Effacer la recherche, puis fermer',
  shortcutShowKeys: 'Afficher ces touches',

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
  allWidgets: 'Tous les widgets',
  order: 'Ordre',
  orderNewest: 'Plus récents d’abord',
  orderUnreadFirst: 'Non lus d’abord',
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
  startedOn: 'Commencé sur',
  pageUnknown: 'Page inconnue. Ouvre la boîte Magpipe',
  pageUnsafe: 'Adresse de page non sûre. Ouvre la boîte Magpipe',
  markAsRead: 'Marquer comme lu',
  markAsUnread: 'Marquer comme non lu',
  copyEmail: 'Copier l’adresse e-mail',
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
