import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Chats, NO_CHATS, WELL } from '../../../utils/domain/chat';
import type { Failure } from '../../../utils/domain/failure';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings';
import { heal } from '../../../utils/store/heal';
import type { StateName } from '../../../utils/store/items';
import { migrate } from '../../../utils/store/migrations';
import { createStore, type Store } from '../../../utils/store/store';
import { AROUND, LIST, readSeen } from '../../../utils/store/view';
import { CHECKED_AT, FAILURES, failing, known, silentChats, someChats } from '../../support/chats';
import { check, serving } from '../../support/checks';

const OLD_NO_CHATS = { list: [], total: 0, unreadable: 0, complete: false };

const steps = {
  marks: {
    1: (value: unknown) => ({ ...(value as object), two: true }),
    2: (value: unknown) => ({ ...(value as object), three: true }),
  },
};

describe('migrate', () => {
  it('leaves the current version as it is', () => {
    expect(migrate('marks', { version: 3, value: 'same' }, 3, steps)).toBe('same');
  });
  it('goes through every step', () => {
    expect(migrate('marks', { version: 1, value: { one: true } }, 3, steps)).toEqual({
      one: true,
      two: true,
      three: true,
    });
  });
  it('knows no way from a newer version, or over a gap', () => {
    expect(migrate('marks', { version: 4, value: 'newer' }, 3, steps)).toBeUndefined();
    expect(migrate('marks', { version: 0, value: 'older' }, 3, steps)).toBeUndefined();
    expect(migrate('chats', { version: 1, value: 'none' }, 2, steps)).toBeUndefined();
  });
});

describe('what an older Perch stored', () => {
  let store: Store;

  beforeEach(() => {
    fakeBrowser.reset();
    store = createStore({ areas: fakeBrowser.storage, locks: navigator.locks });
  });

  /** As it lies on the disk after the new Perch has written it once. */
  async function migrated(name: StateName, value: unknown): Promise<unknown> {
    await fakeBrowser.storage.local.set({ [name]: { version: 1, value } });
    await heal(store);
    expect(await store.read('setAside')).toEqual({ setAside: false });
    return (await store.read(name))[name];
  }

  it('keeps all chats, and has the next check read the list once', async () => {
    const list = [...silentChats(2), ...someChats(30)];
    const before = { list, total: 40, unreadable: 3, complete: true };
    const chats = await migrated('chats', before);
    expect(chats).toEqual({
      ...before,
      accounted: 0,
      doubtful: false,
      frontier: null,
      silent: 0,
      unexplained: null,
      disputed: [],
      gone: {},
    });
    const rows = [...list, ...someChats(38).slice(30)];
    const first = check({ chats: chats as Chats }, serving(rows), 'allowed');
    expect(first.asked).toHaveLength(2);
    const { asked, chats: after } = check(first, serving(rows), 'allowed');
    expect(asked).toHaveLength(1);
    expect(after).toEqual({ ...known(rows), list: after.list });
    expect(new Set(after.list)).toEqual(new Set(rows));
  });

  it('is shown by the pages as soon as the background has woken once', async () => {
    await migrated('chats', { ...OLD_NO_CHATS, list: someChats(30), total: 30, complete: true });
    await migrated('health', failing({ kind: 'offline' }));
    const { chats, health } = await readSeen([...AROUND, ...LIST]);
    expect(chats.list).toEqual(someChats(30));
    expect(health).toEqual(failing({ kind: 'offline' }));
  });

  it('keeps chats that were not all known, and an empty account', async () => {
    expect(await migrated('chats', { ...OLD_NO_CHATS, list: someChats(20), total: 350 })).toMatchObject({
      list: someChats(20),
      complete: false,
    });
    expect(await migrated('chats', OLD_NO_CHATS)).toEqual(NO_CHATS);
  });

  it.each(FAILURES)('keeps the health: $kind', async (failure) => {
    const { waitMs, ...rest } = failure as Failure & { waitMs?: number | null };
    const before = failing(failure, { chatsAsOf: CHECKED_AT - 7 });
    const old = { ...before, failure: failure.kind === 'server' ? rest : failure };
    expect(waitMs ?? null).toBe(failure.kind === 'rate-limited' ? 40_000 : null);
    expect(await migrated('health', old)).toEqual(before);
  });

  it('keeps being well', async () => {
    expect(await migrated('health', WELL)).toEqual(WELL);
  });

  it('keeps the pace, and shows the list as it was before there was a choice', async () => {
    expect(await migrated('settings', { checking: 'live' })).toEqual({ ...DEFAULT_SETTINGS, checking: 'live' });
    expect((await readSeen([...AROUND, ...LIST])).settings.checking).toBe('live');
  });

  it.each(['chats', 'health', 'settings'] as const)('sets %s aside where it was rubbish then', async (name) => {
    for (const value of [null, 7, 'text', [], {}]) {
      fakeBrowser.reset();
      store = createStore({ areas: fakeBrowser.storage, locks: navigator.locks });
      await fakeBrowser.storage.local.set({ [name]: { version: 1, value } });
      await heal(store);
      expect((await fakeBrowser.storage.local.get(null))[`aside:${name}`]).toEqual({ version: 1, value });
    }
  });
});
