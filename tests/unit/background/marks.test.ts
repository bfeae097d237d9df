import { beforeEach, describe, expect, it } from 'vitest';
import { markHandlers, markOpened } from '../../../entrypoints/background/marks';
import { NO_MARKS } from '../../../utils/domain/chat';
import { createStore, type StorageArea, type Store } from '../../../utils/store/store';
import { aChat, known, minute, someChats } from '../../support/chats';
import { lifeUntil, livedArea, memoryArea, ownLocks } from '../../support/mortal';
import { countUnread } from '../../support/unread';

let areas: { local: StorageArea; session: StorageArea };
let store: Store;
let marking: ReturnType<typeof markHandlers>;
let ids = 0;

/** A background, which can be killed, over the same storage as those before it. */
function aBackground(lastStep = Number.POSITIVE_INFINITY) {
  const life = lifeUntil(lastStep);
  const lived = { local: livedArea(areas.local, life), session: livedArea(areas.session, life) };
  const store = createStore({ areas: lived, locks: ownLocks() });
  return { life, store, marking: markHandlers(store, () => `u${++ids}`) };
}

beforeEach(async () => {
  ids = 0;
  areas = { local: memoryArea(), session: memoryArea() };
  ({ store, marking } = aBackground());
  await store.update(['chats'], () => ({ chats: known(someChats(5)) }));
});

async function unread(): Promise<number> {
  const { chats, marks } = await store.read('chats', 'marks');
  return countUnread(chats, marks);
}

const readAll = () => marking.markAllRead({ type: 'markAllRead', through: minute(0), apart: {}, unseen: [] });
const readOne = (id: string, seen = minute(0)) => marking.markRead({ type: 'markRead', id, seen });
const unreadOne = (id: string) => marking.markUnread({ type: 'markUnread', id });
const undo = (id: string | null) => marking.undoMarks({ type: 'undoMarks', id: id ?? 'none' });

describe('each change says how it can be taken back', () => {
  it('all read', async () => {
    await readOne('c1');
    const reply = await readAll();
    expect(reply).toEqual({ undo: 'u2', count: 4 });
    expect(await undo(reply.undo)).toEqual({ undone: true });
    expect(await unread()).toBe(4);
    expect(await undo(reply.undo)).toEqual({ undone: false });
  });

  it('one read, one unread', async () => {
    expect(await readOne('c1')).toEqual({ undo: 'u1', count: 1 });
    expect(await undo('u1')).toEqual({ undone: true });
    expect(await unread()).toBe(5);
    await readAll();
    expect(await unreadOne('c1')).toEqual({ undo: 'u3', count: 1 });
    expect(await undo('u3')).toEqual({ undone: true });
    expect(await unread()).toBe(0);
  });

  it('but not where nothing changed', async () => {
    await readAll();
    for (const again of [readAll, () => readOne('c1'), () => readOne('gone'), () => unreadOne('gone')]) {
      expect(await again()).toEqual({ undo: null, count: 0 });
    }
    expect(await unreadOne('c1')).toMatchObject({ count: 1 });
    expect(await unreadOne('c1')).toEqual({ undo: null, count: 0 });
  });
});

it('takes back the last change only', async () => {
  const first = await readOne('c1');
  const second = await readOne('c2');
  expect(await undo(first.undo)).toEqual({ undone: false });
  expect(await unread()).toBe(3);
  expect(await undo(second.undo)).toEqual({ undone: true });
  expect(await undo(first.undo)).toEqual({ undone: false });
  expect(await unread()).toBe(4);
});

it('takes back what was done before a chat was opened, and not the opening itself', async () => {
  const { undo: id } = await readOne('c1');
  await markOpened(store, 'c2', minute(0));
  expect(await unread()).toBe(3);
  expect(await undo(id)).toEqual({ undone: true });
  expect(await unread()).toBe(4);
});

it('outlives the background, and not the browser', async () => {
  const { undo: id } = await readAll();
  ({ store, marking } = aBackground());
  expect(await undo(id)).toEqual({ undone: true });
  const again = await readAll();
  areas.session = memoryArea();
  ({ store, marking } = aBackground());
  expect(await undo(again.undo)).toEqual({ undone: false });
  expect(await unread()).toBe(0);
});

it('is forgotten with the connection', async () => {
  const { undo: id } = await readAll();
  await store.forget();
  expect(await undo(id)).toEqual({ undone: false });
  expect((await store.read('marks')).marks).toEqual(NO_MARKS);
});

it('leaves what came in since unread', async () => {
  const { undo: id } = await readAll();
  await store.update(['chats'], ({ chats }) => ({
    chats: known([aChat({ id: 'new', lastMessageAt: minute(1) }), ...chats.list]),
  }));
  expect(await unread()).toBe(1);
  await undo(id);
  expect(await unread()).toBe(6);
});

it('ends, with reading all, the remark that something was set aside, and does not bring it back', async () => {
  await store.update(['setAside'], () => ({ setAside: true }));
  const { undo: id } = await readAll();
  await undo(id);
  expect(await store.read('setAside')).toEqual({ setAside: false });
});

const STEPS_OF_A_CHANGE = 12;

it.each(Array.from({ length: STEPS_OF_A_CHANGE }, (_, step) => step))(
  'never loses a change to an older undo, though the background is killed at step %i of it',
  async (step) => {
    const { undo: older } = await readOne('c1');
    const { life, marking: dying } = aBackground(step);
    await Promise.race([dying.markRead({ type: 'markRead', id: 'c2', seen: minute(0) }), life.ended]);
    ({ store, marking } = aBackground());
    const before = await unread();
    const { undone } = await undo(older);
    // Either the second change has not been made, or it stands.
    expect([before, undone, await unread()]).toEqual(undone ? [4, true, 5] : [before, false, before]);
  },
);

it('knows how many steps a change has', async () => {
  await readOne('c1');
  const { life, marking: whole } = aBackground();
  await whole.markRead({ type: 'markRead', id: 'c2', seen: minute(0) });
  expect(life.steps()).toBe(STEPS_OF_A_CHANGE);
});
