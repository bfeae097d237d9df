import { beforeEach, describe, expect, it, vi } from 'vitest';
import { notificationHandlers } from '../../../entrypoints/background/notification-commands.ts';
import { NO_MUTES } from '../../../utils/domain/notifications/mutes.ts';
import { DEFAULT_NOTIFICATION_SETTINGS } from '../../../utils/domain/notifications/settings.ts';
import { createStore, type Store } from '../../../utils/store/store.ts';
import { aChat, CHECKED_AT, knownChats, minute } from '../../support/chats.ts';
import { ENGLISH } from '../../support/i18n.ts';
import { memoryLocks } from '../../support/memory-locks.ts';
import { memoryArea } from '../../support/memory-storage.ts';

const sendTestNotification = vi.hoisted(() => vi.fn(async (_words: object) => undefined));
const playChime = vi.hoisted(() => vi.fn(async (_volume: number) => undefined));
vi.mock('../../../utils/effects/notifications.ts', () => ({ sendTestNotification }));
vi.mock('../../../utils/effects/sound.ts', () => ({ playChime }));

let store: Store;
let handle: ReturnType<typeof notificationHandlers>;

beforeEach(async () => {
  vi.clearAllMocks();
  store = createStore({ areas: { local: memoryArea(), session: memoryArea() }, locks: memoryLocks() });
  await store.update(['chats'], () => ({
    chats: knownChats([aChat({ id: 'c1', widgetId: 'w1', widgetName: 'Shop' })]),
  }));
  handle = notificationHandlers({
    store,
    i18n: ENGLISH,
    now: () => CHECKED_AT,
    timeZone: () => 'America/New_York',
  });
});

const mutes = async () => (await store.read('mutes')).mutes;

it('changes the given notification settings only', async () => {
  await handle.setNotificationSettings({
    type: 'setNotificationSettings',
    change: { notify: true, hintDismissed: true },
  });
  await handle.setNotificationSettings({
    type: 'setNotificationSettings',
    change: { waitingLimits: { amber: null, red: 9 } },
  });
  const { settings } = await store.read('settings');
  const waitingLimits = { amber: null, red: 9 };
  expect(settings.notifications).toEqual({
    ...DEFAULT_NOTIFICATION_SETTINGS,
    notify: true,
    hintDismissed: true,
    waitingLimits,
  });
});

it('starts a snooze in the time zone of this computer, and ends it', async () => {
  await handle.snooze({ type: 'snooze', choice: 'tomorrow' });
  // In New York it is 6:00 on the 1st; 8:00 on the 2nd is 13:00 UTC.
  expect((await store.read('snooze')).snooze).toEqual({ startedAt: CHECKED_AT, until: Date.UTC(2026, 1, 2, 13) });
  await handle.endSnooze({ type: 'endSnooze' });
  expect((await store.read('snooze')).snooze).toBeNull();
});

describe('muting', () => {
  it('applies to a chat, for good or until its next message', async () => {
    await handle.muteChat({ type: 'muteChat', id: 'c1', readUpTo: minute(0), how: 'next-message' });
    expect(await mutes()).toEqual({ widgets: {}, chats: { c1: minute(0) } });
    await handle.muteChat({ type: 'muteChat', id: 'c1', readUpTo: minute(0), how: 'for-good' });
    expect(await mutes()).toEqual({ widgets: {}, chats: { c1: null } });
  });

  it('applies to a widget, stored with its name', async () => {
    await handle.muteWidget({ type: 'muteWidget', id: 'w1' });
    expect(await mutes()).toEqual({ widgets: { w1: 'Shop' }, chats: {} });
    await handle.unmute({ type: 'unmute', chatId: null, widgetId: 'w1' });
    expect(await mutes()).toEqual(NO_MUTES);
  });

  it('ignores what is no longer known', async () => {
    await handle.muteChat({ type: 'muteChat', id: 'gone', readUpTo: minute(0), how: 'for-good' });
    await handle.muteWidget({ type: 'muteWidget', id: 'gone' });
    expect(await mutes()).toEqual(NO_MUTES);
  });
});

describe('a test', () => {
  it('shows a notification in the language of the user', async () => {
    expect(await handle.testNotification({ type: 'testNotification' })).toBeNull();
    const words = { title: 'Perch can reach you', message: 'This is what you’ll see when a visitor writes.' };
    expect(sendTestNotification).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(words));
  });

  it('plays the chime at the given volume', async () => {
    expect(await handle.testSound({ type: 'testSound', volume: 0.3 })).toBeNull();
    expect(playChime).toHaveBeenCalledExactlyOnceWith(0.3);
  });

  it('fails where the browser refuses', async () => {
    playChime.mockRejectedValueOnce(new Error('no sound device'));
    await expect(handle.testSound({ type: 'testSound', volume: 1 })).rejects.toThrow('no sound device');
  });
});
