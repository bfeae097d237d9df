// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '../../../utils/browser.ts';
import type { NotificationSettings } from '../../../utils/domain/notifications/settings.ts';
import { all, click, one, unmount } from '../../support/dom.tsx';
import { eventually, failingBackground, freshBrowser, openSettings, realBackground, store } from './settings-page.tsx';

const NOTIFICATIONS = { permissions: ['notifications'] };
const section = () => one('region', 'Notifications');
const statusText = () => one('status', undefined, section()).textContent;
const alerts = () => all('alert', undefined, section()).map(({ textContent }) => textContent);
const box = () => one('checkbox', 'Notify me when a visitor writes') as HTMLInputElement;
const test = () => one('button', 'Send a test notification') as HTMLButtonElement;
const notificationSettings = async () => (await store().read('settings')).settings.notifications;

async function storeSettings(change: Partial<NotificationSettings>) {
  await store().update(['settings'], ({ settings }) => ({
    settings: { ...settings, notifications: { ...settings.notifications, ...change } },
  }));
}

beforeEach(freshBrowser);

afterEach(() => {
  unmount();
  vi.restoreAllMocks();
});

it('asks during the click, saves the choice, and dismisses the hint of the popup', async () => {
  const { permissions } = await openSettings(realBackground);
  expect(box().checked).toBe(false);
  click(box());
  expect(permissions.request).toHaveBeenCalledExactlyOnceWith(NOTIFICATIONS);
  expect(box().checked).toBe(true);
  await eventually(() => expect(statusText()).toBe('Saved. Perch notifies you when a visitor writes.'));
  expect(await notificationSettings()).toMatchObject({ notify: true, hintDismissed: true });
  expect([box().checked, test().disabled]).toEqual([true, false]);
});

it('explains what to do after the user denied the permission', async () => {
  await openSettings(realBackground, async () => false);
  click(box());
  await eventually(() =>
    expect(statusText()).toMatch(/^Not changed\. The browser is blocking Perch’s notifications\./),
  );
  expect([box().checked, alerts(), (await notificationSettings()).notify]).toEqual([false, [], false]);
});

it('does not turn on when the permission is granted later', async () => {
  const { become } = await openSettings(realBackground, async () => false);
  click(box());
  await eventually(() => expect(statusText()).toContain('Not changed.'));
  become('notifications', true);
  await eventually(() => expect(box().checked).toBe(false));
});

it('removes the permission after notifications are off and cleared', async () => {
  await storeSettings({ notify: true });
  const order: string[] = [];
  const background = (command: unknown) => {
    order.push((command as { type: string }).type);
    return realBackground(command);
  };
  const { permissions } = await openSettings(background, undefined, ['notifications']);
  await browser.notifications.create('chat', { type: 'basic', iconUrl: '/icon/96.png', title: 'Noor', message: '' });
  permissions.remove.mockImplementationOnce(async () => {
    order.push(...Object.keys(await browser.notifications.getAll()), 'remove');
    return true;
  });
  await eventually(() => expect(box().checked).toBe(true));
  click(box());
  await eventually(() => expect(statusText()).toBe('Saved. Notifications are off.'));
  expect(order).toEqual(['setNotificationSettings', 'remove']);
  expect(permissions.remove).toHaveBeenCalledExactlyOnceWith(NOTIFICATIONS);
  expect((await notificationSettings()).notify).toBe(false);
});

it('turns off even if the browser does not remove the permission', async () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue(undefined);
  await storeSettings({ notify: true });
  const { permissions } = await openSettings(realBackground, undefined, ['notifications']);
  permissions.remove.mockRejectedValueOnce(new Error('it is required'));
  await eventually(() => expect(box().checked).toBe(true));
  click(box());
  await eventually(() => expect(statusText()).toBe('Saved. Notifications are off.'));
  expect([box().checked, alerts(), logged.mock.calls.length]).toEqual([false, [], 1]);
});

it('says that the permission was revoked, and asks again', async () => {
  await storeSettings({ notify: true });
  const { become } = await openSettings(realBackground, undefined, ['notifications']);
  await eventually(() => expect(box().checked).toBe(true));
  become('notifications', false);
  await eventually(() =>
    expect(alerts()).toEqual([expect.stringContaining('The browser is now blocking Perch’s notifications.')]),
  );
  expect([box().checked, test().disabled]).toEqual([false, true]);
  click(box());
  await eventually(() => expect(statusText()).toContain('Saved.'));
  expect([box().checked, alerts()]).toEqual([true, []]);
});

it('turns off if the user denies it then', async () => {
  await storeSettings({ notify: true });
  await openSettings(realBackground, async () => false);
  await eventually(() => expect(alerts()).toHaveLength(1));
  click(box());
  await eventually(() => expect(statusText()).toContain('Not changed.'));
  await eventually(() => expect(alerts()).toEqual([]));
  expect((await notificationSettings()).notify).toBe(false);
});

it('shows the stored choice again if saving failed', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  await openSettings(failingBackground);
  click(box());
  await eventually(() => expect(alerts()).toEqual(['Couldn’t save. Try again.']));
  expect(box().checked).toBe(false);
});

it('saves the events that notify', async () => {
  await openSettings(realBackground);
  click(one('checkbox', 'New chats'));
  await eventually(() => expect(statusText()).toBe('Saved.'));
  expect(await notificationSettings()).toMatchObject({ notify: false, newChats: false, existingChats: true });
});

it('says that the events apply once there is a sound', async () => {
  await openSettings(realBackground);
  expect(section().textContent).toContain('once notifications or sound are on');
  await storeSettings({ sound: { on: true, volume: 1, repeat: false } });
  await eventually(() => expect(section().textContent).toContain('both notifications and sound'));
});

it.each([
  ['was sent', async () => 'test', /^Sent\. If nothing appeared, check your system’s settings/],
  ['could not be sent', () => Promise.reject(new Error('asleep')), /couldn’t show the notification/],
])('says that a test %s', async (_, create, text) => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  await storeSettings({ notify: true });
  await openSettings((command) => realBackground(command).catch(failingBackground), undefined, ['notifications']);
  Object.assign(fakeBrowser, { notifications: { create } });
  await eventually(() => expect(test().disabled).toBe(false));
  click(test());
  await eventually(() => expect(`${statusText()}${alerts().join('')}`).toMatch(text));
  expect(box().checked).toBe(true);
});
