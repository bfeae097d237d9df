// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MuteDialog } from '../../../components/popup/PopupMain.tsx';
import { Hint, SnoozeDialog } from '../../../components/popup/PopupScreen.tsx';
import {
  DEFAULT_NOTIFICATION_SETTINGS,
  type NotificationSettings,
} from '../../../utils/domain/notifications/settings.ts';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings.ts';
import { aChat, aSnapshot, aWait, knownChats, minute, someChats } from '../../support/chats.ts';
import { all, click, one, unmount } from '../../support/dom.tsx';
import { waitFor } from '../../support/wait-for.ts';
import { openList, sentCommands, setStored, store } from './open-list.tsx';

// They are loaded at the first render, for which these tests do not wait.
await Promise.all([MuteDialog.preload(), SnoozeDialog.preload(), Hint.preload()]);

const three = aSnapshot({ chats: knownChats(someChats(3)) });
const WIDGET = aChat().widgetId ?? '';
const announcement = () => document.querySelector('[aria-live="polite"]')?.textContent;
const footer = () => document.querySelector('footer')?.textContent;
const names = () => all('link').map((link) => link.textContent);
const mutes = async () => (await store().read('mutes')).mutes;
const notificationSettings = async () => (await store().read('settings')).settings.notifications;
const withNotificationSettings = (change: Partial<NotificationSettings>) => ({
  settings: { ...DEFAULT_SETTINGS, notifications: { ...DEFAULT_NOTIFICATION_SETTINGS, ...change } },
});
const eventually = (expectation: () => void | Promise<void>) => waitFor(() => act(expectation));
const press = (name: string) => click(one('button', name));

beforeEach(async () => {
  fakeBrowser.reset();
  await setStored({ ...three, connection: three.connection && { ...three.connection, connectedAt: Date.now() } });
});

afterEach(() => {
  unmount();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a chat', () => {
  it('is muted for good with a message, and counts again when it is unmuted', async () => {
    await openList();
    click(all('button', 'Mute')[1] as HTMLElement);
    press('This chat, always');
    await eventually(() => expect(announcement()).toBe('Muted Visitor 2'));
    expect((await mutes()).chats).toEqual({ c2: null });
    await eventually(() => expect(one('radio', 'Unread').getAttribute('aria-describedby')).toBeTruthy());
    expect(document.querySelector('.pill')?.textContent).toBe('2');
    click(one('button', 'Unmute'));
    await eventually(() => expect(announcement()).toBe('Unmuted Visitor 2'));
    expect(await mutes()).toEqual({ widgets: {}, chats: {} });
    await eventually(() => expect(footer()).toContain('Unmuted Visitor 2'));
    await eventually(() => expect(document.querySelector('.pill')?.textContent).toBe('3'));
  });

  it('is muted until its next message, which is announced', async () => {
    await openList();
    click(all('button', 'Mute')[1] as HTMLElement);
    press('Until the next message');
    await eventually(async () => expect((await mutes()).chats).toEqual({ c2: minute(-1) }));
    await eventually(() => expect(all('button', 'Unmute')).toHaveLength(1));
    const [first, second, third] = three.chats.list;
    if (!first || !second || !third) throw new Error('There are no three.');
    const again = { ...second, lastMessageAt: minute(5), messageCount: 9 };
    await setStored({ chats: knownChats([again, first, third]) });
    await eventually(() => expect(announcement()).toBe('Visitor 2 wrote'));
    expect(all('button', 'Unmute')).toEqual([]);
  });

  it('that is muted announces no new message', async () => {
    await setStored({ mutes: { widgets: {}, chats: { c2: null } } });
    await openList();
    const [first, second, third] = three.chats.list;
    if (!first || !second || !third) throw new Error('There are no three.');
    const again = { ...second, lastMessageAt: minute(5), messageCount: 9 };
    await setStored({ chats: knownChats([again, first, third]) });
    await eventually(() => expect(names()[0]).toBe('Visitor 2'));
    expect([announcement(), document.querySelector('.pill')?.textContent]).toEqual(['', '2']);
  });
});

it('mutes a widget with all its chats, and unmutes it by any of them', async () => {
  await openList();
  click(all('button', 'Mute')[0] as HTMLElement);
  press('All chats from Support Widget');
  await eventually(() => expect(all('button', 'Unmute')).toHaveLength(3));
  expect(announcement()).toBe('Muted Support Widget');
  expect(await mutes()).toEqual({ widgets: { [WIDGET]: 'Support Widget' }, chats: {} });
  click(all('button', 'Unmute')[2] as HTMLElement);
  await eventually(() => expect(all('button', 'Mute')).toHaveLength(3));
  expect(announcement()).toBe('Unmuted Support Widget');
});

it('follows the waits in the order by longest wait', async () => {
  const { notifications: _, ...rest } = DEFAULT_SETTINGS;
  const list = { ...rest.list, order: 'waiting-longest' } as const;
  await setStored({ settings: { ...DEFAULT_SETTINGS, list } });
  await openList();
  await eventually(() => expect(names()).toEqual(['Visitor 1', 'Visitor 2', 'Visitor 3']));
  await setStored({ waits: { c2: aWait({ waitingSince: minute(-1) }), c3: aWait({ waitingSince: minute(-2) }) } });
  await eventually(() => expect(names()).toEqual(['Visitor 3', 'Visitor 2', 'Visitor 1']));
  await setStored({ mutes: { widgets: {}, chats: { c3: null } } });
  await eventually(() => expect(names()).toEqual(['Visitor 2', 'Visitor 1', 'Visitor 3']));
});

it('updates a wait while the list is open, and its colour in time', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  const since = minute(0);
  vi.setSystemTime(Date.parse(since) + 115_000);
  await setStored({ waits: { c1: aWait({ waitingSince: since }) } });
  await openList();
  const row = () => all('listitem')[0];
  await eventually(() => expect(row()?.querySelector('time')?.textContent).toContain('Waiting 1 min'));
  expect(row()?.dataset.waiting).toBe('none');
  act(() => void vi.advanceTimersByTime(10_000));
  await eventually(() => expect(row()?.querySelector('time')?.textContent).toContain('Long wait: 2 min'));
  expect(row()?.dataset.waiting).toBe('amber');
});

describe('a snooze', () => {
  it('is started and ended, and both are announced', async () => {
    await setStored(withNotificationSettings({ notify: true }));
    await openList();
    click(one('button', 'Snooze'));
    press('For one hour');
    await eventually(() => expect(announcement()).toMatch(/^Snoozed until /));
    const { snooze } = await store().read('snooze');
    expect(snooze && snooze.until - snooze.startedAt).toBe(3_600_000);
    click(one('button', 'End snooze'));
    await eventually(() => expect(announcement()).toBe('Snooze ended'));
    expect(await store().read('snooze')).toEqual({ snooze: null });
    expect(all('button', 'End snooze')).toEqual([]);
  });

  it('from before the opening is not announced', async () => {
    await setStored({
      ...withNotificationSettings({ notify: true }),
      snooze: { startedAt: Date.now(), until: Date.now() + 60_000 },
    });
    await openList();
    await eventually(() => expect(document.querySelector('.snoozed')?.textContent).toMatch(/^Snoozed until .*\d/));
    expect(announcement()).toBe('');
  });
});

describe('the hint', () => {
  const HINT = 'Never miss a visitor';
  let request: ReturnType<typeof vi.fn>;

  beforeEach(async () => {
    request = vi.fn(async () => true);
    Object.assign(fakeBrowser.permissions, { request });
    await setStored({ connection: three.connection && { ...three.connection, connectedAt: 0 } });
    await openList();
    await eventually(() => expect(one('region', HINT)).toBeTruthy());
  });

  it('asks the browser during the click, and disappears before the answer, since the popup may close', async () => {
    request.mockReturnValue(new Promise(() => {}));
    click(one('button', 'Turn on notifications'));
    expect(request).toHaveBeenCalledExactlyOnceWith({ permissions: ['notifications'] });
    await eventually(async () => expect(await notificationSettings()).toMatchObject({ hintDismissed: true }));
    await eventually(() => expect(all('region', HINT)).toEqual([]));
  });

  it('turns notifications on with a message, even if the browser does not need to ask', async () => {
    click(one('button', 'Turn on notifications'));
    await eventually(() => expect(announcement()).toBe('Perch now notifies you when a visitor writes'));
    expect(await notificationSettings()).toMatchObject({ notify: true, hintDismissed: true });
  });

  it('says that they stay off if the user denies the permission, and does not come back', async () => {
    request.mockResolvedValue(false);
    click(one('button', 'Turn on notifications'));
    await eventually(() => expect(announcement()).toBe('Notifications stay off. You can turn them on in Settings.'));
    expect(await notificationSettings()).toMatchObject({ notify: false, hintDismissed: true });
    expect(all('region', HINT)).toEqual([]);
  });

  it('comes back with a message if the browser could not ask', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    request.mockRejectedValue(new Error('no window'));
    click(one('button', 'Turn on notifications'));
    await eventually(() => expect(one('alert').textContent).toContain('Something went wrong.'));
    await eventually(async () =>
      expect(await notificationSettings()).toMatchObject({ notify: false, hintDismissed: false }),
    );
    await eventually(() => expect(one('region', HINT)).toBeTruthy());
  });

  it('disappears for good when it is dismissed', async () => {
    click(one('button', 'No, thanks'));
    await eventually(() => expect(all('region', HINT)).toEqual([]));
    expect(await notificationSettings()).toMatchObject({ notify: false, hintDismissed: true });
    expect([request.mock.calls, sentCommands.includes('setNotificationSettings')]).toEqual([[], true]);
  });
});
