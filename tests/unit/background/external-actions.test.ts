import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createExternalActions, type ExternalActions } from '../../../entrypoints/background/external-actions.ts';
import type { Notification } from '../../../utils/domain/notifications/notifications.ts';
import { markAllRead } from '../../../utils/domain/read-marks/mark-all-read.ts';
import type { CommandHandlers } from '../../../utils/messages/commands.ts';
import type { State } from '../../../utils/store/items.ts';
import { createStore, type Store } from '../../../utils/store/store.ts';
import { aChat, aWait, knownChats, minute, someChats } from '../../support/chats.ts';
import { memoryLocks } from '../../support/memory-locks.ts';
import { memoryArea } from '../../support/memory-storage.ts';

const openList = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock('../../../utils/effects/open-list.ts', () => ({ openList }));

const CHAT = `chat:${minute(0)}:8:c1`;
const SUMMARY = 'summary:1';
/** One hour after the newest chat, epoch ms. */
const NOW = Date.UTC(2026, 1, 1, 11);
const ALL_READ = { type: 'markAllRead', through: minute(0), individualMarks: {}, unseenIds: [], listHidden: true };
let store: Store;
let externalActions: ExternalActions;
/** The commands that were run. */
let sent: object[];

const seed = (changes: Partial<State>) => store.update(Object.keys(changes) as (keyof State)[], () => changes);
const shown = async () => (await store.read('notifications')).notifications.map(({ id }) => id);
const aNotification = (id: string, chats: string[]): Notification => ({
  id,
  kind: 'chat',
  chatIds: chats,
  state: 'shown',
});

beforeEach(async () => {
  openList.mockClear();
  store = createStore({ areas: { local: memoryArea(), session: memoryArea() }, locks: memoryLocks() });
  await seed({
    chats: knownChats(someChats(3)),
    waits: { c2: aWait({ waitingSince: minute(-9) }), c3: aWait({ waitingSince: minute(-5) }) },
    notifications: [aNotification(CHAT, ['c1']), aNotification(SUMMARY, ['c2', 'c3'])],
  });
  sent = [];
  const commands = new Proxy({} as CommandHandlers, {
    get: () => async (command: object) => {
      sent.push(command);
      return null;
    },
  });
  externalActions = createExternalActions(store, commands, () => NOW);
});

describe('a notification', () => {
  it('of one chat opens the chat, read up to what the notification was about', async () => {
    await externalActions.openNotification(CHAT);
    expect(sent).toEqual([{ type: 'openChat', id: 'c1', readUpTo: minute(0), pageUrl: null, inBackground: false }]);
    expect(await shown()).toEqual([SUMMARY]);
  });

  it('of a chat that has closed since opens the chat without knowing its page', async () => {
    await externalActions.openNotification(`chat:${minute(0)}:8:gone`);
    expect(sent).toEqual([{ type: 'openChat', id: 'gone', readUpTo: minute(0), pageUrl: null, inBackground: false }]);
  });

  it('of several chats opens the list', async () => {
    await externalActions.openNotification(SUMMARY);
    expect(openList).toHaveBeenCalledOnce();
    expect(sent).toEqual([]);
    expect(await shown()).toEqual([CHAT]);
  });

  it('works although the store does not know it', async () => {
    await seed({ notifications: [] });
    await externalActions.openNotification(CHAT);
    await externalActions.openNotification('digest:7');
    expect(sent).toHaveLength(1);
    expect(openList).toHaveBeenCalledOnce();
  });

  it('has a button that opens the page, and one that marks it read', async () => {
    await externalActions.pressNotificationButton(CHAT, 0);
    await externalActions.pressNotificationButton(CHAT, 1);
    expect(sent).toEqual([
      { type: 'openChat', id: 'c1', readUpTo: minute(0), pageUrl: null, inBackground: false },
      { type: 'markRead', id: 'c1', readUpTo: minute(0) },
    ]);
  });

  it('is forgotten once it is off the screen', async () => {
    await externalActions.forgetNotification(CHAT);
    await externalActions.forgetNotification('never seen');
    expect(await shown()).toEqual([SUMMARY]);
    expect(sent).toEqual([]);
  });
});

describe('a shortcut', () => {
  it('marks all chats as read, up to the latest known activity', async () => {
    await externalActions.runShortcut('mark-all-read');
    expect(sent).toEqual([ALL_READ]);
  });

  it('marks a chat with activity in the future on its own', async () => {
    const future = aChat({ id: 'future', lastMessageAt: minute(61) });
    await seed({ chats: knownChats([future, ...someChats(3)]) });
    await externalActions.runShortcut('mark-all-read');
    expect(sent).toEqual([{ ...ALL_READ, individualMarks: { future: { activity: minute(61), messageCount: 8 } } }]);
  });

  it('opens the chat that waits longest', async () => {
    await externalActions.runShortcut('open-longest-waiting');
    const { pageUrl } = aChat();
    expect(sent).toEqual([{ type: 'openChat', id: 'c2', readUpTo: minute(-1), pageUrl, inBackground: false }]);
  });

  it('opens the list where no chat waits', async () => {
    await seed({ marks: markAllRead({ readThrough: null, chats: {} }, minute(0)) });
    await externalActions.runShortcut('open-longest-waiting');
    expect(sent).toEqual([]);
    expect(openList).toHaveBeenCalledOnce();
  });

  it('does nothing under an unknown name', async () => {
    await externalActions.runShortcut('open-everything');
    expect(sent).toEqual([]);
  });
});

it.each([
  ['check', { type: 'check', reason: 'button' }],
  ['mark-all-read', ALL_READ],
  ['snooze-half-hour', { type: 'snooze', choice: 'half-hour' }],
  ['snooze-hour', { type: 'snooze', choice: 'hour' }],
  ['snooze-tomorrow', { type: 'snooze', choice: 'tomorrow' }],
  ['end-snooze', { type: 'endSnooze' }],
  ['inbox', { type: 'openInbox' }],
  ['settings', { type: 'openSettings' }],
])('runs the command of the menu item %s', async (id, command) => {
  await externalActions.chooseMenuItem(id);
  expect(sent).toEqual([command]);
});

it('marks nothing where no chat is known', async () => {
  await seed({ chats: knownChats([]) });
  await externalActions.chooseMenuItem('mark-all-read');
  expect(sent).toEqual([]);
});
