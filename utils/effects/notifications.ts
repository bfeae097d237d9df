import { browser } from '../browser.ts';
import type { NotificationContent } from '../domain/views/notification.ts';
import { hasPermission, onPermission } from './permissions.ts';

/** What people do with a notification. */
export interface NotificationListeners {
  clicked(id: string): void;
  /** `index` is the button's place, from 0. Never in Firefox. */
  buttonClicked(id: string, index: number): void;
  /** It is no longer on the screen, whoever took it away. */
  closed(id: string): void;
}

const ICON = '/icon/128.png';
/** Comes and goes by itself, whatever is wanted. */
const TEST_ID = 'test';

/** Whether Perch has the permission and the browser the means. */
export async function canNotify(): Promise<boolean> {
  // Where the permission was taken away Chrome keeps the interface, and Firefox has none.
  return browser.notifications !== undefined && (await hasPermission('notifications'));
}

/** The ids of the notifications on the screen, but for the one for trying out. Rejects without the permission. */
export async function displayedNotificationIds(): Promise<string[]> {
  return Object.keys(await browser.notifications.getAll()).filter((id) => id !== TEST_ID);
}

/** Shows a notification. Rejects where the browser would not, as without the permission. */
export async function showNotification(id: string, words: NotificationContent): Promise<void> {
  await browser.notifications.create(id, optionsOf(words));
}

/** Takes a notification off the screen; one that is not there is no failure. */
export async function clearNotification(id: string): Promise<void> {
  await browser.notifications.clear(id);
}

/** Takes all notifications off the screen, the one for trying out among them. Nothing happens without the permission. */
export async function clearNotifications(): Promise<void> {
  if (!(await canNotify())) return;
  await Promise.all(Object.keys(await browser.notifications.getAll()).map(clearNotification));
}

/** Shows a notification for trying out, anew where one is there. Rejects without the permission. */
export function sendTestNotification(words: NotificationContent): Promise<void> {
  return showNotification(TEST_ID, words);
}

/**
 * Listens from now on, or from the moment at which the permission is given. The notification for trying out goes at a
 * click, and nobody is told of it. Call it synchronously at start-up: the click that woke the background is waiting. Firefox
 * wakes a background only for what it listened to at its start, so not yet in the minute in which the permission is given.
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
    // A listener that is there already is not added again; Firefox makes the interface anew each time.
    notifications.onClicked.addListener(clicked);
    notifications.onButtonClicked.addListener(buttonClicked);
    notifications.onClosed.addListener(closed);
  };
  listen();
  onPermission('notifications', listen);
}

/** Firefox turns down a notification with properties that it does not have, and shows nothing beside title and message. */
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
