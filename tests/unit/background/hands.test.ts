import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createHands, type Hands } from '../../../entrypoints/background/hands';
import type { Notification } from '../../../utils/domain/attention/notifications';
import { markAllRead } from '../../../utils/domain/read-all';
import type { CommandHandlers } from '../../../utils/messages/commands';
import type { State } from '../../../utils/store/items';
import { createStore, type Store } from '../../../utils/store/store';
import { aChat, aWait, known, minute, someChats } from '../../support/chats';
import { memoryArea, ownLocks } from '../../support/mortal';

const openList = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock('@/utils/effects/list-page', () => ({ openList }));

const CHAT = `chat:${minute(0)}:8:c1`;
const SUMMARY = 'summary:1';
/** An hour after the newest of the chats, epoch ms. */
const NOW = Date.UTC(2026, 1, 1, 11);
const ALL_READ = { type: 'markAllRead', through: minute(0), apart: {}, unseen: [], blindly: true };
let store: Store;
let hands: Hands;
/** The commands that were carried out. */
let sent: object[];

const put = (changes: Partial<State>) => store.update(Object.keys(changes) as (keyof State)[], () => changes);
const shown = async () => (await store.read('notifications')).notifications.map(({ id }) => id);
const aNotification = (id: string, chats: string[]): Notification => ({ id, kind: 'chat', chats, state: 'shown' });

beforeEach(async () => {
  openList.mockClear();
  store = createStore({ areas: { local: memoryArea(), session: memoryArea() }, locks: ownLocks() });
  await put({
    chats: known(someChats(3)),
    waits: { c2: aWait({ since: minute(-9) }), c3: aWait({ since: minute(-5) }) },
    notifications: [aNotification(CHAT, ['c1']), aNotification(SUMMARY, ['c2', 'c3'])],
  });
  sent = [];
  const commands = new Proxy({} as CommandHandlers, {
    get: () => async (command: object) => {
      sent.push(command);
      return null;
    },
  });
  hands = createHands(store, commands, () => NOW);
});

describe('a notification', () => {
  it('of a chat opens its page, and reads what it told of', async () => {
    await hands.openNotification(CHAT);
    expect(sent).toEqual([{ type: 'openChat', id: 'c1', seen: minute(0), inBackground: false }]);
    expect(await shown()).toEqual([SUMMARY]);
  });

  it('of a chat that has closed since opens the inbox', async () => {
    await hands.openNotification(`chat:${minute(0)}:8:gone`);
    expect(sent).toEqual([{ type: 'openInbox' }]);
  });

  it('of several chats opens the list', async () => {
    await hands.openNotification(SUMMARY);
    expect(openList).toHaveBeenCalledOnce();
    expect(sent).toEqual([]);
    expect(await shown()).toEqual([CHAT]);
  });

  it('is understood by a background that knows nothing of it', async () => {
    await put({ notifications: [] });
    await hands.openNotification(CHAT);
    await hands.openNotification('digest:7');
    expect(sent).toHaveLength(1);
    expect(openList).toHaveBeenCalledOnce();
  });

  it('has a button that opens the page, and one that marks it read', async () => {
    await hands.pressNotification(CHAT, 0);
    await hands.pressNotification(CHAT, 1);
    expect(sent).toEqual([
      { type: 'openChat', id: 'c1', seen: minute(0), inBackground: false },
      { type: 'markRead', id: 'c1', seen: minute(0) },
    ]);
  });

  it('that was taken off the screen is forgotten', async () => {
    await hands.forgetNotification(CHAT);
    await hands.forgetNotification('never seen');
    expect(await shown()).toEqual([SUMMARY]);
    expect(sent).toEqual([]);
  });
});

describe('the shortcuts', () => {
  it('mark all read, up to what is known', async () => {
    await hands.runShortcut('mark-all-read');
    expect(sent).toEqual([ALL_READ]);
  });

  it('mark a chat that is dated in the future apart from the others', async () => {
    const future = aChat({ id: 'future', lastMessageAt: minute(61) });
    await put({ chats: known([future, ...someChats(3)]) });
    await hands.runShortcut('mark-all-read');
    expect(sent).toEqual([{ ...ALL_READ, apart: { future: { activity: minute(61), messageCount: 8 } } }]);
  });

  it('open the chat that waits longest', async () => {
    await hands.runShortcut('open-longest-waiting');
    expect(sent).toEqual([{ type: 'openChat', id: 'c2', seen: minute(-1), inBackground: false }]);
  });

  it('open the list where none waits', async () => {
    await put({ marks: markAllRead({ readThrough: null, chats: {} }, minute(0)) });
    await hands.runShortcut('open-longest-waiting');
    expect(sent).toEqual([]);
    expect(openList).toHaveBeenCalledOnce();
  });

  it('do nothing by a name that is not theirs', async () => {
    await hands.runShortcut('open-everything');
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
])('carries out the entry %s of the menu', async (id, command) => {
  await hands.choose(id);
  expect(sent).toEqual([command]);
});

it('has nothing to mark where no chat is known', async () => {
  await put({ chats: known([]) });
  await hands.choose('mark-all-read');
  expect(sent).toEqual([]);
});
