import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createDerive } from '../../../entrypoints/background/derive.ts';
import { rememberUpdate } from '../../../entrypoints/background/update.ts';
import { onUpdateReady } from '../../../utils/effects/update.ts';
import { createStore, type Store } from '../../../utils/store/store.ts';
import { aSnapshot } from '../../support/chats.ts';
import { fakeEvent } from '../../support/fake-event.ts';
import { ENGLISH } from '../../support/i18n.ts';

const HOUR_MS = 3_600_000;
const NOON = Date.UTC(2026, 1, 1, 12);
let now: number;
let store: Store;
/** The pages of Perch that are open, as `runtime.getContexts` reports them. */
let openPages: string[];
const reload = vi.fn();

const derive = () =>
  createDerive({
    store,
    i18n: ENGLISH,
    setTimer: () => {},
    now: () => now,
    timeZone: () => 'UTC',
    isOnline: () => true,
  })();

beforeEach(async () => {
  fakeBrowser.reset();
  reload.mockReset();
  now = NOON;
  openPages = [];
  const done = async () => undefined;
  const getContexts = async ({ contextTypes }: { contextTypes: string[] }) =>
    openPages.filter((type) => contextTypes.includes(type)).map((contextType) => ({ contextType }));
  Object.assign(fakeBrowser.runtime, { reload, getContexts });
  Object.assign(fakeBrowser, {
    action: {
      setBadgeText: done,
      setBadgeBackgroundColor: done,
      setBadgeTextColor: done,
      setTitle: done,
      setIcon: done,
    },
    contextMenus: undefined,
  });
  store = createStore({ areas: fakeBrowser.storage, onChanged: fakeBrowser.storage.onChanged, locks: navigator.locks });
  const { connection } = aSnapshot();
  await store.update(['key', 'connection'], () => ({ key: 'mgp_x', connection }));
});

it('is applied once, while no page is open', async () => {
  openPages = ['BACKGROUND', 'OFFSCREEN_DOCUMENT'];
  await derive();
  expect(reload).not.toHaveBeenCalled();
  await rememberUpdate(store, now);
  await derive();
  await derive();
  expect(reload).toHaveBeenCalledOnce();
  expect(await store.read('updateReadyAt', 'key')).toEqual({ updateReadyAt: null, key: 'mgp_x' });
});

it.each(['POPUP', 'SIDE_PANEL', 'TAB'])('waits until a page closes, and an alarm looks again: %s', async (page) => {
  openPages = [page];
  await rememberUpdate(store, now);
  await derive();
  expect(reload).not.toHaveBeenCalled();
  expect(await fakeBrowser.alarms.get('notify')).toMatchObject({ scheduledTime: now + 60_000 });
  openPages = [];
  await derive();
  expect(reload).toHaveBeenCalledOnce();
});

it('waits for no page longer than 12 hours, also where newer updates come', async () => {
  openPages = ['SIDE_PANEL'];
  await rememberUpdate(store, now);
  now += 11 * HOUR_MS;
  await rememberUpdate(store, now);
  await derive();
  expect(reload).not.toHaveBeenCalled();
  now += HOUR_MS;
  await derive();
  expect(reload).toHaveBeenCalledOnce();
});

it('waits until a check has ended', async () => {
  await rememberUpdate(store, now);
  await store.update(['freshness'], ({ freshness }) => ({ freshness: { ...freshness, checkingSince: now } }));
  await derive();
  expect(reload).not.toHaveBeenCalled();
  await store.update(['freshness'], ({ freshness }) => ({ freshness: { ...freshness, checkingSince: null } }));
  await derive();
  expect(reload).toHaveBeenCalledOnce();
});

it('waits where the browser does not say which pages are open', async () => {
  const consoleError = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const fail = async () => {
    throw new Error('no contexts');
  };
  await rememberUpdate(store, now);
  for (const getContexts of [undefined, fail]) {
    Object.assign(fakeBrowser.runtime, { getContexts });
    await derive();
  }
  expect(reload).not.toHaveBeenCalled();
  expect(consoleError).toHaveBeenCalledOnce();
  now += 12 * HOUR_MS;
  await derive();
  expect(reload).toHaveBeenCalledOnce();
});

it('is looked at again without a connection, and is not forgotten with one', async () => {
  openPages = ['TAB'];
  await rememberUpdate(store, now);
  await store.forget();
  await derive();
  expect(await fakeBrowser.alarms.get('notify')).toMatchObject({ scheduledTime: now + 60_000 });
  openPages = [];
  await derive();
  expect(reload).toHaveBeenCalledOnce();
});

it('is reported by the browser', () => {
  const onUpdateAvailable = fakeEvent();
  Object.assign(fakeBrowser.runtime, { onUpdateAvailable });
  const listener = vi.fn();
  onUpdateReady(listener);
  onUpdateAvailable.fire({ version: '9.9.9' });
  expect(listener).toHaveBeenCalledOnce();
});
