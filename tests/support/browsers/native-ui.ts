/** A notification on the screen, as the desktop shows it. */
export interface Notification {
  readonly title: string;
  /** All that stands below the title: in Chromium first what the notification is about and an empty line. */
  readonly message: string;
  /** The labels of the buttons that are Perch's own. Firefox has none. */
  readonly buttons: readonly string[];
}

/**
 * What a person does outside of pages: at the desktop's notifications, the browser's questions, its keys and its menus. It is
 * there in browsers that were started with `hands`; the notifications of those never reach the real desktop.
 *
 * In Chromium the desktop is a stand-in on a bus of its own, so all of the browser's code for notifications runs; that is on
 * Linux only. In Firefox the browser's service for alerts is replaced, so what is beyond that does not run. A notification
 * is known by its title, as to a person.
 */
export interface NativeUi {
  /** What is on the screen, oldest first. Neither desktop takes a notification away by itself. */
  notifications(): Promise<Notification[]>;
  /** The ids of Perch's notifications, sorted, as the browser tells extensions. */
  notificationIds(): Promise<string[]>;
  /** Clicks the notification; the background wakes. It stays on the screen until somebody takes it away. */
  clickNotification(title: string): Promise<void>;
  /** Presses the button with this label. @throws {Error} Where there is none, as always in Firefox. */
  pressNotificationButton(title: string, label: string): Promise<void>;
  /** Waves the notification away, as with the cross in its corner; the background wakes. */
  dismissNotification(title: string): Promise<void>;
  /**
   * Does what makes the browser ask for a permission, presses Allow or Deny in the browser's own question and waits until
   * that is gone. Other than here, Firefox gives what is asked for without a question. Chromium asks once: a permission
   * that an extension has given back it gets again without a question.
   *
   * @throws {Error} Where the browser asks nothing.
   */
  answerPrompt(answer: 'allow' | 'deny', ask: () => Promise<unknown>): Promise<void>;
  /**
   * Presses the keys that the browser has for this command of the manifest, in the browser's window; the background wakes.
   * Headless, Firefox does not open the popup at a key.
   */
  runShortcut(command: string): Promise<void>;
  /**
   * Clicks an item of the toolbar button's menu. Firefox does it in the real menu, and the background wakes. In Chromium,
   * whose menu tells nobody which item is which, it asks whether there is such an item, wakes the background and lets the
   * event happen in it: what the browser does before that does not run, nor does it tell whether the item can be seen.
   */
  clickMenu(id: string): Promise<void>;
  /** What the browser says to somebody who installs Perch, in English. */
  installWarnings(): Promise<string[]>;
}
