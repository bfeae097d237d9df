/**
 * The English texts, from which the other languages are translated: tests fail if a text or a placeholder is missing there.
 * `{count}` is a number and selects the plural form; `{n15}` is always that number, formatted for the locale. “Settings → API”
 * is a page of Magpipe, which is in English; Magpipe and Perch keep their names. `CONTRIBUTING.md` says how to add a text or
 * a language.
 */
export default {
  // General
  /** The BCP 47 tag of the language. */
  language: 'en',
  /** The direction of writing: `ltr` or `rtl`. */
  direction: 'ltr',
  appName: 'Perch',
  appDescription: 'Counts the Magpipe live chats that wait for you, lists them, and opens the page where each began.',

  // The badge: titles of the toolbar button, for screen readers
  badgeNotConnected: 'Perch: connect your Magpipe account',
  badgeFirstCheck: 'Perch: first check under way',
  badgeNoneUnread: {
    one: 'Perch: {count} active chat, none unread',
    other: 'Perch: {count} active chats, none unread',
  },
  /** `count` is the number of active chats. */
  badgeUnread: {
    one: 'Perch: {unread} of {count} active chat unread',
    other: 'Perch: {unread} of {count} active chats unread',
  },
  badgeManyUnread: 'Perch: more than {n999} chats unread',
  /** `badge` is one of the titles above, which have no full stop; `until` is when the quiet period ends. */
  badgeAnd: '{badge}. {until}',
  /** `wait` is a duration: 3 min. */
  badgeLongest: '{badge}. Longest wait: {wait}',
  badgeRefused: 'Perch: Magpipe refused the key. Connect again.',
  /** `problem` is one of the short texts under “Failures”: “Offline”. */
  badgeFailing: 'Perch: {problem}, since {time}.',
  /** `advice` is a whole sentence. */
  badgeFailingAdvice: 'Perch: {problem}, since {time}. {advice}',

  // Failures: a short text, what to do about it, and the reply to Connect
  failureRefused: 'Magpipe refused the key',
  failureRefusedAdvice: 'It may have been revoked. Try it once more with Check now, or connect again with another key.',
  failureRefusedConnecting: 'Magpipe refused this key. Copy it again, or make a new one under Settings → API.',
  failureOffline: 'Offline',
  failureOfflineAdvice: 'Perch cannot reach Magpipe. It tries again by itself.',
  failureOfflineConnecting: 'Perch cannot reach Magpipe. Look at your internet connection, then try again.',
  failureTimeout: 'No answer in time',
  failureTimeoutAdvice: 'Magpipe takes too long to answer. Perch tries again by itself.',
  failureTimeoutConnecting: 'Magpipe did not answer within {n15} seconds. Try again in a moment.',
  failureRateLimited: 'Too many requests',
  failureRateLimitedAdvice:
    'Everything that uses this Magpipe account shares one limit. Perch waits as long as Magpipe asked.',
  failureRateLimitedConnecting:
    'Magpipe says there were too many requests on this account. Wait a few minutes, then try again.',
  failureServer: 'Magpipe has trouble',
  /** `status` is a number such as 503. */
  failureServerAdvice: 'It answered with error {status}. Perch tries again by itself.',
  failureServerConnecting: 'Magpipe has trouble and answered with error {status}. Try again in a few minutes.',
  failureRejected: 'Magpipe turned the check down',
  /** `message` comes from the server. */
  failureRejectedSaid: 'Magpipe says: “{message}”. Look at the API address in Settings.',
  failureRejectedSaidConnecting: 'Magpipe says: “{message}”. Look at the API address under Advanced.',
  failureRejectedStatus: 'Magpipe answered with error {status}. Look at the API address in Settings.',
  failureRejectedStatusConnecting: 'Magpipe answered with error {status}. Look at the API address under Advanced.',
  failureStorage: 'Perch could not store the chats',
  failureStorageAdvice: 'The storage of this browser may be full or broken. Perch tries again by itself.',
  failureStorageConnecting: 'This browser could not store the key. Its storage may be full or broken.',
  failureUnexpected: 'Unexpected answer',
  failureUnexpectedAdvice: 'Perch could not read what came back. If this network asks you to sign in, do that first.',
  failureUnexpectedConnecting:
    'What came back is not an answer of Magpipe. Look at the API address, and whether this network asks you to sign in.',

  // Connecting
  connectDone: { one: 'Connected. {count} active chat.', other: 'Connected. {count} active chats.' },
  connectEmpty: 'Paste your API key first.',
  connectUnsendable: 'This cannot be a key. Copy it again, or make a new one under Settings → API.',
  connectAddress: 'Enter an API address that starts with https://',
  connectSuperseded: 'The connection was changed elsewhere in the meantime. Try again.',
  connectTrying: 'Trying the key with Magpipe…',
  connectBroken: 'That did not work. Try once more.',
  connectDisconnected: 'Disconnected. Key, chats and read marks are forgotten.',

  // Settings page, section Connection
  settingsTitle: 'Perch settings',
  settingsIntro: 'What you choose here counts at once.',
  connectionHeading: 'Connection',
  connectionIntro: 'Perch reads your live chats from Magpipe, with an API key of your account.',
  apiKey: 'API key',
  apiKeyShow: 'Show key',
  apiKeyUnusual:
    'This does not look like a Magpipe key: those begin with mgp_ and have {n44} characters. You can try it all the same.',
  /** `link` is magpipe.ai. */
  apiKeyWhere: 'Make one at {link} under Settings → API. Magpipe shows it only once.',
  apiKeyPower: 'This key gives full access to your account. It stays in this browser.',
  advanced: 'Advanced',
  apiAddress: 'API address',
  apiAddressHelp: 'Change it only if you host Magpipe yourself.',
  connect: 'Connect',
  cancel: 'Cancel',
  /** `key` is the beginning of a key: mgp_abc1… */
  connectedWith: 'Connected with key {key}',
  refusedKey: 'Not accepted: key {key}',
  refusedAlert: 'Magpipe refused the key. It may have been revoked. Connect again with another key.',
  replaceKey: 'Replace key',
  disconnect: 'Disconnect',

  // Settings page, section Checking: a name for each frequency, and sentences
  checkingHeading: 'Checking',
  checkingIntro: 'Choose how soon you learn of new messages, and how much battery and data that may take.',
  checkingGroup: 'How often Perch checks',
  checkingRecommended: 'Recommended',
  checkingLimit:
    'Magpipe allows {n1000} checks an hour for each account, shared by all people and devices that use it.',
  checkingLive: 'Live',
  checkingLivePace:
    'Every {n5} seconds during a conversation, every {n15} otherwise, and every {n30} after a quiet half hour.',
  checkingLiveCost: 'Perch stays awake and takes the most battery and data: up to {n500} checks an hour.',
  checkingBalanced: 'Balanced',
  checkingBalancedPace:
    'Every {n8} to {n10} seconds during a conversation, every {n30} otherwise, and every minute after a quiet half hour.',
  checkingBalancedCost: 'Takes battery and data mainly while people write: about {n60} to {n450} checks an hour.',
  checkingLight: 'Light',
  checkingLightPace:
    'Every {n30} seconds during a conversation, every minute otherwise, and every {n2} minutes after a quiet half hour.',
  checkingLightCost: 'Takes the least battery and data: about {n30} to {n120} checks an hour.',
  checkingAway: 'Check less often while I am away',
  checkingAwayMeaning:
    'Away means that the screen is locked, or that nobody has used this computer for five minutes. Perch checks at once when you return.',
  checkingAwayPrivacy: 'The browser lets Perch see only that, and nothing of what you do.',

  // Results of saving a setting
  savedLive: 'Saved. Perch now checks every {n15} seconds, and every {n5} during a conversation.',
  savedBalanced: 'Saved. Perch now checks every {n30} seconds, and every {n8} to {n10} during a conversation.',
  savedLight: 'Saved. Perch now checks every minute, and every {n30} seconds during a conversation.',
  savedLiveForLater: 'Saved. Once connected, Perch checks every {n15} seconds, and every {n5} during a conversation.',
  savedBalancedForLater:
    'Saved. Once connected, Perch checks every {n30} seconds, and every {n8} to {n10} during a conversation.',
  savedLightForLater:
    'Saved. Once connected, Perch checks every minute, and every {n30} seconds during a conversation.',
  savedAwayOn: 'Saved. Perch checks less often while you are away.',
  savedAwayOff: 'Saved. Perch checks just as often while you are away.',
  savedAwayDenied: 'Not changed. Without your permission Perch cannot tell whether you are away.',
  savedSingleKeysOn: 'Saved. Single keys work in the list.',
  savedSingleKeysOff: 'Saved. Single keys do nothing in the list now; arrows, Enter and Esc still work.',
  notSaved: 'That could not be saved. Try once more.',

  // Settings page, section Notifications, with results of saving
  notificationsHeading: 'Notifications',
  notificationsIntro: 'Be told when a visitor writes, also while you are in another tab or program.',
  notify: 'Notify me when a visitor writes',
  notifyHelp: 'Your browser asks once whether Perch may notify you. A notification shows name, message and page.',
  /** A heading for the next two texts. */
  tellGroup: 'When Perch tells you',
  tellHelp: 'This counts for notifications and sound alike.',
  tellHelpOff: 'This counts once notifications or sound are on.',
  notifyNewChats: 'For new chats',
  notifyNewChatsHelp: 'A visitor who writes for the first time.',
  notifyNews: 'For new messages in known chats',
  notifyNewsHelp: 'Replies of your team count as messages too: Magpipe does not say who wrote.',
  testNotification: 'Send a test notification',
  savedNotifyOn: 'Saved. Perch notifies you when a visitor writes.',
  savedNotifyOff: 'Saved. Perch sends no notifications.',
  savedNotifyDenied:
    'Not changed. The browser does not let Perch notify you. Turn notifications on again, and allow them when it asks.',
  notifyTakenAway: 'The browser no longer lets Perch notify you. Turn notifications on again to be asked.',
  testSent:
    'Sent. If nothing appeared, look at your system’s settings: notifications of this browser may be off, or “do not disturb” on.',
  testNotSent: 'The browser could not show the notification. Look at the notification settings of your system.',
  /** The test notification. */
  testTitle: 'Perch can reach you',
  testMessage: 'This is what it looks like when a visitor writes.',

  // Notifications
  openPage: 'Open page',
  /** `wait` is a duration: 3 min. */
  notifyWaiting: '{name} has been waiting for {wait}',
  notifyMany: { one: '{count} chat, waiting for {wait}', other: '{count} chats, the oldest waits {wait}' },
  notifyAway: {
    one: 'While you were away: {count} chat, waiting for {wait}',
    other: 'While you were away: {count} chats, the oldest {wait}',
  },
  /** After a snooze or quiet hours. */
  notifyAfterQuiet: {
    one: 'Meanwhile: {count} chat, waiting for {wait}',
    other: 'Meanwhile: {count} chats, the oldest waits {wait}',
  },
  /** `name` is a visitor; `count` is the number of others. */
  nameAndOthers: { one: '{name} and {count} other visitor', other: '{name} and {count} other visitors' },

  // Settings page, section Waiting
  waitingHeading: 'Waiting',
  waitingIntro: 'The badge and the chat change colour when a visitor waits for long.',
  /** Followed by a number and `minutesAfter`. */
  waitingAmber: 'Mark as waiting long after',
  waitingRed: 'Mark as waiting too long after',
  waitingRedHelp: 'Perch also notifies you once more then, if notifications are on.',
  /** Follows a number input. */
  minutesAfter: 'minutes',
  waitingProblem: 'Enter a whole number from {n1} to {n240}.',
  waitingOrder: 'Enter more minutes for waiting too long than for waiting long.',

  // Settings page, section Sound
  soundHeading: 'Sound',
  soundIntro: 'A short chime when a visitor writes.',
  soundOn: 'Play a sound',
  soundOnHelp: 'It sounds for the same events as notifications, and works without them too.',
  soundRepeat: 'Repeat it while the visitor waits',
  soundRepeatHelp: 'Once a minute, {n3} times at most.',
  soundVolume: 'Volume',
  soundTest: 'Play it now',
  savedSoundOn: 'Saved. Perch plays a sound when a visitor writes.',
  savedSoundOff: 'Saved. Perch makes no sound.',
  /** For all settings without a result text of their own. */
  savedAtOnce: 'Saved. It counts at once.',
  soundFailed: 'The browser could not play the sound.',

  // Settings page, section Quiet hours
  quietHeading: 'Quiet hours',
  quietIntro: 'At these times there are no notifications and no sound. The badge still counts, in a softer colour.',
  quietAdd: 'Add quiet hours',
  /** `number` is the position of the rule; only read aloud. */
  quietRule: 'Quiet hours {number}',
  quietRemove: 'Remove these hours',
  quietDays: 'Days',
  quietFrom: 'From',
  quietTo: 'To',
  /** For hours whose end is not later than their start. */
  quietNextDay: 'Ends the next day',
  quietWholeDay: 'The whole day',
  quietNone: 'No quiet hours yet.',
  quietNoDays: 'No day is chosen: these hours do nothing.',
  savedQuiet: 'Saved. At the end of quiet hours Perch tells you what came meanwhile.',

  // Settings page, section Muted
  mutedHeading: 'Muted',
  mutedIntro: 'Muted chats stay in the list, but the badge does not count them, and Perch does not tell you of them.',
  mutedNone: 'Nothing is muted. You can mute a chat or a widget in the list.',
  mutedWidgets: 'Widgets',
  mutedChats: 'Chats',
  savedUnmuted: '{name} is no longer muted.',
  /** Chats that are muted and no longer active. */
  mutedGone: { one: '{count} chat that is no longer active', other: '{count} chats that are no longer active' },

  // Settings page, section Shortcuts, and the names of keys
  shortcutsHeading: 'Shortcuts',
  /** Shortcuts that work anywhere in the browser. */
  shortcutsAnywhere: 'These work anywhere in the browser. To set or change one, choose “Change shortcuts”.',
  shortcutOpenPerch: 'Open Perch',
  shortcutNotSet: 'Not set',
  shortcutsFailed: 'The browser could not open its page. Open the settings of its extensions.',
  changeShortcuts: 'Change shortcuts',
  shortcutsIntro: 'The list of chats needs no mouse: these keys work in the popup and in the side panel.',
  singleKeys: 'Use single keys in the list',
  singleKeysHelp: 'Turn them off if letters reach the list by accident, as they may with speech input.',
  /** Names of keys, as printed on keyboards of the language. */
  keyNameEnter: 'Enter',
  keyNameEscape: 'Esc',
  /** Read aloud; the arrows are shown as symbols. */
  keyNameDown: 'Arrow down',
  keyNameUp: 'Arrow up',
  shortcutMove: 'Next or previous chat',
  shortcutOpen: 'Open the chat’s page',
  shortcutOpenBehind: 'Open it behind this page',
  shortcutToggleRead: 'Mark as read or unread',
  shortcutCopyEmail: 'Copy the email',
  shortcutMute: 'Mute or unmute',
  shortcutSearch: 'Search',
  shortcutClear: 'Clear the search, then close',
  shortcutShowKeys: 'Show these keys',

  // Commands, as the browser's shortcut page lists them
  commandOpenLongestWaiting: 'Open the chat that waits longest',
  commandMarkAllRead: 'Mark all chats as read',

  // About
  aboutHeading: 'About',
  /** `version` is a number such as 0.1.0. */
  aboutWords: 'Perch {version} counts the Magpipe live chats that wait for you, and takes you to where each began.',

  // The list
  activeChats: 'Active chats',
  closedChats: 'Closed chats',
  settings: 'Settings',
  checkNow: 'Check now',
  markAllRead: 'Mark all read',
  snooze: 'Snooze',
  /** The dialog that **Snooze** opens. */
  snoozeTitle: 'Snooze notifications',
  snoozeWords: 'No notifications and no sound until then. The badge still counts.',
  snoozeHalfHour: 'For {n30} minutes',
  snoozeHour: 'For one hour',
  /** `time` is eight o’clock on the next calendar day. */
  snoozeTomorrow: 'Until tomorrow, {time}',
  endSnooze: 'End snooze',
  /** Read aloud after **End snooze**. */
  snoozeEnded: 'Snooze ended',
  /** `time` is a time of day, with the date if it is another day. */
  snoozedUntil: 'Snoozed until {time}',
  quietUntil: 'Quiet until {time}',
  /** The hint in the popup after a day of use. */
  hintTitle: 'Never miss a visitor',
  hintWords: 'Perch can notify you when someone writes, also while you work in another tab.',
  hintTurnOn: 'Turn on notifications',
  hintDismiss: 'No, thanks',
  hintDone: 'Perch now notifies you when a visitor writes',
  hintDenied: 'Notifications stay off. You can turn them on in Settings',
  openInSidePanel: 'Open in side panel',
  openInbox: 'Open Magpipe inbox',
  activeAndUnread: { one: '{count} active, {unread} unread', other: '{count} active, {unread} unread' },
  setAside: 'Stored data could not be read and was set aside. Read chats may show as unread',
  unreadable: { one: '{count} chat could not be read', other: '{count} chats could not be read' },
  newestOf: { one: 'Showing the {count} newest of {total}', other: 'Showing the {count} newest of {total}' },
  closedOf: { one: 'Showing {count} of {total} closed', other: 'Showing {count} of {total} closed' },
  /** How fresh the list is. */
  notConnected: 'Not connected',
  checkingNow: 'Checking…',
  notCheckedYet: 'Not checked yet',
  checkedJustNow: 'Checked just now',
  checkedAgo: 'Checked {ago}',
  /** `what` is a sentence without its full stop: "Too many requests. Next check in 40 s". */
  andNextCheckIn: '{what}. Next check in {wait}',
  andCheckingSoon: '{what}. Checking soon',
  chatsAsOf: '{what}. Chats as of {time}',
  /** Finding chats. */
  searchChats: 'Search chats',
  show: 'Show',
  showAll: 'All',
  showUnread: 'Unread',
  showClosed: 'Closed',
  widget: 'Widget',
  allWidgets: 'All widgets',
  order: 'Order',
  orderNewest: 'Newest first',
  orderUnreadFirst: 'Unread first',
  orderWaitingLongest: 'Waiting longest',
  /** `page` is a host and a path. */
  onPage: 'On {page}',
  showAllPages: 'Show the chats of all pages',
  chatsOnPage: { one: '{count} chat on {page}', other: '{count} chats on {page}' },
  /** A row. */
  visitor: 'Visitor {id}',
  deletedWidget: 'Deleted widget',
  unread: 'Unread',
  closed: 'Closed',
  gone: 'No longer active',
  noMessage: 'No message yet',
  /** It has an image or a file instead. */
  messageWithoutText: 'Message without text',
  startedOn: 'Started on',
  pageUnknown: 'No page known. Opens the inbox',
  pageUnsafe: 'Page address is not safe. Opens the inbox',
  pageTooLong: 'Page address is too long. Opens the inbox',
  markAsRead: 'Mark as read',
  markAsUnread: 'Mark as unread',
  copyEmail: 'Copy email',
  mute: 'Mute',
  unmute: 'Unmute',
  /** The dialog that **Mute** opens. */
  muteTitle: 'Mute {name}',
  muteUntilNext: 'Until the next message',
  muteForGood: 'This chat, for good',
  /** `widget` is a name. */
  muteWidget: 'All chats of {widget}',
  muteWords: 'It stays in the list, but the badge does not count it, and Perch does not tell you of it.',
  muted: 'Muted',
  mutedUntilNext: 'Muted until the next message',
  mutedWithWidget: 'Muted with its widget',
  saidMuted: 'Muted {name}',
  saidUnmuted: 'Unmuted {name}',
  /** `wait` is a duration: 3 min. */
  waitingFor: 'Waiting {wait}',
  waitingLong: 'Waiting long: {wait}',
  waitingTooLong: 'Waiting too long: {wait}',
  copied: 'Copied',
  couldNotCopy: 'Could not copy',
  /** While the order is frozen: how many chats have new messages. */
  newChats: { one: '{count} new', other: '{count} new' },
  showMore: 'Show more',
  loading: 'Loading…',
  /** Announced by screen readers. */
  wrote: '{name} wrote',
  twoWrote: '{first} and {second} wrote',
  manyWrote: { one: '{count} visitor wrote', other: '{count} visitors wrote' },
  markedRead: { one: 'Marked {count} read', other: 'Marked {count} read' },
  markedUnread: { one: 'Marked {count} unread', other: 'Marked {count} unread' },
  undo: 'Undo',
  undone: 'Undone',
  undoTooLate: 'That can no longer be undone',
  /** Shown in place of rows. */
  fetchingChats: 'Fetching your chats',
  connectTitle: 'Connect your Magpipe account',
  connectWords: 'Perch counts the visitors who wait for an answer, and takes you to the page where each chat began.',
  connectAgain: 'Connect again',
  noChatsTitle: 'No active chats',
  noChatsWords: 'When a visitor writes, the chat appears here and the badge counts it.',
  noMatchTitle: 'Nothing matches',
  noMatchWords: 'Perch looks through names, emails, messages, pages and widgets.',
  clearSearch: 'Clear search',
  showAllChats: 'Show all',
  allReadTitle: 'All caught up',
  allReadWords: 'You have read every chat. New messages appear here.',
  noClosedTitle: 'No closed chats',
  noClosedWords: 'A chat that has ended is found here.',
  closedFailedTitle: 'Closed chats could not be fetched',
  closedWait: 'Too many requests. Try again after {time}.',
  tryAgain: 'Try again',
  didNotWork: 'That did not work. Close Perch, open it again and try once more.',
  keyboardShortcuts: 'Keyboard shortcuts',
  close: 'Close',
} as const;
