import type { Translation } from './messages.ts';

/** German. */
export default {
  // General
  language: 'de',
  direction: 'ltr',
  appName: 'Perch',
  appDescription:
    'Zählt die Live-Chats in Magpipe, die auf Sie warten, listet sie auf und öffnet die Seite, auf der sie begonnen haben.',

  // The badge: titles of the toolbar button, for screen readers
  badgeNotConnected: 'Perch: Magpipe-Konto verbinden',
  badgeFirstCheck: 'Perch: erster Abruf läuft',
  badgeNoneUnread: {
    one: 'Perch: {count} aktiver Chat, nichts ungelesen',
    other: 'Perch: {count} aktive Chats, nichts ungelesen',
  },
  badgeUnread: {
    one: 'Perch: {unread} von {count} aktivem Chat ungelesen',
    other: 'Perch: {unread} von {count} aktiven Chats ungelesen',
  },
  badgeManyUnread: 'Perch: mehr als {n999} Chats ungelesen',
  badgeAnd: '{badge}. {until}',
  badgeLongest: '{badge}. Längste Wartezeit: {wait}',
  badgeRefused: 'Perch: Magpipe hat den Schlüssel abgelehnt. Bitte erneut verbinden.',
  badgeFailing: 'Perch: {problem} (seit {time} Uhr).',
  badgeFailingAdvice: 'Perch: {problem} (seit {time} Uhr). {advice}',

  // Failures: a short text, what to do about it, and the reply to Connect
  failureRefused: 'Magpipe hat den Schlüssel abgelehnt',
  failureRefusedAdvice:
    'Er wurde vielleicht widerrufen. Mit „Jetzt abrufen“ noch einmal versuchen oder mit einem anderen Schlüssel erneut verbinden.',
  failureRefusedConnecting:
    'Magpipe hat diesen Schlüssel abgelehnt. Bitte noch einmal kopieren oder unter „Settings → API“ einen neuen erstellen.',
  failureOffline: 'Offline',
  failureOfflineAdvice: 'Perch erreicht Magpipe nicht und versucht es von selbst erneut.',
  failureOfflineConnecting: 'Perch erreicht Magpipe nicht. Bitte die Internetverbindung prüfen und erneut versuchen.',
  failureTimeout: 'Keine rechtzeitige Antwort',
  failureTimeoutAdvice: 'Magpipe braucht zu lange für eine Antwort. Perch versucht es von selbst erneut.',
  failureTimeoutConnecting:
    'Magpipe hat nicht innerhalb von {n15} Sekunden geantwortet. Bitte gleich noch einmal versuchen.',
  failureRateLimited: 'Zu viele Anfragen',
  failureRateLimitedAdvice:
    'Für alles, was dieses Magpipe-Konto nutzt, gilt ein gemeinsames Limit. Perch wartet so lange, wie Magpipe verlangt.',
  failureRateLimitedConnecting:
    'Magpipe meldet zu viele Anfragen für dieses Konto. Bitte in einigen Minuten erneut versuchen.',
  failureServer: 'Störung bei Magpipe',
  failureServerAdvice: 'Magpipe hat mit Fehler {status} geantwortet. Perch versucht es von selbst erneut.',
  failureServerConnecting: 'Störung bei Magpipe (Fehler {status}). Bitte in einigen Minuten erneut versuchen.',
  failureRejected: 'Magpipe hat den Abruf zurückgewiesen',
  failureRejectedSaid: 'Magpipe meldet: „{message}“. Bitte die API-Adresse in den Einstellungen prüfen.',
  failureRejectedSaidConnecting: 'Magpipe meldet: „{message}“. Bitte die API-Adresse unter „Erweitert“ prüfen.',
  failureRejectedStatus:
    'Magpipe hat mit Fehler {status} geantwortet. Bitte die API-Adresse in den Einstellungen prüfen.',
  failureRejectedStatusConnecting:
    'Magpipe hat mit Fehler {status} geantwortet. Bitte die API-Adresse unter „Erweitert“ prüfen.',
  failureStorage: 'Perch konnte die Chats nicht speichern',
  failureStorageAdvice:
    'Der Speicher dieses Browsers ist vielleicht voll oder beschädigt. Perch versucht es von selbst erneut.',
  failureStorageConnecting:
    'Dieser Browser konnte den Schlüssel nicht speichern. Sein Speicher ist vielleicht voll oder beschädigt.',
  failureUnexpected: 'Unerwartete Antwort',
  failureUnexpectedAdvice:
    'Perch konnte die Antwort nicht lesen. Falls dieses Netzwerk eine Anmeldung verlangt, bitte zuerst dort anmelden.',
  failureUnexpectedConnecting:
    'Diese Antwort stammt nicht von Magpipe. Bitte prüfen, ob die API-Adresse stimmt und ob dieses Netzwerk eine Anmeldung verlangt.',

  // Connecting
  connectDone: { one: 'Verbunden. {count} aktiver Chat.', other: 'Verbunden. {count} aktive Chats.' },
  connectEmpty: 'Bitte zuerst den API-Schlüssel einfügen.',
  connectUnsendable:
    'Das kann kein Schlüssel sein. Bitte noch einmal kopieren oder unter „Settings → API“ einen neuen erstellen.',
  connectAddress: 'Bitte eine API-Adresse eingeben, die mit https:// beginnt',
  connectSuperseded: 'Die Verbindung wurde inzwischen an anderer Stelle geändert. Bitte erneut versuchen.',
  connectTrying: 'Schlüssel wird bei Magpipe getestet …',
  connectBroken: 'Das hat nicht geklappt. Bitte noch einmal versuchen.',
  connectDisconnected: 'Verbindung getrennt. Schlüssel, Chats und Lesemarkierungen sind gelöscht.',

  // Settings page, section Connection
  settingsTitle: 'Perch-Einstellungen',
  settingsIntro: 'Änderungen gelten sofort.',
  connectionHeading: 'Verbindung',
  connectionIntro: 'Perch liest Ihre Live-Chats aus Magpipe, mit einem API-Schlüssel Ihres Kontos.',
  apiKey: 'API-Schlüssel',
  apiKeyShow: 'Schlüssel anzeigen',
  apiKeyUnusual:
    'Das sieht nicht nach einem Magpipe-Schlüssel aus. Diese Schlüssel beginnen mit mgp_ und haben {n44} Zeichen. Ein Versuch ist trotzdem möglich.',
  apiKeyWhere: 'Ein Schlüssel lässt sich auf {link} unter „Settings → API“ erstellen. Magpipe zeigt ihn nur einmal an.',
  apiKeyPower: 'Dieser Schlüssel gibt vollen Zugriff auf Ihr Konto. Er bleibt in diesem Browser.',
  advanced: 'Erweitert',
  apiAddress: 'API-Adresse',
  apiAddressHelp: 'Nur ändern, wenn Sie Magpipe selbst hosten.',
  connect: 'Verbinden',
  cancel: 'Abbrechen',
  connectedWith: 'Verbunden mit Schlüssel {key}',
  refusedKey: 'Abgelehnt: Schlüssel {key}',
  refusedAlert:
    'Magpipe hat den Schlüssel abgelehnt. Er wurde vielleicht widerrufen. Bitte mit einem anderen Schlüssel erneut verbinden.',
  replaceKey: 'Schlüssel ersetzen',
  disconnect: 'Verbindung trennen',

  // Settings page, section Checking: a name for each frequency, and sentences
  checkingHeading: 'Abruf',
  checkingIntro:
    'Wählen Sie, wie schnell Sie von neuen Nachrichten erfahren und wie viel Akku und Datenvolumen das kosten darf.',
  checkingGroup: 'So oft ruft Perch Chats ab',
  checkingRecommended: 'Empfohlen',
  checkingLimit:
    'Magpipe erlaubt {n1000} Abrufe pro Stunde und Konto, gemeinsam für alle Personen und Geräte, die es nutzen.',
  checkingLive: 'Live',
  checkingLivePace:
    'Während eines Gesprächs alle {n5} Sekunden, sonst alle {n15} und nach einer ruhigen halben Stunde alle {n30}.',
  checkingLiveCost: 'Perch bleibt wach und braucht am meisten Akku und Datenvolumen: bis zu {n500} Abrufe pro Stunde.',
  checkingBalanced: 'Ausgewogen',
  checkingBalancedPace:
    'Während eines Gesprächs alle {n8} bis {n10} Sekunden, sonst alle {n30} und nach einer ruhigen halben Stunde jede Minute.',
  checkingBalancedCost:
    'Braucht Akku und Datenvolumen vor allem, solange geschrieben wird: etwa {n60} bis {n450} Abrufe pro Stunde.',
  checkingLight: 'Sparsam',
  checkingLightPace:
    'Während eines Gesprächs alle {n30} Sekunden, sonst jede Minute und nach einer ruhigen halben Stunde alle {n2} Minuten.',
  checkingLightCost: 'Braucht am wenigsten Akku und Datenvolumen: etwa {n30} bis {n120} Abrufe pro Stunde.',
  checkingAway: 'Bei Abwesenheit seltener abrufen',
  checkingAwayMeaning:
    'Das gilt, wenn der Bildschirm gesperrt ist oder fünf Minuten lang niemand diesen Computer benutzt hat. Bei Ihrer Rückkehr ruft Perch sofort ab.',
  checkingAwayPrivacy: 'Perch erfährt vom Browser nur das und nichts darüber, was Sie tun.',

  // Results of saving a setting
  savedLive: 'Gespeichert. Perch ruft Chats jetzt alle {n15} Sekunden ab, während eines Gesprächs alle {n5}.',
  savedBalanced:
    'Gespeichert. Perch ruft Chats jetzt alle {n30} Sekunden ab, während eines Gesprächs alle {n8} bis {n10}.',
  savedLight: 'Gespeichert. Perch ruft Chats jetzt jede Minute ab, während eines Gesprächs alle {n30} Sekunden.',
  savedLiveForLater:
    'Gespeichert. Nach dem Verbinden ruft Perch Chats alle {n15} Sekunden ab, während eines Gesprächs alle {n5}.',
  savedBalancedForLater:
    'Gespeichert. Nach dem Verbinden ruft Perch Chats alle {n30} Sekunden ab, während eines Gesprächs alle {n8} bis {n10}.',
  savedLightForLater:
    'Gespeichert. Nach dem Verbinden ruft Perch Chats jede Minute ab, während eines Gesprächs alle {n30} Sekunden.',
  savedAwayOn: 'Gespeichert. Bei Abwesenheit ruft Perch seltener ab.',
  savedAwayOff: 'Gespeichert. Bei Abwesenheit ruft Perch genauso oft ab.',
  savedAwayDenied: 'Nicht geändert. Ohne Ihre Erlaubnis kann Perch nicht erkennen, ob Sie abwesend sind.',
  savedSingleKeysOn: 'Gespeichert. Einzelne Tasten funktionieren in der Liste.',
  savedSingleKeysOff:
    'Gespeichert. Einzelne Tasten bewirken in der Liste nichts mehr; Pfeiltasten, Enter und Esc funktionieren weiterhin.',
  notSaved: 'Das konnte nicht gespeichert werden. Bitte noch einmal versuchen.',

  // Settings page, section Notifications, with results of saving
  notificationsHeading: 'Benachrichtigungen',
  notificationsIntro: 'So erfahren Sie es, wenn ein Gast schreibt, auch in einem anderen Tab oder Programm.',
  notify: 'Benachrichtigen, wenn ein Gast schreibt',
  notifyHelp:
    'Der Browser fragt einmal, ob Perch Sie benachrichtigen darf. Eine Benachrichtigung zeigt Name, Nachricht und Seite.',
  tellGroup: 'Wann Perch sich meldet',
  tellHelp: 'Das gilt für Benachrichtigungen und Ton gleichermaßen.',
  tellHelpOff: 'Das gilt, sobald Benachrichtigungen oder Ton eingeschaltet sind.',
  notifyNewChats: 'Bei neuen Chats',
  notifyNewChatsHelp: 'Ein Gast schreibt zum ersten Mal.',
  notifyNews: 'Bei neuen Nachrichten in bekannten Chats',
  notifyNewsHelp: 'Auch Antworten Ihres Teams zählen als Nachrichten: Magpipe teilt nicht mit, wer geschrieben hat.',
  testNotification: 'Testbenachrichtigung senden',
  savedNotifyOn: 'Gespeichert. Perch benachrichtigt Sie, wenn ein Gast schreibt.',
  savedNotifyOff: 'Gespeichert. Perch sendet keine Benachrichtigungen.',
  savedNotifyDenied:
    'Nicht geändert. Der Browser lässt Perch keine Benachrichtigungen senden. Bitte noch einmal einschalten und zulassen, wenn er fragt.',
  notifyTakenAway:
    'Der Browser lässt Perch keine Benachrichtigungen mehr senden. Bitte wieder einschalten, damit er erneut fragt.',
  testSent:
    'Gesendet. Falls nichts erschienen ist, bitte die Systemeinstellungen prüfen: Vielleicht sind Benachrichtigungen dieses Browsers ausgeschaltet, oder „Nicht stören“ ist eingeschaltet.',
  testNotSent:
    'Der Browser konnte die Benachrichtigung nicht anzeigen. Bitte die Benachrichtigungseinstellungen des Systems prüfen.',
  testTitle: 'Perch kann Sie erreichen',
  testMessage: 'So sieht es aus, wenn ein Gast schreibt.',

  // Notifications
  openPage: 'Seite öffnen',
  notifyWaiting: '{name} wartet seit {wait}',
  notifyMany: { one: '{count} Chat, wartet seit {wait}', other: '{count} Chats, der älteste wartet seit {wait}' },
  notifyAway: {
    one: 'Während Ihrer Abwesenheit: {count} Chat, wartet seit {wait}',
    other: 'Während Ihrer Abwesenheit: {count} Chats, der älteste seit {wait}',
  },
  notifyAfterQuiet: {
    one: 'In der Zwischenzeit: {count} Chat, wartet seit {wait}',
    other: 'In der Zwischenzeit: {count} Chats, der älteste wartet seit {wait}',
  },
  nameAndOthers: { one: '{name} und {count} weiterer Gast', other: '{name} und {count} weitere Gäste' },

  // Settings page, section Waiting
  waitingHeading: 'Wartezeit',
  waitingIntro: 'Die Zahl am Perch-Symbol und der Chat wechseln die Farbe, wenn ein Gast lange wartet.',
  waitingAmber: 'Lange Wartezeit markieren ab',
  waitingRed: 'Zu lange Wartezeit markieren ab',
  waitingRedHelp: 'Perch benachrichtigt Sie dann noch einmal, falls Benachrichtigungen eingeschaltet sind.',
  minutesAfter: 'Minuten',
  waitingProblem: 'Bitte eine ganze Zahl von {n1} bis {n240} eingeben.',
  waitingOrder: 'Bitte für „zu lange Wartezeit“ mehr Minuten eingeben als für „lange Wartezeit“.',

  // Settings page, section Sound
  soundHeading: 'Ton',
  soundIntro: 'Ein kurzer Klang, wenn ein Gast schreibt.',
  soundOn: 'Ton abspielen',
  soundOnHelp: 'Der Ton kommt bei denselben Anlässen wie Benachrichtigungen, auch wenn diese ausgeschaltet sind.',
  soundRepeat: 'Wiederholen, solange der Gast wartet',
  soundRepeatHelp: 'Einmal pro Minute, höchstens {n3}-mal.',
  soundVolume: 'Lautstärke',
  soundTest: 'Jetzt abspielen',
  savedSoundOn: 'Gespeichert. Perch spielt einen Ton ab, wenn ein Gast schreibt.',
  savedSoundOff: 'Gespeichert. Perch spielt keinen Ton ab.',
  savedAtOnce: 'Gespeichert. Die Änderung gilt sofort.',
  soundFailed: 'Der Browser konnte den Ton nicht abspielen.',

  // Settings page, section Quiet hours
  quietHeading: 'Ruhezeiten',
  quietIntro:
    'Zu diesen Zeiten gibt es keine Benachrichtigungen und keinen Ton. Das Perch-Symbol zählt weiter, in gedämpfter Farbe.',
  quietAdd: 'Ruhezeit hinzufügen',
  quietRule: 'Ruhezeit {number}',
  quietRemove: 'Diese Ruhezeit entfernen',
  quietDays: 'Tage',
  quietFrom: 'Von',
  quietTo: 'Bis',
  quietNextDay: 'Endet am nächsten Tag',
  quietWholeDay: 'Der ganze Tag',
  quietNone: 'Noch keine Ruhezeiten.',
  quietNoDays: 'Kein Tag ausgewählt: Diese Ruhezeit bewirkt nichts.',
  savedQuiet: 'Gespeichert. Am Ende der Ruhezeit meldet Perch, was inzwischen kam.',

  // Settings page, section Muted
  mutedHeading: 'Stummgeschaltet',
  mutedIntro:
    'Stummgeschaltete Chats bleiben in der Liste, aber das Perch-Symbol zählt sie nicht mit, und Perch meldet sie nicht.',
  mutedNone: 'Nichts ist stummgeschaltet. Chats und Widgets lassen sich in der Liste stummschalten.',
  mutedWidgets: 'Widgets',
  mutedChats: 'Chats',
  savedUnmuted: '{name} ist nicht mehr stummgeschaltet.',
  mutedGone: { one: '{count} Chat, der nicht mehr aktiv ist', other: '{count} Chats, die nicht mehr aktiv sind' },

  // Settings page, section Shortcuts, and the names of keys
  shortcutsHeading: 'Tastenkürzel',
  shortcutsAnywhere:
    'Diese Tastenkürzel funktionieren überall im Browser. Festlegen oder ändern lassen sie sich unter „Tastenkürzel ändern“.',
  shortcutOpenPerch: 'Perch öffnen',
  shortcutNotSet: 'Nicht festgelegt',
  shortcutsFailed:
    'Der Browser konnte seine Seite für Tastenkürzel nicht öffnen. Bitte die Einstellungen seiner Erweiterungen öffnen.',
  changeShortcuts: 'Tastenkürzel ändern',
  shortcutsIntro:
    'Die Chatliste lässt sich ohne Maus bedienen: Diese Tasten funktionieren im Popup und in der Seitenleiste.',
  singleKeys: 'Einzelne Tasten in der Liste verwenden',
  singleKeysHelp: 'Ausschalten, falls versehentlich Buchstaben in der Liste landen, etwa bei Spracheingabe.',
  keyNameEnter: 'Enter',
  keyNameEscape: 'Esc',
  keyNameDown: 'Pfeil nach unten',
  keyNameUp: 'Pfeil nach oben',
  shortcutMove: 'Nächster oder vorheriger Chat',
  shortcutOpen: 'Seite des Chats öffnen',
  shortcutOpenBehind: 'Seite im Hintergrund öffnen',
  shortcutToggleRead: 'Als gelesen oder ungelesen markieren',
  shortcutCopyEmail: 'E-Mail-Adresse kopieren',
  shortcutMute: 'Stummschaltung ein oder aus',
  shortcutSearch: 'Suchen',
  shortcutClear: 'Suche leeren, dann schließen',
  shortcutShowKeys: 'Diese Tasten anzeigen',

  // Commands, as the browser's shortcut page lists them
  commandOpenLongestWaiting: 'Am längsten wartenden Chat öffnen',
  commandMarkAllRead: 'Alle Chats als gelesen markieren',

  // About
  aboutHeading: 'Über Perch',
  aboutWords:
    'Perch {version} zählt die Live-Chats in Magpipe, die auf Sie warten, und führt dorthin, wo sie begonnen haben.',

  // The list
  activeChats: 'Aktive Chats',
  closedChats: 'Beendete Chats',
  settings: 'Einstellungen',
  checkNow: 'Jetzt abrufen',
  markAllRead: 'Alle als gelesen markieren',
  snooze: 'Benachrichtigungen pausieren',
  snoozeTitle: 'Benachrichtigungen pausieren',
  snoozeWords: 'Bis dahin keine Benachrichtigungen und kein Ton. Das Perch-Symbol zählt weiter.',
  snoozeHalfHour: 'Für {n30} Minuten',
  snoozeHour: 'Für eine Stunde',
  snoozeTomorrow: 'Bis morgen, {time} Uhr',
  endSnooze: 'Pause beenden',
  snoozeEnded: 'Pause beendet',
  snoozedUntil: 'Pause bis {time} Uhr',
  quietUntil: 'Ruhezeit bis {time} Uhr',
  hintTitle: 'Keinen Gast verpassen',
  hintWords: 'Perch kann Sie benachrichtigen, wenn jemand schreibt, auch während Sie in einem anderen Tab arbeiten.',
  hintTurnOn: 'Einschalten',
  hintDismiss: 'Nein, danke',
  hintDone: 'Perch benachrichtigt Sie jetzt, wenn ein Gast schreibt',
  hintDenied: 'Benachrichtigungen bleiben aus. In den Einstellungen lassen sie sich einschalten',
  openInSidePanel: 'In der Seitenleiste öffnen',
  openInbox: 'Magpipe-Inbox',
  activeAndUnread: { one: '{count} aktiv, {unread} ungelesen', other: '{count} aktiv, {unread} ungelesen' },
  setAside:
    'Gespeicherte Daten waren unlesbar und wurden beiseitegelegt. Gelesene Chats erscheinen eventuell als ungelesen',
  unreadable: { one: '{count} Chat war unlesbar', other: '{count} Chats waren unlesbar' },
  newestOf: { one: '{count} von {total} angezeigt, der neueste', other: 'Die {count} neuesten von {total} angezeigt' },
  closedOf: { one: '{count} von {total} beendeten angezeigt', other: '{count} von {total} beendeten angezeigt' },
  notConnected: 'Nicht verbunden',
  checkingNow: 'Wird abgerufen …',
  notCheckedYet: 'Noch nicht abgerufen',
  checkedJustNow: 'Gerade abgerufen',
  checkedAgo: 'Zuletzt {ago} abgerufen',
  andNextCheckIn: '{what}. Nächster Abruf in {wait}',
  andCheckingSoon: '{what}. Abruf folgt gleich',
  chatsAsOf: '{what}. Stand: {time} Uhr',
  searchChats: 'Chats durchsuchen',
  show: 'Anzeigen',
  showAll: 'Alle',
  showUnread: 'Ungelesen',
  showClosed: 'Beendet',
  widget: 'Widget',
  allWidgets: 'Widgets',
  order: 'Reihenfolge',
  orderNewest: 'Neueste zuerst',
  orderUnreadFirst: 'Ungelesene zuerst',
  orderWaitingLongest: 'Längste Wartezeit zuerst',
  onPage: 'Auf {page}',
  showAllPages: 'Chats aller Seiten anzeigen',
  chatsOnPage: { one: '{count} Chat auf {page}', other: '{count} Chats auf {page}' },
  visitor: 'Gast {id}',
  deletedWidget: 'Gelöschtes Widget',
  unread: 'Ungelesen',
  closed: 'Beendet',
  gone: 'Nicht mehr aktiv',
  noMessage: 'Noch keine Nachricht',
  messageWithoutText: 'Nachricht ohne Text',
  startedOn: 'Begonnen auf',
  pageUnknown: 'Seite unbekannt. Öffnet die Inbox',
  pageUnsafe: 'Seitenadresse nicht sicher. Öffnet die Inbox',
  pageTooLong: 'Seitenadresse zu lang. Öffnet die Inbox',
  markAsRead: 'Als gelesen markieren',
  markAsUnread: 'Als ungelesen markieren',
  copyEmail: 'E-Mail-Adresse kopieren',
  mute: 'Stummschalten',
  unmute: 'Nicht mehr stumm',
  muteTitle: '{name} stummschalten',
  muteUntilNext: 'Bis zur nächsten Nachricht',
  muteForGood: 'Diesen Chat dauerhaft',
  muteWidget: 'Alle Chats von {widget}',
  muteWords:
    'Stummgeschaltete Chats bleiben in der Liste, aber das Perch-Symbol zählt sie nicht mit, und Perch meldet sie nicht.',
  muted: 'Stumm',
  mutedUntilNext: 'Stumm bis zur nächsten Nachricht',
  mutedWithWidget: 'Stumm wie das Widget',
  saidMuted: '{name} stummgeschaltet',
  saidUnmuted: '{name} nicht mehr stummgeschaltet',
  waitingFor: 'Wartet seit {wait}',
  waitingLong: 'Wartet lange: {wait}',
  waitingTooLong: 'Wartet zu lange: {wait}',
  copied: 'Kopiert',
  couldNotCopy: 'Kopieren nicht möglich',
  newChats: { one: '{count} neu', other: '{count} neu' },
  showMore: 'Mehr anzeigen',
  loading: 'Wird geladen …',
  wrote: '{name} hat geschrieben',
  twoWrote: '{first} und {second} haben geschrieben',
  manyWrote: { one: '{count} Gast hat geschrieben', other: '{count} Gäste haben geschrieben' },
  markedRead: { one: '{count} jetzt gelesen', other: '{count} jetzt gelesen' },
  markedUnread: { one: '{count} jetzt ungelesen', other: '{count} jetzt ungelesen' },
  undo: 'Rückgängig',
  undone: 'Rückgängig gemacht',
  undoTooLate: 'Das lässt sich nicht mehr rückgängig machen',
  fetchingChats: 'Chats werden geladen',
  connectTitle: 'Magpipe-Konto verbinden',
  connectWords:
    'Perch zählt die Gäste, die auf eine Antwort warten, und führt zu der Seite, auf der ihr Chat begonnen hat.',
  connectAgain: 'Erneut verbinden',
  noChatsTitle: 'Keine aktiven Chats',
  noChatsWords: 'Sobald jemand schreibt, erscheint der Chat hier und wird am Perch-Symbol gezählt.',
  noMatchTitle: 'Keine Treffer',
  noMatchWords: 'Perch durchsucht Namen, E-Mail-Adressen, Nachrichten, Seiten und Widgets.',
  clearSearch: 'Suche leeren',
  showAllChats: 'Alle anzeigen',
  allReadTitle: 'Auf dem neuesten Stand',
  allReadWords: 'Alle Chats sind gelesen. Neue Nachrichten erscheinen hier.',
  noClosedTitle: 'Keine beendeten Chats',
  noClosedWords: 'Sobald ein Chat endet, ist er hier zu finden.',
  closedFailedTitle: 'Beendete Chats konnten nicht geladen werden',
  closedWait: 'Zu viele Anfragen. Bitte nach {time} erneut versuchen.',
  tryAgain: 'Erneut versuchen',
  didNotWork: 'Das hat nicht geklappt. Bitte Perch schließen, wieder öffnen und noch einmal versuchen.',
  keyboardShortcuts: 'Tastenkürzel',
  close: 'Schließen',
} as const satisfies Translation;
