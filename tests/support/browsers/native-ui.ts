/** A notification as the desktop shows it. */
export interface Notification {
  readonly title: string;
  /** All text below the title; Chromium puts the context message and an empty line first. */
  readonly message: string;
  /** The labels of Perch's own buttons. Firefox has none. */
  readonly buttons: readonly string[];
}

/**
 * The browser's UI outside of pages: notifications, permission prompts, keys and menus. It exists in browsers started with
 * `nativeUi`, whose notifications never reach the real desktop.
 *
 * Chromium (on Linux only) talks to a fake desktop on a bus of its own, so all of its notification code runs. In Firefox the
 * alert service is replaced, so nothing beyond it runs. Notifications are identified by their title.
 */
export interface NativeUi {
  /** The notifications on the screen, oldest first. Neither desktop removes a notification on its own. */
  notifications(): Promise<Notification[]>;
  /** The sorted ids of Perch's notifications, as the browser reports them to extensions. */
  notificationIds(): Promise<string[]>;
  /** Clicks the notification, which wakes the background. It stays on the screen until it is removed. */
  clickNotification(title: string): Promise<void>;
  /** Presses the button with this label. @throws {Error} If there is none, as always in Firefox. */
  pressNotificationButton(title: string, label: string): Promise<void>;
  /** Closes the notification as its close button does, which wakes the background. */
  dismissNotification(title: string): Promise<void>;
  /**
   * Calls `ask`, presses Allow or Deny in the browser's permission prompt, and waits until the prompt is gone. Outside of
   * this method, Firefox grants without a prompt. Chromium prompts once: it grants a permission again silently if the
   * extension has given it back.
   *
   * @throws {Error} If no prompt appears.
   */
  answerPrompt(answer: 'allow' | 'deny', ask: () => Promise<unknown>): Promise<void>;
  /**
   * Presses the keys of this manifest command in the browser's window, which wakes the background. Headless Firefox does not
   * open the popup on its keys.
   */
  runShortcut(command: string): Promise<void>;
  /**
   * Clicks an item of the toolbar button's menu. Firefox clicks the real menu, which wakes the background. Chromium's menu
   * can't be driven: there it checks that the item exists, wakes the background and dispatches the event. The browser's
   * own code before that does not run, and whether the item is visible stays unknown.
   */
  clickMenu(id: string): Promise<void>;
  /** The permission warnings that the browser shows at installation, in English. */
  installWarnings(): Promise<string[]>;
}
