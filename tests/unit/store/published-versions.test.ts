import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listView } from '../../../utils/domain/views/list.ts';
import { ITEMS, type StateName, type Stored } from '../../../utils/store/items.ts';
import { repairStore } from '../../../utils/store/repair.ts';
import { createStore, type StorageArea, type Store } from '../../../utils/store/store.ts';
import { aSnapshot, CHECKED_AT } from '../../support/chats.ts';
import { ENGLISH } from '../../support/i18n.ts';
import { memoryLocks } from '../../support/memory-locks.ts';
import { memoryArea } from '../../support/memory-storage.ts';
import { type Remembered, rememberedBy } from '../../support/remembered.ts';

/** What one version stored in one browser, and what it made of that: scripts/record-store.ts writes these files. */
interface Recording {
  readonly local: Readonly<Record<string, Stored>>;
  readonly remembered: Remembered;
}

const FOLDER = 'tests/fixtures/stores';
const read = (file: string): Recording => JSON.parse(readFileSync(file, 'utf8'));
const RECORDINGS = globSync(`${FOLDER}/*.json`).map((file) => ({ name: basename(file, '.json'), ...read(file) }));
const { version: CURRENT } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

let local: StorageArea;
let store: Store;

/** Starts today's Perch on stored items; an update removes what is stored for the session. */
function startOn(items: Readonly<Record<string, unknown>>): void {
  local = memoryArea(items);
  store = createStore({ areas: { local, session: memoryArea() }, locks: memoryLocks() });
}

it('has recordings of every published version and of this one, from both browsers', () => {
  const published = readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## \[?v?(\d+\.\d+\.\d+)/gm);
  const versions = new Set([CURRENT, ...Array.from(published, ([, version = '']) => version)]);
  const expected = [...versions].flatMap((version) => [`${version}-chromium`, `${version}-firefox`]);
  expect(RECORDINGS.map(({ name }) => name)).toEqual(expect.arrayContaining(expected));
});

describe.each(RECORDINGS)('the update from $name', ({ local: stored, remembered }) => {
  beforeEach(() => startOn(stored));

  it('starts with something of each kind to lose', () => {
    const { settings, snoozedUntil, ...lists } = remembered;
    expect(snoozedUntil).not.toBeNull();
    expect(settings.notifications.quietHours).toHaveLength(1);
    for (const kept of Object.values(lists)) expect(kept).not.toHaveLength(0);
    expect(remembered.unreadIds.length).toBeLessThan(remembered.chatIds.length);
    expect(remembered.countedIds.length).toBeLessThan(remembered.unreadIds.length);
  });

  it('loses nothing, and sets nothing aside', async () => {
    await repairStore(store);
    expect(await rememberedBy(store)).toMatchObject(remembered);
    expect(Object.keys(await local.get(null)).filter((key) => key.startsWith('quarantine:'))).toEqual([]);
    expect(await store.read('quarantined')).toEqual({ quarantined: false });
  });

  it('leaves every item in the shape that pages read', async () => {
    await repairStore(store);
    const after = Object.entries(await local.get(null)) as [StateName, Stored][];
    expect(after.filter(([name, { version }]) => version !== ITEMS[name].version)).toEqual([]);
    const set = vi.spyOn(local, 'set');
    await repairStore(store);
    expect(set).not.toHaveBeenCalled();
  });
});

describe.each(RECORDINGS.filter(({ name }) => name.startsWith(CURRENT)))(
  'going back to $name',
  ({ local: stored, remembered }) => {
    /** As if a later version had changed the shape of everything that it stores. */
    const newer = Object.fromEntries(
      Object.entries(stored).map(([name, { version, value }]) => [
        name,
        { version: version + 1, value: { later: value } },
      ]),
    );
    const set = async (...names: StateName[]) => {
      startOn({ ...stored, ...Object.fromEntries(names.map((name) => [name, newer[name]])) });
      await repairStore(store);
    };
    const remarks = async () => {
      const state = await store.read(
        'connection',
        'chats',
        'marks',
        'waits',
        'mutes',
        'health',
        'settings',
        'quarantined',
      );
      const filter = { query: '', show: 'all', order: 'newest', widget: null, page: null } as const;
      const snapshot = { ...aSnapshot(), ...state };
      return listView({ snapshot, filter, now: CHECKED_AT, i18n: ENGLISH } as never).remarks;
    };

    it.each(Object.keys(stored).filter((name) => name !== 'key') as StateName[])(
      'sets aside what only the newer version can read, and says so: %s',
      async (name) => {
        await set(name);
        expect((await local.get(null))[`quarantine:${name}`]).toEqual(newer[name]);
        expect(await store.read(name)).not.toEqual({ [name]: newer[name]?.value });
        expect(await store.read('quarantined')).toEqual({ quarantined: true });
        expect(await remarks()).toContain(ENGLISH.t('quarantined'));
      },
    );

    it('loses the key, which is never copied, but no chat, read mark or setting', async () => {
      await set('key');
      expect(JSON.stringify(await local.get(null))).not.toContain(stored.key?.value);
      expect(await store.read('key', 'connection', 'quarantined')).toEqual({
        key: null,
        connection: null,
        quarantined: true,
      });
      const { chatIds, unreadIds, settings } = remembered;
      expect(await rememberedBy(store)).toMatchObject({ chatIds, unreadIds, settings });
    });

    it('keeps the rest when everything is newer', async () => {
      await set(...(Object.keys(stored) as StateName[]));
      const copies = Object.fromEntries(
        Object.entries(newer)
          .filter(([name]) => name !== 'key')
          .map(([name, item]) => [`quarantine:${name}`, item]),
      );
      expect(await local.get(null)).toMatchObject(copies);
    });
  },
);
