import type { Translation } from './messages.ts';

/** German. */
export default {
  // General
  language: 'de',
  direction: 'ltr',
  appName: 'Perch',
  extensionName: 'Perch für Magpipe',
  appDescription:
    'Zeigt, welche Live-Chats in Magpipe auf Sie warten, und öffnet zu jedem die Seite, auf der er begonnen hat.',

  // The badge: titles of the toolbar button, for screen readers
  badgeNotConnected: 'Perch: Magpipe-Konto verbinden',
  badgeFirstCheck: 'Perch: erste Aktualisierung läuft',
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
  badgeUnauthorized: 'Perch: Magpipe lehnt den Schlüssel ab. Verbinden Sie Ihr Konto erneut.',
  badgeFailing: 'Perch: {problem} (seit {time} Uhr).',
  badgeFailingAdvice: 'Perch: {problem} (seit {time} Uhr). {advice}',

  // Failures: a short text, what to do about it, and the reply to Connect
  failureUnauthorized: 'Magpipe lehnt den Schlüssel ab',
  failureUnauthorizedAdvice:
    'Vielleicht wurde der Schlüssel widerrufen. Versuchen Sie es mit „Jetzt aktualisieren“ noch einmal oder verbinden Sie Ihr Konto mit einem neuen Schlüssel.',
  failureUnauthorizedConnecting:
    'Magpipe lehnt diesen Schlüssel ab. Kopieren Sie ihn noch einmal oder erstellen Sie unter „Settings → API“ einen neuen.',
  failureOffline: 'Offline',
  failureOfflineAdvice: 'Perch erreicht Magpipe nicht, versucht es aber weiter.',
  failureOfflineConnecting:
    'Perch erreicht Magpipe nicht. Prüfen Sie Ihre Internetverbindung und versuchen Sie es dann erneut.',
  failureTimeout: 'Magpipe antwortet nicht',
  failureTimeoutAdvice: 'Magpipe braucht zu lange für eine Antwort. Perch versucht es weiter.',
  failureTimeoutConnecting:
    'Magpipe hat nicht innerhalb von {n15} Sekunden geantwortet. Versuchen Sie es gleich noch einmal.',
  failureRateLimited: 'Zu viele Anfragen',
  failureRateLimitedAdvice:
    'Für alle, die dieses Magpipe-Konto nutzen, gilt ein gemeinsames Limit. Perch versucht es erneut, sobald Magpipe es zulässt.',
  failureRateLimitedConnecting:
    'Magpipe hat zu viele Anfragen von diesem Konto erhalten. Warten Sie einige Minuten und versuchen Sie es dann erneut.',
  failureServer: 'Störung bei Magpipe',
  failureServerAdvice: 'Magpipe hat mit Fehler {status} geantwortet. Perch versucht es weiter.',
  failureServerConnecting: 'Störung bei Magpipe (Fehler {status}). Versuchen Sie es in einigen Minuten erneut.',
  failureBadRequest: 'Magpipe hat die Anfrage abgelehnt',
  failureBadRequestMessage: 'Magpipe meldet: „{message}“. Prüfen Sie die API-Adresse in den Einstellungen.',
  failureBadRequestMessageConnecting: 'Magpipe meldet: „{message}“. Prüfen Sie die API-Adresse unter „Erweitert“.',
  failureBadRequestStatus:
    'Magpipe hat mit Fehler {status} geantwortet. Prüfen Sie die API-Adresse in den Einstellungen.',
  failureBadRequestStatusConnecting:
    'Magpipe hat mit Fehler {status} geantwortet. Prüfen Sie die API-Adresse unter „Erweitert“.',
  failureStorage: 'Chats lassen sich nicht speichern',
  failureStorageAdvice:
    'Der Speicher dieses Browsers ist möglicherweise voll oder beschädigt. Perch versucht es weiter.',
  failureStorageConnecting:
    'Dieser Browser konnte den Schlüssel nicht speichern. Sein Speicher ist möglicherweise voll oder beschädigt.',
  failureUnexpected: 'Unerwartete Antwort',
  failureUnexpectedAdvice:
    'Perch konnte die Antwort nicht lesen. Falls dieses Netzwerk eine Anmeldeseite hat, melden Sie sich zuerst dort an.',
  failureUnexpectedConnecting:
    'Die Antwort stammt nicht von Magpipe. Prüfen Sie die API-Adresse und ob dieses Netzwerk eine Anmeldeseite hat.',

  // Connecting
  connectDone: { one: 'Verbunden. {count} aktiver Chat.', other: 'Verbunden. {count} aktive Chats.' },
  connectEmpty: 'Fügen Sie zuerst Ihren API-Schlüssel ein.',
  connectUnsendable:
    'Das ist kein gültiger Schlüssel. Kopieren Sie ihn noch einmal oder erstellen Sie unter „Settings → API“ einen neuen.',
  connectAddress: 'Geben Sie eine API-Adresse ein, die mit https:// beginnt',
  connectSuperseded: 'Die Verbindung wurde in einem anderen Fenster geändert. Versuchen Sie es erneut.',
  connectTrying: 'Schlüssel wird geprüft …',
  connectBroken: 'Etwas ist schiefgelaufen. Versuchen Sie es erneut.',
  connectDisconnected: 'Verbindung getrennt. Schlüssel, Chats und Lesestatus wurden aus diesem Browser gelöscht.',

  // Settings page, section Connection
  settingsTitle: 'Perch-Einstellungen',
  settingsIntro: 'Änderungen werden automatisch gespeichert.',
  settingsIndex: 'Abschnitte',
  connectionHeading: 'Verbindung',
  connectionIntro: 'Perch ruft Ihre Live-Chats mit einem API-Schlüssel Ihres Kontos von Magpipe ab.',
  apiKey: 'API-Schlüssel',
  apiKeyShow: 'Schlüssel anzeigen',
  apiKeyUnusual:
    'Das sieht nicht nach einem Magpipe-Schlüssel aus. Solche Schlüssel beginnen mit mgp_ und haben {n44} Zeichen. Sie können es trotzdem versuchen.',
  apiKeyWhere: 'Erstellen Sie einen auf {link} unter „Settings → API“. Magpipe zeigt ihn nur einmal an.',
  apiKeyPower: 'Der Schlüssel ermöglicht vollen Zugriff auf Ihr Konto. Er bleibt in diesem Browser.',
  advanced: 'Erweitert',
  apiAddress: 'API-Adresse',
  apiAddressHelp: 'Ändern Sie die Adresse nur, wenn Sie Magpipe selbst hosten.',
  connect: 'Verbinden',
  cancel: 'Abbrechen',
  connectedWith: 'Verbunden mit Schlüssel {key}',
  keyRefused: 'Schlüssel abgelehnt: {key}',
  keyRefusedAlert:
    'Magpipe lehnt den Schlüssel ab. Vielleicht wurde er widerrufen. Verbinden Sie Ihr Konto mit einem neuen Schlüssel.',
  replaceKey: 'Schlüssel ersetzen',
  disconnect: 'Verbindung trennen',

  // Settings page, section Checking: a name for each frequency, and sentences
  checkingHeading: 'Chat-Aktualisierung',
  checkingIntro:
    'Wählen Sie, wie schnell Perch neue Nachrichten bemerkt und wie viel Akku und Datenvolumen es verbraucht.',
  checkingGroup: 'So oft aktualisiert Perch die Chats',
  checkingRecommended: 'Empfohlen',
  checkingLimit:
    'Magpipe erlaubt {n1000} Anfragen pro Stunde und Konto, gemeinsam für alle Personen und Geräte, die es nutzen.',
  checkingBusyHours:
    'In Stunden, in denen Ihnen üblicherweise jemand schreibt, wird Perch nicht langsamer. Es erkennt sie an den Chats der letzten zwei Wochen, nur auf diesem Computer.',
  checkingLive: 'Live',
  checkingLivePace:
    'Während eines Gesprächs alle {n5} Sekunden, sonst alle {n15} und nach einer halben Stunde ohne Nachrichten alle {n30}.',
  checkingLiveCost:
    'Perch bleibt ständig aktiv und verbraucht am meisten Akku und Datenvolumen: bis zu {n500} Anfragen pro Stunde.',
  checkingBalanced: 'Ausgewogen',
  checkingBalancedPace:
    'Während eines Gesprächs alle {n8} bis {n10} Sekunden, sonst alle {n30} und nach einer halben Stunde ohne Nachrichten jede Minute.',
  checkingBalancedCost:
    'Verbraucht Akku und Datenvolumen vor allem während Gesprächen: etwa {n60} bis {n450} Anfragen pro Stunde.',
  checkingLight: 'Sparsam',
  checkingLightPace:
    'Während eines Gesprächs alle {n30} Sekunden, sonst jede Minute und nach einer halben Stunde ohne Nachrichten alle zwei Minuten.',
  checkingLightCost: 'Verbraucht am wenigsten Akku und Datenvolumen: etwa {n30} bis {n120} Anfragen pro Stunde.',
  checkingCosts: 'Akku- und Datenverbrauch',
  checkingAway: 'Bei Abwesenheit seltener aktualisieren',
  checkingAwayMeaning:
    'Als abwesend gelten Sie, wenn der Bildschirm gesperrt ist oder dieser Computer fünf Minuten lang nicht benutzt wurde. Sobald Sie zurück sind, aktualisiert Perch die Chats.',
  checkingAwayPrivacy: 'Mehr erfährt Perch vom Browser nicht. Was Sie tun, kann Perch nicht sehen.',

  // Results of saving a setting
  savedLive: 'Gespeichert. Perch aktualisiert die Chats jetzt alle {n15} Sekunden, während eines Gesprächs alle {n5}.',
  savedBalanced:
    'Gespeichert. Perch aktualisiert die Chats jetzt alle {n30} Sekunden, während eines Gesprächs alle {n8} bis {n10}.',
  savedLight:
    'Gespeichert. Perch aktualisiert die Chats jetzt jede Minute, während eines Gesprächs alle {n30} Sekunden.',
  savedLiveForLater:
    'Gespeichert. Nach dem Verbinden aktualisiert Perch die Chats alle {n15} Sekunden, während eines Gesprächs alle {n5}.',
  savedBalancedForLater:
    'Gespeichert. Nach dem Verbinden aktualisiert Perch die Chats alle {n30} Sekunden, während eines Gesprächs alle {n8} bis {n10}.',
  savedLightForLater:
    'Gespeichert. Nach dem Verbinden aktualisiert Perch die Chats jede Minute, während eines Gesprächs alle {n30} Sekunden.',
  savedAwayOn: 'Gespeichert. Bei Abwesenheit aktualisiert Perch die Chats seltener.',
  savedAwayOff: 'Gespeichert. Bei Abwesenheit aktualisiert Perch die Chats genauso oft wie sonst.',
  savedAwayDenied: 'Nicht geändert. Ohne Ihre Erlaubnis kann Perch nicht erkennen, ob Sie abwesend sind.',
  savedSingleKeysOn: 'Gespeichert. Die Bedienung mit einzelnen Tasten ist eingeschaltet.',
  savedSingleKeysOff:
    'Gespeichert. Die Bedienung mit einzelnen Tasten ist ausgeschaltet. Pfeiltasten, Enter und Esc funktionieren weiterhin.',
  notSaved: 'Speichern fehlgeschlagen. Versuchen Sie es erneut.',

  // Settings page, section Notifications, with results of saving
  notificationsHeading: 'Benachrichtigungen',
  notificationsIntro:
    'So bekommen Sie mit, wenn jemand schreibt, auch während Sie in einem anderen Tab oder einer anderen App arbeiten.',
  notify: 'Benachrichtigen, wenn jemand schreibt',
  notifyHelp: 'Der Browser fragt um Erlaubnis. Benachrichtigungen zeigen Name, Nachricht und Seite an.',
  notifyAbout: 'Benachrichtigen über',
  notifyAboutHelp: 'Gilt für Benachrichtigungen und Ton.',
  notifyAboutHelpOff: 'Gilt, sobald Benachrichtigungen oder Ton eingeschaltet sind.',
  notifyNewChats: 'Neue Chats',
  notifyNewChatsHelp: 'Jemand schreibt zum ersten Mal.',
  notifyExistingChats: 'Neue Nachrichten in bestehenden Chats',
  notifyExistingChatsHelp: 'Auch bei Antworten Ihres Teams, weil Magpipe nicht mitteilt, wer geschrieben hat.',
  testNotification: 'Testbenachrichtigung senden',
  savedNotifyOn: 'Gespeichert. Perch benachrichtigt Sie, wenn jemand schreibt.',
  savedNotifyOff: 'Gespeichert. Benachrichtigungen sind ausgeschaltet.',
  savedNotifyDenied:
    'Nicht geändert. Der Browser blockiert Benachrichtigungen von Perch. Schalten Sie sie noch einmal ein und stimmen Sie zu, wenn er fragt.',
  notifyPermissionRevoked:
    'Der Browser blockiert jetzt Benachrichtigungen von Perch. Schalten Sie sie wieder ein, damit er erneut fragt.',
  testSent:
    'Gesendet. Falls nichts erschienen ist, prüfen Sie die Systemeinstellungen: Vielleicht sind Benachrichtigungen dieses Browsers ausgeschaltet oder „Nicht stören“ ist eingeschaltet.',
  testNotSent:
    'Der Browser konnte die Benachrichtigung nicht anzeigen. Prüfen Sie die Benachrichtigungseinstellungen des Systems.',
  testTitle: 'Perch kann Sie erreichen',
  testMessage: 'So sieht es aus, wenn jemand schreibt.',

  // Notifications
  openPage: 'Seite öffnen',
  notifyWaiting: '{name} wartet seit {wait}',
  notifyMany: { one: '{count} Chat wartet seit {wait}', other: '{count} Chats warten, längste Wartezeit {wait}' },
  notifyAway: {
    one: 'Während Ihrer Abwesenheit: {count} Chat wartet seit {wait}',
    other: 'Während Ihrer Abwesenheit: {count} Chats warten, längste Wartezeit {wait}',
  },
  notifyAfterQuiet: {
    one: 'Während der Pause: {count} Chat wartet seit {wait}',
    other: 'Während der Pause: {count} Chats warten, längste Wartezeit {wait}',
  },
  nameAndOthers: { one: '{name} und {count} weitere Person', other: '{name} und {count} weitere Personen' },

  // Settings page, section Waiting
  waitingHeading: 'Wartezeit',
  waitingIntro: 'Die Zahl am Perch-Symbol und der Chat wechseln die Farbe, wenn jemand lange wartet.',
  waitingAmber: 'Lange Wartezeit markieren ab',
  waitingRed: 'Zu lange Wartezeit markieren ab',
  waitingRedHelp: 'Falls Benachrichtigungen eingeschaltet sind, benachrichtigt Perch Sie dann noch einmal.',
  minutesAfter: 'Minuten',
  waitingProblem: 'Geben Sie eine ganze Zahl von {n1} bis {n240} ein.',
  waitingOrder: 'Der Wert für „Zu lange Wartezeit“ muss höher sein als der für „Lange Wartezeit“.',

  // Settings page, section Sound
  soundHeading: 'Ton',
  soundIntro: 'Ein kurzer Ton, wenn jemand schreibt.',
  soundOn: 'Ton abspielen',
  soundOnHelp: 'Bei denselben Ereignissen wie die Benachrichtigungen, auch wenn diese ausgeschaltet sind.',
  soundRepeat: 'Wiederholen, solange jemand wartet',
  soundRepeatHelp: 'Einmal pro Minute, bis zu {n3}-mal.',
  soundVolume: 'Lautstärke',
  soundTest: 'Ton testen',
  savedSoundOn: 'Gespeichert. Perch spielt einen Ton ab, wenn jemand schreibt.',
  savedSoundOff: 'Gespeichert. Der Ton ist ausgeschaltet.',
  saved: 'Gespeichert.',
  soundFailed: 'Der Browser konnte den Ton nicht abspielen.',

  // Settings page, section Quiet hours
  quietHeading: 'Ruhezeiten',
  quietIntro:
    'Zu diesen Zeiten gibt es keine Benachrichtigungen und keinen Ton. Das Perch-Symbol zählt weiter, aber in gedämpfter Farbe.',
  quietAdd: 'Ruhezeit hinzufügen',
  quietRule: 'Ruhezeit {number}',
  quietRemove: 'Diese Ruhezeit entfernen',
  quietDays: 'Tage',
  quietFrom: 'Von',
  quietTo: 'Bis',
  quietNextDay: 'am Folgetag',
  quietAllDay: 'Ganztägig',
  quietNone: 'Noch keine Ruhezeiten.',
  quietNoDays: 'Kein Tag ausgewählt, daher hat diese Ruhezeit keine Wirkung.',
  savedQuiet: 'Gespeichert. Am Ende der Ruhezeit benachrichtigt Perch Sie über alles, was inzwischen eingegangen ist.',

  // Settings page, section Muted
  mutedHeading: 'Stummgeschaltet',
  mutedIntro:
    'Stummgeschaltete Chats bleiben in der Liste, werden am Perch-Symbol aber nicht mitgezählt und lösen keine Benachrichtigungen aus.',
  mutedNone: 'Es ist nichts stummgeschaltet. Sie können Chats und Widgets in der Liste stummschalten.',
  mutedWidgets: 'Widgets',
  mutedChats: 'Chats',
  savedUnmuted: '{name} ist nicht mehr stummgeschaltet.',
  mutedClosedChats: {
    one: '{count} Chat, der nicht mehr aktiv ist',
    other: '{count} Chats, die nicht mehr aktiv sind',
  },

  // Settings page, section Shortcuts, and the names of keys
  shortcutsHeading: 'Tastenkombinationen',
  shortcutsAnywhere:
    'Diese Tastenkombinationen funktionieren überall im Browser. Festlegen oder ändern lassen sie sich über „Tastenkombinationen ändern“.',
  shortcutOpenPerch: 'Perch öffnen',
  shortcutNotSet: 'Nicht festgelegt',
  shortcutsFailed:
    'Die Seite für Tastenkombinationen ließ sich nicht öffnen. Sie finden sie in den Erweiterungseinstellungen des Browsers.',
  changeShortcuts: 'Tastenkombinationen ändern',
  shortcutsIntro:
    'Die Liste lässt sich mit der Tastatur bedienen. Diese Tasten funktionieren im Popup und in der Seitenleiste.',
  listKeys: 'Tasten für die Liste',
  singleKeys: 'Liste mit einzelnen Tasten bedienen',
  singleKeysHelp:
    'Schalten Sie diese Option aus, wenn Sie damit versehentlich etwas auslösen, zum Beispiel beim Diktieren.',
  keyNameEnter: 'Enter',
  keyNameEscape: 'Esc',
  keyNameDown: 'Pfeil nach unten',
  keyNameUp: 'Pfeil nach oben',
  shortcutMove: 'Nächster oder vorheriger Chat',
  shortcutOpen: 'Seite des Chats öffnen',
  shortcutOpenInBackground: 'Seite im Hintergrund öffnen',
  shortcutToggleRead: 'Als gelesen oder ungelesen markieren',
  shortcutCopyEmail: 'E-Mail-Adresse kopieren',
  shortcutMute: 'Stummschalten oder Stummschaltung aufheben',
  shortcutSearch: 'Suchen',
  shortcutClear: 'Suchfeld leeren, beim zweiten Drücken schließen',
  shortcutShowKeys: 'Diese Übersicht anzeigen',

  // Commands, as the browser's shortcut page lists them
  commandOpenLongestWaiting: 'Chat mit der längsten Wartezeit öffnen',
  commandMarkAllRead: 'Alle Chats als gelesen markieren',

  // About
  aboutHeading: 'Über Perch',
  aboutText:
    'Perch {version} zählt die Live-Chats in Magpipe, die auf Sie warten, und führt Sie bei jedem Chat zu der Seite, auf der er begonnen hat. Perch ist ein unabhängiges Projekt und stammt nicht von Magpipe.',

  // The list
  activeChats: 'Aktive Chats',
  closedChats: 'Beendete Chats',
  settings: 'Einstellungen',
  checkNow: 'Jetzt aktualisieren',
  markAllRead: 'Alle als gelesen markieren',
  snooze: 'Benachrichtigungen pausieren',
  snoozeTitle: 'Benachrichtigungen pausieren',
  snoozeText: 'Während der Pause keine Benachrichtigungen und kein Ton. Das Perch-Symbol zählt weiter.',
  snoozeHalfHour: 'Für {n30} Minuten',
  snoozeHour: 'Für eine Stunde',
  snoozeTomorrow: 'Bis morgen um {time} Uhr',
  endSnooze: 'Pause beenden',
  snoozeEnded: 'Pause beendet',
  snoozedUntil: 'Benachrichtigungen pausiert bis {time} Uhr',
  quietUntil: 'Ruhezeit bis {time} Uhr',
  hintTitle: 'Benachrichtigungen einschalten?',
  hintText: 'Perch kann Sie benachrichtigen, wenn jemand schreibt, auch wenn Sie in einem anderen Tab sind.',
  hintTurnOn: 'Einschalten',
  hintDismiss: 'Nein, danke',
  hintDone: 'Perch benachrichtigt Sie jetzt, wenn jemand schreibt',
  hintDenied: 'Benachrichtigungen bleiben ausgeschaltet. Sie können sie in den Einstellungen einschalten.',
  openInSidePanel: 'In der Seitenleiste öffnen',
  openInbox: 'Magpipe-Inbox öffnen',
  activeAndUnread: { one: '{count} aktiv, {unread} ungelesen', other: '{count} aktiv, {unread} ungelesen' },
  quarantined:
    'Einige gespeicherte Daten waren nicht lesbar. Daher können Einstellungen zurückgesetzt sein und gelesene Chats als ungelesen erscheinen',
  unreadable: { one: '{count} Chat konnte nicht geladen werden', other: '{count} Chats konnten nicht geladen werden' },
  newestOf: {
    one: '{count} von {total} Chats wird angezeigt: der neueste',
    other: 'Die {count} neuesten von {total} Chats werden angezeigt',
  },
  closedOf: { one: '{count} von {total} Chats angezeigt', other: '{count} von {total} Chats angezeigt' },
  notConnected: 'Nicht verbunden',
  checkingNow: 'Wird aktualisiert …',
  notCheckedYet: 'Noch nicht aktualisiert',
  checkedJustNow: 'Gerade aktualisiert',
  checkedAgo: 'Aktualisiert {ago}',
  andNextCheckIn: '{what} · Nächste Aktualisierung in {wait}',
  andCheckingSoon: '{what} · Aktualisierung folgt gleich',
  chatsAsOf: '{what} · Stand: {time} Uhr',
  searchChats: 'Chats suchen',
  show: 'Anzeigen',
  showAll: 'Alle',
  showUnread: 'Ungelesen',
  showClosed: 'Beendet',
  widget: 'Widget',
  allWidgets: 'Alle Widgets',
  order: 'Sortierung',
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
  noLongerActive: 'Nicht mehr aktiv',
  noMessage: 'Noch keine Nachricht',
  messageWithoutText: 'Nachricht ohne Text',
  startedOn: 'Begonnen auf',
  pageUnknown: 'Seite unbekannt. Öffnet die Inbox',
  pageUnsafe: 'Adresse unsicher. Öffnet die Inbox',
  pageTooLong: 'Adresse zu lang. Öffnet die Inbox',
  markAsRead: 'Als gelesen markieren',
  markAsUnread: 'Als ungelesen markieren',
  copyEmail: 'E-Mail-Adresse kopieren',
  mute: 'Stummschalten',
  unmute: 'Stummschaltung aufheben',
  muteTitle: '{name} stummschalten',
  muteUntilNext: 'Bis zur nächsten Nachricht',
  muteAlways: 'Diesen Chat dauerhaft',
  muteWidget: 'Alle Chats von „{widget}“',
  muteText:
    'Stummgeschaltete Chats bleiben in der Liste, werden am Perch-Symbol aber nicht mitgezählt und lösen keine Benachrichtigungen aus.',
  muted: 'Stummgeschaltet',
  mutedUntilNext: 'Bis zur nächsten Nachricht stummgeschaltet',
  mutedWithWidget: 'Stummgeschaltet (ganzes Widget)',
  toastMuted: '{name} stummgeschaltet',
  toastUnmuted: '{name} nicht mehr stummgeschaltet',
  waitingFor: 'Wartet seit {wait}',
  waitingLong: 'Lange Wartezeit: {wait}',
  waitingTooLong: 'Zu lange Wartezeit: {wait}',
  copied: 'Kopiert',
  couldNotCopy: 'Kopieren fehlgeschlagen',
  newChats: { one: '{count} neu', other: '{count} neu' },
  showMore: 'Mehr anzeigen',
  loading: 'Wird geladen …',
  wrote: '{name} hat geschrieben',
  twoWrote: '{first} und {second} haben geschrieben',
  manyWrote: { one: '{count} Person hat geschrieben', other: '{count} Personen haben geschrieben' },
  markedRead: { one: '{count} als gelesen markiert', other: '{count} als gelesen markiert' },
  markedUnread: { one: '{count} als ungelesen markiert', other: '{count} als ungelesen markiert' },
  undo: 'Rückgängig',
  undone: 'Rückgängig gemacht',
  undoTooLate: 'Lässt sich nicht mehr rückgängig machen',
  loadingChats: 'Chats werden geladen',
  connectTitle: 'Magpipe-Konto verbinden',
  connectText:
    'Perch zählt, wie viele Personen auf eine Antwort warten, und führt Sie bei jedem Chat zu der Seite, auf der er begonnen hat.',
  connectAgain: 'Erneut verbinden',
  noChatsTitle: 'Keine aktiven Chats',
  noChatsText: 'Sobald jemand schreibt, erscheint der Chat hier und wird am Perch-Symbol mitgezählt.',
  noMatchTitle: 'Keine Treffer',
  noMatchText: 'Perch durchsucht Namen, E-Mail-Adressen, Nachrichten, Seiten und Widgets.',
  clearSearch: 'Suchfeld leeren',
  showAllChats: 'Alle anzeigen',
  allReadTitle: 'Alles gelesen',
  allReadText: 'Es gibt keine ungelesenen Chats. Neue Nachrichten erscheinen hier.',
  noClosedTitle: 'Keine beendeten Chats',
  noClosedText: 'Chats erscheinen hier, sobald sie beendet sind.',
  closedFailedTitle: 'Beendete Chats konnten nicht geladen werden',
  closedWait: 'Zu viele Anfragen. Versuchen Sie es ab {time} Uhr erneut.',
  tryAgain: 'Erneut versuchen',
  didNotWork: 'Etwas ist schiefgelaufen. Schließen Sie Perch, öffnen Sie es wieder und versuchen Sie es erneut.',
  keyboardShortcuts: 'Tastenkombinationen',
  close: 'Schließen',
} as const satisfies Translation;
