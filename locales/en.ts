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
  /** The name in stores and in the browser's list of extensions, where Perch alone would not be found. */
  extensionName: 'Perch for Magpipe',
  appDescription: 'See which Magpipe live chats are waiting for you, and open the page where each one started.',

  // The badge: titles of the toolbar button, for screen readers
  badgeNotConnected: 'Perch: connect your Magpipe account',
  badgeFirstCheck: 'Perch: first check in progress',
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
  badgeUnauthorized: 'Perch: Magpipe refused the key. Connect again.',
  /** `problem` is one of the short texts under “Failures”: “Offline”. */
  badgeFailing: 'Perch: {problem}, since {time}.',
  /** `advice` is a whole sentence. */
  badgeFailingAdvice: 'Perch: {problem}, since {time}. {advice}',

  // Failures: a short text, what to do about it, and the reply to Connect
  failureUnauthorized: 'Magpipe refused the key',
  failureUnauthorizedAdvice: 'The key may have been revoked. Try again with “Check now”, or connect with a new key.',
  failureUnauthorizedConnecting: 'Magpipe refused this key. Copy it again, or create a new one under Settings → API.',
  failureOffline: 'Offline',
  failureOfflineAdvice: 'Perch can’t reach Magpipe. It will keep trying.',
  failureOfflineConnecting: 'Perch can’t reach Magpipe. Check your internet connection, then try again.',
  failureTimeout: 'Magpipe isn’t responding',
  failureTimeoutAdvice: 'Magpipe is taking too long to respond. Perch will keep trying.',
  failureTimeoutConnecting: 'Magpipe didn’t respond within {n15} seconds. Try again in a moment.',
  failureRateLimited: 'Too many requests',
  failureRateLimitedAdvice:
    'Everyone on this Magpipe account shares one limit. Perch will try again as soon as Magpipe allows it.',
  failureRateLimitedConnecting:
    'Magpipe received too many requests from this account. Wait a few minutes, then try again.',
  failureServer: 'Magpipe is having problems',
  /** `status` is a number such as 503. */
  failureServerAdvice: 'Magpipe returned error {status}. Perch will keep trying.',
  failureServerConnecting: 'Magpipe is having problems and returned error {status}. Try again in a few minutes.',
  failureBadRequest: 'Magpipe rejected the request',
  /** `message` comes from the server. */
  failureBadRequestMessage: 'Magpipe says: “{message}”. Check the API address in Settings.',
  failureBadRequestMessageConnecting: 'Magpipe says: “{message}”. Check the API address under Advanced.',
  failureBadRequestStatus: 'Magpipe returned error {status}. Check the API address in Settings.',
  failureBadRequestStatusConnecting: 'Magpipe returned error {status}. Check the API address under Advanced.',
  failureStorage: 'Couldn’t save the chats',
  failureStorageAdvice: 'This browser’s storage may be full or damaged. Perch will keep trying.',
  failureStorageConnecting: 'This browser couldn’t save the key. Its storage may be full or damaged.',
  failureUnexpected: 'Unexpected response',
  failureUnexpectedAdvice: 'Perch couldn’t read the response. If this network has a sign-in page, sign in there first.',
  failureUnexpectedConnecting:
    'That response didn’t come from Magpipe. Check the API address, and whether this network has a sign-in page.',

  // Connecting
  connectDone: { one: 'Connected. {count} active chat.', other: 'Connected. {count} active chats.' },
  connectEmpty: 'Paste your API key first.',
  connectUnsendable: 'That isn’t a valid key. Copy it again, or create a new one under Settings → API.',
  connectAddress: 'Enter an API address that starts with https://',
  connectSuperseded: 'The connection was changed in another window. Try again.',
  connectTrying: 'Testing the key…',
  connectBroken: 'Something went wrong. Try again.',
  connectDisconnected: 'Disconnected. Your key, chats and read marks were deleted from this browser.',

  // Settings page, section Connection
  settingsTitle: 'Perch settings',
  settingsIntro: 'Changes are saved automatically.',
  /** The name of the links to all sections; only read aloud. */
  settingsIndex: 'Sections',
  connectionHeading: 'Connection',
  connectionIntro: 'Perch reads your live chats from Magpipe, using an API key from your account.',
  apiKey: 'API key',
  apiKeyShow: 'Show key',
  apiKeyUnusual:
    'This doesn’t look like a Magpipe key: they start with mgp_ and have {n44} characters. You can still try it.',
  /** `link` is magpipe.ai. */
  apiKeyWhere: 'Create one at {link} under Settings → API. Magpipe shows it only once.',
  apiKeyPower: 'This key gives full access to your account. It stays in this browser.',
  advanced: 'Advanced',
  apiAddress: 'API address',
  apiAddressHelp: 'Change this only if you host Magpipe yourself.',
  connect: 'Connect',
  cancel: 'Cancel',
  /** `key` is the beginning of a key: mgp_abc1… */
  connectedWith: 'Connected with key {key}',
  keyRefused: 'Key refused: {key}',
  keyRefusedAlert: 'Magpipe refused the key. It may have been revoked. Connect again with a new key.',
  replaceKey: 'Replace key',
  disconnect: 'Disconnect',

  // Settings page, section Checking: a name for each frequency, and sentences
  checkingHeading: 'Checking',
  checkingIntro: 'Choose how quickly Perch notices new messages, and how much battery and data it uses.',
  checkingGroup: 'How often Perch checks',
  checkingRecommended: 'Recommended',
  checkingLimit: 'Magpipe allows {n1000} requests an hour per account, shared by everyone and every device on it.',
  checkingBusyHours:
    'At hours when people usually write to you, Perch doesn’t slow down. It knows these hours from your chats of the last two weeks, on this computer only.',
  checkingLive: 'Live',
  checkingLivePace:
    'Every {n5} seconds during a conversation, every {n15} otherwise, and every {n30} after half an hour without messages.',
  checkingLiveCost: 'Perch stays awake and uses the most battery and data: up to {n500} requests an hour.',
  checkingBalanced: 'Balanced',
  checkingBalancedPace:
    'Every {n8} to {n10} seconds during a conversation, every {n30} otherwise, and every minute after half an hour without messages.',
  checkingBalancedCost: 'Uses battery and data mainly during conversations: about {n60} to {n450} requests an hour.',
  checkingLight: 'Light',
  checkingLightPace:
    'Every {n30} seconds during a conversation, every minute otherwise, and every two minutes after half an hour without messages.',
  checkingLightCost: 'Uses the least battery and data: about {n30} to {n120} requests an hour.',
  /** Folds away what each frequency costs. */
  checkingCosts: 'Battery and data use',
  checkingAway: 'Check less often while I’m away',
  checkingAwayMeaning:
    'Away means the screen is locked, or this computer hasn’t been used for five minutes. Perch checks as soon as you’re back.',
  checkingAwayPrivacy: 'That’s all Perch learns from the browser. It can’t see what you do.',

  // Results of saving a setting
  savedLive: 'Saved. Perch now checks every {n15} seconds, and every {n5} during a conversation.',
  savedBalanced: 'Saved. Perch now checks every {n30} seconds, and every {n8} to {n10} during a conversation.',
  savedLight: 'Saved. Perch now checks every minute, and every {n30} seconds during a conversation.',
  savedLiveForLater: 'Saved. Once connected, Perch checks every {n15} seconds, and every {n5} during a conversation.',
  savedBalancedForLater:
    'Saved. Once connected, Perch checks every {n30} seconds, and every {n8} to {n10} during a conversation.',
  savedLightForLater:
    'Saved. Once connected, Perch checks every minute, and every {n30} seconds during a conversation.',
  savedAwayOn: 'Saved. Perch checks less often while you’re away.',
  savedAwayOff: 'Saved. Perch keeps checking at the same pace while you’re away.',
  savedAwayDenied: 'Not changed. Without your permission, Perch can’t tell whether you’re away.',
  savedSingleKeysOn: 'Saved. Single-key shortcuts are on.',
  savedSingleKeysOff: 'Saved. Single-key shortcuts are off. Arrow keys, Enter and Esc still work.',
  notSaved: 'Couldn’t save. Try again.',

  // Settings page, section Notifications, with results of saving
  notificationsHeading: 'Notifications',
  notificationsIntro: 'Find out when a visitor writes, even when you’re in another tab or app.',
  notify: 'Notify me when a visitor writes',
  notifyHelp: 'Your browser will ask for permission. Notifications show the visitor’s name, message and page.',
  /** A heading for the next two texts. */
  notifyAbout: 'Notify me about',
  notifyAboutHelp: 'Applies to both notifications and sound.',
  notifyAboutHelpOff: 'Takes effect once notifications or sound are on.',
  notifyNewChats: 'New chats',
  notifyNewChatsHelp: 'A visitor who writes for the first time.',
  notifyExistingChats: 'New messages in existing chats',
  notifyExistingChatsHelp: 'Includes your team’s replies, because Magpipe doesn’t say who wrote.',
  testNotification: 'Send a test notification',
  savedNotifyOn: 'Saved. Perch notifies you when a visitor writes.',
  savedNotifyOff: 'Saved. Notifications are off.',
  savedNotifyDenied:
    'Not changed. The browser is blocking Perch’s notifications. Turn them on again, and choose Allow when it asks.',
  notifyPermissionRevoked: 'The browser is now blocking Perch’s notifications. Turn them on again to be asked.',
  testSent:
    'Sent. If nothing appeared, check your system’s settings: notifications from this browser may be off, or “do not disturb” may be on.',
  testNotSent: 'The browser couldn’t show the notification. Check your system’s notification settings.',
  /** The test notification. */
  testTitle: 'Perch can reach you',
  testMessage: 'This is what you’ll see when a visitor writes.',

  // Notifications
  openPage: 'Open page',
  /** `wait` is a duration: 3 min. */
  notifyWaiting: '{name} has been waiting for {wait}',
  notifyMany: { one: '{count} chat waiting for {wait}', other: '{count} chats waiting, longest {wait}' },
  notifyAway: {
    one: 'While you were away: {count} chat waiting for {wait}',
    other: 'While you were away: {count} chats waiting, longest {wait}',
  },
  /** After a snooze or quiet hours. */
  notifyAfterQuiet: {
    one: 'While notifications were paused: {count} chat waiting for {wait}',
    other: 'While notifications were paused: {count} chats waiting, longest {wait}',
  },
  /** `name` is a visitor; `count` is the number of others. */
  nameAndOthers: { one: '{name} and {count} other visitor', other: '{name} and {count} other visitors' },

  // Settings page, section Waiting
  waitingHeading: 'Waiting',
  waitingIntro: 'The badge and the chat change color when a visitor has been waiting a long time.',
  /** Followed by a number and `minutesAfter`. */
  waitingAmber: 'Mark as a long wait after',
  waitingRed: 'Mark as overdue after',
  waitingRedHelp: 'If notifications are on, Perch notifies you once more at that point.',
  /** Follows a number input. */
  minutesAfter: 'minutes',
  waitingProblem: 'Enter a whole number from {n1} to {n240}.',
  waitingOrder: 'Overdue must be longer than a long wait.',

  // Settings page, section Sound
  soundHeading: 'Sound',
  soundIntro: 'A short chime when a visitor writes.',
  soundOn: 'Play a sound',
  soundOnHelp: 'Plays for the same events as notifications, even if those are off.',
  soundRepeat: 'Repeat while the visitor waits',
  soundRepeatHelp: 'Once a minute, up to {n3} times.',
  soundVolume: 'Volume',
  soundTest: 'Test sound',
  savedSoundOn: 'Saved. Perch plays a sound when a visitor writes.',
  savedSoundOff: 'Saved. Sound is off.',
  /** For all settings without a result text of their own. */
  saved: 'Saved.',
  soundFailed: 'The browser couldn’t play the sound.',

  // Settings page, section Quiet hours
  quietHeading: 'Quiet hours',
  quietIntro: 'No notifications or sounds at these times. The badge still counts, in a softer color.',
  quietAdd: 'Add quiet hours',
  /** `number` is the position of the rule; only read aloud. */
  quietRule: 'Quiet hours {number}',
  quietRemove: 'Remove these hours',
  quietDays: 'Days',
  quietFrom: 'From',
  quietTo: 'To',
  /** Follows the end of hours that is not later than their start: 8:00 AM next day. */
  quietNextDay: 'next day',
  quietAllDay: 'All day',
  quietNone: 'No quiet hours yet.',
  quietNoDays: 'No days selected, so these hours have no effect.',
  savedQuiet: 'Saved. When quiet hours end, Perch tells you what came in.',

  // Settings page, section Muted
  mutedHeading: 'Muted',
  mutedIntro: 'Muted chats stay in the list, but the badge doesn’t count them and Perch doesn’t notify you about them.',
  mutedNone: 'Nothing is muted. You can mute a chat or a widget from the list.',
  mutedWidgets: 'Widgets',
  mutedChats: 'Chats',
  savedUnmuted: '{name} is no longer muted.',
  /** Chats that are muted and no longer active. */
  mutedClosedChats: { one: '{count} chat that is no longer active', other: '{count} chats that are no longer active' },

  // Settings page, section Shortcuts, and the names of keys
  shortcutsHeading: 'Shortcuts',
  /** Shortcuts that work anywhere in the browser. */
  shortcutsAnywhere: 'These work anywhere in the browser. To set or change one, choose “Change shortcuts”.',
  shortcutOpenPerch: 'Open Perch',
  shortcutNotSet: 'Not set',
  shortcutsFailed: 'Couldn’t open the browser’s shortcuts page. Look for keyboard shortcuts in its extension settings.',
  changeShortcuts: 'Change shortcuts',
  shortcutsIntro: 'You can use the list from the keyboard. These shortcuts work in the popup and in the side panel.',
  /** Folds away a list of keys. */
  listKeys: 'Shortcuts in the list',
  singleKeys: 'Use single-key shortcuts in the list',
  singleKeysHelp: 'Turn this off if they fire by accident, for example when you dictate.',
  /** Names of keys, as printed on keyboards of the language. */
  keyNameEnter: 'Enter',
  keyNameEscape: 'Esc',
  /** Read aloud; the arrows are shown as symbols. */
  keyNameDown: 'Down arrow',
  keyNameUp: 'Up arrow',
  shortcutMove: 'Next or previous chat',
  shortcutOpen: 'Open the chat’s page',
  shortcutOpenInBackground: 'Open it in a background tab',
  shortcutToggleRead: 'Mark as read or unread',
  shortcutCopyEmail: 'Copy email',
  shortcutMute: 'Mute or unmute',
  shortcutSearch: 'Search',
  shortcutClear: 'Clear the search; press again to close',
  shortcutShowKeys: 'Show these shortcuts',

  // Commands, as the browser's shortcut page lists them
  commandOpenLongestWaiting: 'Open the longest-waiting chat',
  commandMarkAllRead: 'Mark all chats as read',

  // About
  aboutHeading: 'About',
  /** `version` is a number such as 0.1.0. */
  aboutText:
    'Perch {version} counts the Magpipe live chats waiting for you, and takes you to the page where each one started. Perch is an independent project and isn’t made by Magpipe.',

  // The list
  activeChats: 'Active chats',
  closedChats: 'Closed chats',
  settings: 'Settings',
  checkNow: 'Check now',
  markAllRead: 'Mark all read',
  snooze: 'Snooze',
  /** The dialog that **Snooze** opens. */
  snoozeTitle: 'Snooze notifications',
  snoozeText: 'No notifications or sounds while snoozed. The badge still counts.',
  snoozeHalfHour: 'For {n30} minutes',
  snoozeHour: 'For one hour',
  /** `time` is eight o’clock on the next calendar day. */
  snoozeTomorrow: 'Until tomorrow at {time}',
  endSnooze: 'End snooze',
  /** Read aloud after **End snooze**. */
  snoozeEnded: 'Snooze ended',
  /** `time` is a time of day, with the date if it is another day. */
  snoozedUntil: 'Snoozed until {time}',
  quietUntil: 'Quiet until {time}',
  /** The hint in the popup after a day of use. */
  hintTitle: 'Never miss a visitor',
  hintText: 'Perch can notify you when someone writes, even when you’re in another tab.',
  hintTurnOn: 'Turn on notifications',
  hintDismiss: 'No, thanks',
  hintDone: 'Perch now notifies you when a visitor writes',
  hintDenied: 'Notifications stay off. You can turn them on in Settings.',
  openInSidePanel: 'Open in side panel',
  openInbox: 'Open Magpipe inbox',
  activeAndUnread: { one: '{count} active, {unread} unread', other: '{count} active, {unread} unread' },
  quarantined: 'Some saved data couldn’t be read, so settings may be reset and chats you’ve read may show as unread',
  unreadable: { one: '{count} chat couldn’t be loaded', other: '{count} chats couldn’t be loaded' },
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
  order: 'Sort by',
  orderNewest: 'Newest first',
  orderUnreadFirst: 'Unread first',
  orderWaitingLongest: 'Longest wait first',
  /** `page` is a host and a path. */
  onPage: 'On {page}',
  showAllPages: 'Show chats from all pages',
  chatsOnPage: { one: '{count} chat on {page}', other: '{count} chats on {page}' },
  /** A row. */
  visitor: 'Visitor {id}',
  deletedWidget: 'Deleted widget',
  unread: 'Unread',
  closed: 'Closed',
  noLongerActive: 'No longer active',
  noMessage: 'No message yet',
  /** It has an image or a file instead. */
  messageWithoutText: 'Message without text',
  startedOn: 'Started on',
  pageUnknown: 'Page unknown. Opens the inbox',
  pageUnsafe: 'Page address isn’t safe. Opens the inbox',
  pageTooLong: 'Page address is too long. Opens the inbox',
  markAsRead: 'Mark as read',
  markAsUnread: 'Mark as unread',
  copyEmail: 'Copy email',
  mute: 'Mute',
  unmute: 'Unmute',
  /** The dialog that **Mute** opens. */
  muteTitle: 'Mute {name}',
  muteUntilNext: 'Until the next message',
  muteAlways: 'This chat, always',
  /** `widget` is a name. */
  muteWidget: 'All chats from {widget}',
  muteText: 'Muted chats stay in the list, but the badge doesn’t count them and Perch doesn’t notify you about them.',
  muted: 'Muted',
  mutedUntilNext: 'Muted until the next message',
  mutedWithWidget: 'Muted (whole widget)',
  toastMuted: 'Muted {name}',
  toastUnmuted: 'Unmuted {name}',
  /** `wait` is a duration: 3 min. */
  waitingFor: 'Waiting {wait}',
  waitingLong: 'Long wait: {wait}',
  waitingTooLong: 'Overdue: {wait}',
  copied: 'Copied',
  couldNotCopy: 'Couldn’t copy',
  /** While the order is frozen: how many chats have new messages. */
  newChats: { one: '{count} new', other: '{count} new' },
  showMore: 'Show more',
  loading: 'Loading…',
  /** Announced by screen readers. */
  wrote: '{name} wrote',
  twoWrote: '{first} and {second} wrote',
  manyWrote: { one: '{count} visitor wrote', other: '{count} visitors wrote' },
  markedRead: { one: '{count} marked as read', other: '{count} marked as read' },
  markedUnread: { one: '{count} marked as unread', other: '{count} marked as unread' },
  undo: 'Undo',
  undone: 'Undone',
  undoTooLate: 'Too late to undo',
  /** Shown in place of rows. */
  loadingChats: 'Loading your chats',
  connectTitle: 'Connect your Magpipe account',
  connectText: 'Perch counts the visitors waiting for an answer, and takes you to the page where each chat started.',
  connectAgain: 'Connect again',
  noChatsTitle: 'No active chats',
  noChatsText: 'When a visitor writes, the chat appears here and the badge counts it.',
  noMatchTitle: 'Nothing matches',
  noMatchText: 'Perch searches names, emails, messages, pages and widgets.',
  clearSearch: 'Clear search',
  showAllChats: 'Show all',
  allReadTitle: 'All caught up',
  allReadText: 'You’ve read every chat. New messages appear here.',
  noClosedTitle: 'No closed chats',
  noClosedText: 'Chats appear here once they’re closed.',
  closedFailedTitle: 'Couldn’t load closed chats',
  closedWait: 'Too many requests. Try again after {time}.',
  tryAgain: 'Try again',
  didNotWork: 'Something went wrong. Close Perch, reopen it and try again.',
  keyboardShortcuts: 'Keyboard shortcuts',
  close: 'Close',
} as const;
