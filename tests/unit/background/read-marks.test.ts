import { beforeEach, describe, expect, it } from 'vitest';
import { markOpened, readMarkHandlers } from '../../../entrypoints/background/read-marks.ts';
import { NO_MARKS } from '../../../utils/domain/read-marks/read-marks.ts';
import { createStore, type StorageArea, type Store } from '../../../utils/store/store.ts';
import { aChat, aWait, knownChats, minute, someChats } from '../../support/chats.ts';
import { crashAfter, crashableArea } from '../../support/crash-after.ts';
import { memoryLocks } from '../../support/memory-locks.ts';
import { memoryArea } from '../../support/memory-storage.ts';
import { countUnread } from '../../support/unread.ts';

let areas: { local: StorageArea; session: StorageArea };
let store: Store;
let marking: ReturnType<typeof readMarkHandlers>;
let ids = 0;
/** Epoch ms. */
const NOW = Date.UTC(2026, 1, 1, 11);

/** A background that can be killed, on the same storage as the ones before it. */
function aBackground(lastStep = Number.POSITIVE_INFINITY) {
  const crash = crashAfter(lastStep);
  const crashingAreas = { local: crashableArea(areas.local, crash), session: crashableArea(areas.session, crash) };
  const store = createStore({ areas: crashingAreas, locks: memoryLocks() });
  return {
    life: crash,
    store,
    marking: readMarkHandlers(
      store,
      () => `u${++ids}`,
      () => NOW,
    ),
  };
}

beforeEach(async () => {
  ids = 0;
  areas = { local: memoryArea(), session: memoryArea() };
  ({ store, marking } = aBackground());
  await store.update(['chats'], () => ({ chats: knownChats(someChats(5)) }));
});

async function unread(): Promise<number> {
  const { chats, marks } = await store.read('chats', 'marks');
  return countUnread(chats, marks);
}

/** Returns what can be undone after the change. */
const after = async (change: Promise<null>) => {
  await change;
  return (await store.read('undo')).undo;
};
const readAll = () =>
  after(
    marking.markAllRead({
      type: 'markAllRead',
      through: minute(0),
      individualMarks: {},
      unseenIds: [],
      listHidden: false,
    }),
  );
const readOne = (id: string, readUpTo = minute(0)) => after(marking.markRead({ type: 'markRead', id, readUpTo }));
const unreadOne = (id: string) => after(marking.markUnread({ type: 'markUnread', id }));
const undo = (id: string | undefined) => marking.undoMarks({ type: 'undoMarks', id: id ?? 'none' });

describe('the undo of a change', () => {
  it('covers marking all chats as read', async () => {
    await readOne('c1');
    expect(await readAll()).toMatchObject({ id: 'u2', count: 4, changedTo: 'read', at: NOW });
    expect(await undo('u2')).toEqual({ undone: true });
    expect(await unread()).toBe(4);
    expect(await undo('u2')).toEqual({ undone: false });
    expect(await store.read('undo')).toEqual({ undo: null });
  });

  it('covers marking one chat as read, and one as unread', async () => {
    expect(await readOne('c1')).toMatchObject({ id: 'u1', count: 1, changedTo: 'read' });
    expect(await undo('u1')).toEqual({ undone: true });
    expect(await unread()).toBe(5);
    await readAll();
    expect(await unreadOne('c1')).toMatchObject({ id: 'u3', count: 1, changedTo: 'unread' });
    expect(await undo('u3')).toEqual({ undone: true });
    expect(await unread()).toBe(0);
  });

  it('is not touched by marking an unread chat as unread, whose visitor goes on waiting', async () => {
    await store.update(['waits'], () => ({ waits: { c1: aWait() } }));
    expect(await unreadOne('c1')).toBeNull();
    expect(await store.read('waits', 'marks')).toEqual({ waits: { c1: aWait() }, marks: NO_MARKS });
  });

  it('is not replaced by a change that changes nothing', async () => {
    await readAll();
    for (const again of [readAll, () => readOne('c1'), () => readOne('gone'), () => unreadOne('gone')]) {
      expect(await again()).toMatchObject({ id: 'u1', count: 5 });
    }
    expect(await unreadOne('c1')).toMatchObject({ id: 'u6', count: 1 });
    expect(await unreadOne('c1')).toMatchObject({ id: 'u6', count: 1 });
    expect(await undo('u6')).toEqual({ undone: true });
    expect(await unread()).toBe(0);
  });
});

it('undoes only the last change', async () => {
  const first = await readOne('c1');
  const second = await readOne('c2');
  expect(await undo(first?.id)).toEqual({ undone: false });
  expect(await unread()).toBe(3);
  expect(await undo(second?.id)).toEqual({ undone: true });
  expect(await undo(first?.id)).toEqual({ undone: false });
  expect(await unread()).toBe(4);
});

it('undoes the change before a chat was opened, and not the opening', async () => {
  const id = (await readOne('c1'))?.id;
  await markOpened(store, 'c2', minute(0));
  expect(await unread()).toBe(3);
  expect(await undo(id)).toEqual({ undone: true });
  expect(await unread()).toBe(4);
});

it('keeps the undo when the background stops, but not when the browser does', async () => {
  const id = (await readAll())?.id;
  ({ store, marking } = aBackground());
  expect(await undo(id)).toEqual({ undone: true });
  const again = await readAll();
  areas.session = memoryArea();
  ({ store, marking } = aBackground());
  expect(await undo(again?.id)).toEqual({ undone: false });
  expect(await unread()).toBe(0);
});

it('forgets the undo with the connection', async () => {
  const id = (await readAll())?.id;
  await store.forget();
  expect(await undo(id)).toEqual({ undone: false });
  expect((await store.read('marks')).marks).toEqual(NO_MARKS);
});

it('leaves messages since then unread', async () => {
  const id = (await readAll())?.id;
  await store.update(['chats'], ({ chats }) => ({
    chats: knownChats([aChat({ id: 'new', lastMessageAt: minute(1) }), ...chats.list]),
  }));
  expect(await unread()).toBe(1);
  await undo(id);
  expect(await unread()).toBe(6);
});

it('dismisses the notice of a quarantined item by marking all as read, and undo does not bring it back', async () => {
  await store.update(['quarantined'], () => ({ quarantined: true }));
  const id = (await readAll())?.id;
  await undo(id);
  expect(await store.read('quarantined')).toEqual({ quarantined: false });
});

const STEPS_OF_A_CHANGE = 14;

it.each(Array.from({ length: STEPS_OF_A_CHANGE }, (_, step) => step))(
  'never loses a change to an older undo, even if the background is killed at step %i',
  async (step) => {
    const older = (await readOne('c1'))?.id;
    const { life: crash, marking: crashing } = aBackground(step);
    await Promise.race([crashing.markRead({ type: 'markRead', id: 'c2', readUpTo: minute(0) }), crash.crashed]);
    ({ store, marking } = aBackground());
    const before = await unread();
    const { undone } = await undo(older);
    // Either the second change was not made, or it is still there.
    expect([before, undone, await unread()]).toEqual(undone ? [4, true, 5] : [before, false, before]);
  },
);

it('covers all steps of a change', async () => {
  await readOne('c1');
  const { life: crash, marking: whole } = aBackground();
  await whole.markRead({ type: 'markRead', id: 'c2', readUpTo: minute(0) });
  expect(crash.steps()).toBe(STEPS_OF_A_CHANGE);
});
