import { browser } from '../browser.ts';
import type { NotificationContent } from '../domain/views/notification.ts';
import { hasPermission, onPermission } from './permissions.ts';

/** What the user does with a notification. */
export interface NotificationListeners {
  clicked(id: string): void;
  /** `index` is the button's position, from 0. Never called in Firefox. */
  buttonClicked(id: string, index: number): void;
  /** It is no longer on screen, for any reason. */
  closed(id: string): void;
}

const ICON = '/icon/96.png';
/** The id of the test notification, which is not one of those that are stored. */
const TEST_ID = 'test';

/** Whether the browser can show notifications and Perch has the permission. */
export async function canNotify(): Promise<boolean> {
  // Where the permission was taken away, Chrome keeps the API and Firefox has none.
  return browser.notifications !== undefined && (await hasPermission('notifications'));
}

/** Returns the ids of the notifications on screen, without the test notification. Rejects without the permission. */
export async function displayedNotificationIds(): Promise<string[]> {
  return Object.keys(await browser.notifications.getAll()).filter((id) => id !== TEST_ID);
}

/** Shows a notification. Rejects where the browser refuses, for example without the permission. */
export async function showNotification(id: string, content: NotificationContent): Promise<void> {
  await browser.notifications.create(id, optionsOf(content));
}

/** Takes a notification off the screen, if it is there. */
export async function clearNotification(id: string): Promise<void> {
  await browser.notifications.clear(id);
}

/** Takes all notifications off the screen, including the test notification. Does nothing without the permission. */
export async function clearNotifications(): Promise<void> {
  if (!(await canNotify())) return;
  await Promise.all(Object.keys(await browser.notifications.getAll()).map(clearNotification));
}

/** Shows the test notification, again if it is on screen. Rejects without the permission. */
export function sendTestNotification(content: NotificationContent): Promise<void> {
  return showNotification(TEST_ID, content);
}

/**
 * Listens from now on, or once the permission is given. A click on the test notification only clears it. Call this
 * synchronously at start-up, or the click that woke the background is lost. Firefox wakes a background only for events that
 * it listened to at its last start, so not in the first minute after the permission was given.
 */
export function onNotification(listeners: NotificationListeners): void {
  const clicked = (id: string) => {
    if (id !== TEST_ID) return listeners.clicked(id);
    clearNotification(id).catch((error: unknown) => console.error('Perch could not clear it:', error));
  };
  const buttonClicked = (id: string, index: number) => {
    if (id !== TEST_ID) listeners.buttonClicked(id, index);
  };
  const closed = (id: string) => {
    if (id !== TEST_ID) listeners.closed(id);
  };
  const listen = () => {
    const { notifications } = browser;
    if (!notifications) return;
    // A listener is never added twice. Firefox creates a new API object each time the permission is given.
    notifications.onClicked.addListener(clicked);
    notifications.onButtonClicked.addListener(buttonClicked);
    notifications.onClosed.addListener(closed);
  };
  listen();
  onPermission('notifications', listen);
}

/** Firefox rejects properties that it does not support, and shows only title and message. */
function optionsOf({ title, message, context, buttons, silent }: NotificationContent) {
  const common = { type: 'basic' as const, iconUrl: browser.runtime.getURL(ICON), title };
  if (import.meta.env.BROWSER === 'firefox')
    return { ...common, message: context === null ? message : `${message}\n${context}` };
  return {
    ...common,
    message,
    buttons: buttons.map((label) => ({ title: label })),
    silent,
    ...(context === null ? {} : { contextMessage: context }),
  };
}
