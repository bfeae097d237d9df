import { describe, expect, it } from 'vitest';
import type { ListChatSessions } from '../../../utils/api/client';
import { activityOf, type Chat } from '../../../utils/domain/chat';
import { markAllRead } from '../../../utils/domain/read-all';
import { isUnread } from '../../../utils/domain/unread';
import { createStore, type Store } from '../../../utils/store/store';
import { type Check, createCheck } from '../../../utils/sync/check';
import { connect } from '../../../utils/sync/connect';
import { activeChats, serverOf } from '../../property/perch-model';
import { Account } from '../../support/api/account';
import { manySessions, type WireSession } from '../../support/api/wire-session';
import { at } from '../../support/chats';
import { type Life, lifeUntil, livedArea, memoryArea, ownLocks } from '../../support/mortal';

const KEY = `mgp_${'ab12'.repeat(10)}`;
/** When all was read; what is said in the story is later. */
const MORNING = at('2026-02-02T00:00:00Z');
const FOREVER = Number.POSITIVE_INFINITY;

/** What a world is made of: what lies in the browser's storage, what the server has, and the time (epoch ms). */
interface Start {
  readonly disk: Record<string, unknown>;
  readonly session: Record<string, unknown>;
  readonly sessions: readonly WireSession[];
  readonly now: number;
}

/** A browser profile and a server, over which one background after another lives. */
function aWorld(start: Start) {
  const account = new Account(start.sessions, () => new Date(Date.UTC(2026, 1, 2)));
  const disk = memoryArea(start.disk);
  let session = memoryArea(start.session);
  let now = start.now;
  const answer = serverOf(account);
  const list: ListChatSessions = async (_, request) => {
    const page = answer(request);
    if (page === 'error') throw new Error('this server does not fail');
    return page ? { kind: 'page', page, quota: null } : { kind: 'past-the-end' };
  };
  const born = (life: Life): { store: Store; check: Check; list: ListChatSessions } => {
    const locks = ownLocks();
    const areas = { local: livedArea(disk, life), session: livedArea(session, life) };
    const store = createStore({ areas, locks });
    const listing: ListChatSessions = (...args) => life.step(() => list(...args));
    const parts = { list: listing, store, locks, now: () => now, random: () => 0.5, isOnline: () => true };
    return { store, check: createCheck(parts), list: listing };
  };
  return {
    account,
    born,
    later: (ms: number) => {
      now += ms;
    },
    restartBrowser: () => {
      session = memoryArea();
    },
    connect: async () => {
      const { store, check, list } = born(lifeUntil(FOREVER));
      const parts = { list, store, newId: () => 'connection-1', now: () => now };
      await connect(parts, { key: KEY, apiAddress: 'https://api.magpipe.ai/functions/v1' });
      await check('connected');
    },
    /** The world as it is now, for others to start from. */
    copy: async (): Promise<Start> => ({
      disk: await disk.get(null),
      session: await session.get(null),
      sessions: account.sessions,
      now,
    }),
  };
}

type World = ReturnType<typeof aWorld>;

/** Connected, all read; then messages to some, new visitors, and closures, more than one page of each. */
async function aBusyMorning(): Promise<{ start: Start; read: ReadonlySet<string> }> {
  const world = aWorld({ disk: {}, session: {}, sessions: manySessions(260), now: Date.UTC(2026, 1, 2, 12) });
  await world.connect();
  const { store } = world.born(lifeUntil(FOREVER));
  const { chats } = await store.read('chats');
  const newest = chats.list[0];
  if (!newest) throw new Error('no chats');
  await store.update(['marks'], ({ marks }) => ({ marks: markAllRead(marks, activityOf(newest)) }));
  const ids = world.account.sessions.map(({ id }) => id);
  for (const id of ids.slice(30, 60)) world.account.addMessage(id, 'Hello?');
  for (const id of ids.slice(200, 205)) world.account.close(id);
  for (let n = 0; n < 5; n += 1) world.account.addVisitor({ id: `new-${n}`, last_message: 'Hi' });
  world.later(60_000);
  const moved = new Set(ids.slice(30, 60));
  const read = new Set(chats.list.map(({ id }) => id).filter((id) => !moved.has(id)));
  return { start: await world.copy(), read };
}

/** Lives one life that ends at the step; returns how many steps it took. */
async function liveUntil(world: World, lastStep: number): Promise<number> {
  const life = lifeUntil(lastStep);
  const { check } = world.born(life);
  await Promise.race([check('alarm'), life.ended]);
  return life.steps();
}

function expectInvariants(list: readonly Chat[], world: World): void {
  const known = new Set(list.map(({ id }) => id));
  expect(known.size).toBe(list.length);
  const active = activeChats(world.account).map(({ id }) => id);
  // Those that were known before and are active still must be known.
  expect(active.filter((id) => !id.startsWith('new-') && !known.has(id))).toEqual([]);
}

const { start, read } = await aBusyMorning();
const STEPS_OF_A_CHECK = await liveUntil(aWorld(start), FOREVER);

describe.each([
  ['the background', false],
  ['the browser', true],
])('a check in which %s is killed', (_, withBrowser) => {
  it.each(Array.from({ length: STEPS_OF_A_CHECK }, (_, step) => step))(
    'at step %i goes on, loses nothing and turns nothing',
    async (step) => {
      const world = aWorld(start);
      await liveUntil(world, step);
      if (withBrowser) world.restartBrowser();
      const { store, check } = world.born(lifeUntil(FOREVER));
      const halfway = await store.read('chats', 'marks', 'setAside');
      expect(halfway.setAside).toBe(false);
      expectInvariants(halfway.chats.list, world);
      // What was said since the user read is either unread or not known yet.
      for (const chat of halfway.chats.list) expect(isUnread(chat, halfway.marks)).toBe(activityOf(chat) >= MORNING);
      for (let checks = 0; checks < 4; checks += 1) {
        world.later(120_000);
        expect(await check('alarm')).toMatchObject({ kind: 'checked' });
      }
      const { chats, marks } = await store.read('chats', 'marks');
      expect(chats.list.map(({ id }) => id)).toEqual(activeChats(world.account).map(({ id }) => id));
      for (const chat of chats.list) expect(isUnread(chat, marks)).toBe(!read.has(chat.id));
    },
  );
});
