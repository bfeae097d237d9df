import { describe, expect, it } from 'vitest';
import type { ListChatSessions } from '../../../utils/api/client.ts';
import { activityOf, type Chat } from '../../../utils/domain/model/chat.ts';
import { markAllRead } from '../../../utils/domain/read-marks/mark-all-read.ts';
import { isUnread } from '../../../utils/domain/read-marks/unread.ts';
import { createStore, type Store } from '../../../utils/store/store.ts';
import { type Check, createCheck } from '../../../utils/sync/check.ts';
import { connect } from '../../../utils/sync/connect.ts';
import { activeChats, serverOf } from '../../property/sync-model.ts';
import { Account } from '../../support/api/account.ts';
import { manySessions, type WireSession } from '../../support/api/wire-session.ts';
import { at } from '../../support/chats.ts';
import { type CrashableRun, crashAfter, crashableArea } from '../../support/crash-after.ts';
import { memoryLocks } from '../../support/memory-locks.ts';
import { memoryArea } from '../../support/memory-storage.ts';

const KEY = `mgp_${'ab12'.repeat(10)}`;
/** When everything was marked read; the messages of the scenario are later. */
const READ_AT = at('2026-02-02T00:00:00Z');
const NEVER = Number.POSITIVE_INFINITY;

/** The state of a world: the browser's storage, the server's sessions, and the time (epoch ms). */
interface Start {
  readonly disk: Record<string, unknown>;
  readonly session: Record<string, unknown>;
  readonly sessions: readonly WireSession[];
  readonly now: number;
}

/** A browser profile and a server, with one background after another. */
function createWorld(start: Start) {
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
  const startBackground = (crash: CrashableRun): { store: Store; check: Check; list: ListChatSessions } => {
    const locks = memoryLocks();
    const areas = { local: crashableArea(disk, crash), session: crashableArea(session, crash) };
    const store = createStore({ areas, locks });
    const stepped: ListChatSessions = (...args) => crash.step(() => list(...args));
    const parts = { list: stepped, store, locks, now: () => now, random: () => 0.5, isOnline: () => true };
    return { store, check: createCheck(parts), list: stepped };
  };
  return {
    account,
    born: startBackground,
    forward: (ms: number) => {
      now += ms;
    },
    restartBrowser: () => {
      session = memoryArea();
    },
    connect: async () => {
      const { store, check, list } = startBackground(crashAfter(NEVER));
      const parts = { list, store, newId: () => 'connection-1', now: () => now };
      await connect(parts, { key: KEY, apiAddress: 'https://api.magpipe.ai/functions/v1' });
      await check('connected');
    },
    /** Copies the state, so that other runs can start from it. */
    copy: async (): Promise<Start> => ({
      disk: await disk.get(null),
      session: await session.get(null),
      sessions: account.sessions,
      now,
    }),
  };
}

type World = ReturnType<typeof createWorld>;

/** Connects and marks everything read; then more than one page each of messages, new visitors and closures. */
async function busyWorld(): Promise<{ start: Start; read: ReadonlySet<string> }> {
  const world = createWorld({ disk: {}, session: {}, sessions: manySessions(260), now: Date.UTC(2026, 1, 2, 12) });
  await world.connect();
  const { store } = world.born(crashAfter(NEVER));
  const { chats } = await store.read('chats');
  const newest = chats.list[0];
  if (!newest) throw new Error('no chats');
  await store.update(['marks'], ({ marks }) => ({ marks: markAllRead(marks, activityOf(newest)) }));
  const ids = world.account.sessions.map(({ id }) => id);
  for (const id of ids.slice(30, 60)) world.account.addMessage(id, 'Hello?');
  for (const id of ids.slice(200, 205)) world.account.close(id);
  for (let n = 0; n < 5; n += 1) world.account.addVisitor({ id: `new-${n}`, last_message: 'Hi' });
  world.forward(60_000);
  const withNewMessages = new Set(ids.slice(30, 60));
  const read = new Set(chats.list.map(({ id }) => id).filter((id) => !withNewMessages.has(id)));
  return { start: await world.copy(), read };
}

/** Runs a background that is killed at this step; returns how many steps it took. */
async function checkUntilStep(world: World, lastStep: number): Promise<number> {
  const crash = crashAfter(lastStep);
  const { check } = world.born(crash);
  await Promise.race([check('alarm'), crash.crashed]);
  return crash.steps();
}

function expectInvariants(list: readonly Chat[], world: World): void {
  const known = new Set(list.map(({ id }) => id));
  expect(known.size).toBe(list.length);
  const active = activeChats(world.account).map(({ id }) => id);
  // Chats that were known before and are still active must be known.
  expect(active.filter((id) => !id.startsWith('new-') && !known.has(id))).toEqual([]);
}

const { start, read } = await busyWorld();
const STEPS_OF_A_CHECK = await checkUntilStep(createWorld(start), NEVER);

describe.each([
  ['the background', false],
  ['the browser', true],
])('a check in which %s is killed', (_, withBrowser) => {
  it.each(Array.from({ length: STEPS_OF_A_CHECK }, (_, step) => step))(
    'at step %i continues, and loses or changes no chat',
    async (step) => {
      const world = createWorld(start);
      await checkUntilStep(world, step);
      if (withBrowser) world.restartBrowser();
      const { store, check } = world.born(crashAfter(NEVER));
      const halfway = await store.read('chats', 'marks', 'quarantined');
      expect(halfway.quarantined).toBe(false);
      expectInvariants(halfway.chats.list, world);
      // A message after the user's mark is either unread or not known yet.
      for (const chat of halfway.chats.list) expect(isUnread(chat, halfway.marks)).toBe(activityOf(chat) >= READ_AT);
      for (let checks = 0; checks < 4; checks += 1) {
        world.forward(120_000);
        expect(await check('alarm')).toMatchObject({ kind: 'checked' });
      }
      const { chats, marks } = await store.read('chats', 'marks');
      expect(chats.list.map(({ id }) => id)).toEqual(activeChats(world.account).map(({ id }) => id));
      for (const chat of chats.list) expect(isUnread(chat, marks)).toBe(!read.has(chat.id));
    },
  );
});
