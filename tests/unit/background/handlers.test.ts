import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { commandHandlers, type HandlerDeps } from '../../../entrypoints/background/handlers.ts';
import { NO_MARKS } from '../../../utils/domain/read-marks/read-marks.ts';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings.ts';
import type { CommandHandlers } from '../../../utils/messages/commands.ts';
import { createStore, type Store } from '../../../utils/store/store.ts';
import { memoryLocks } from '../../support/memory-locks.ts';

let store: Store;
let handle: CommandHandlers;

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { getContexts: async () => [] });
  store = createStore({ areas: fakeBrowser.storage, locks: memoryLocks() });
  const deps: Partial<HandlerDeps> = { store };
  handle = commandHandlers(deps as HandlerDeps);
});

describe('what was chosen', () => {
  const settings = async () => (await store.read('settings')).settings;

  it('is remembered, each for itself', async () => {
    const choice = { show: 'unread', order: 'unread-first', widget: 'shop' } as const;
    await handle.setChecking({ type: 'setChecking', checking: 'light' });
    await handle.setListChoice({ type: 'setListChoice', choice });
    await handle.setSingleKeys({ type: 'setSingleKeys', on: false });
    expect(await settings()).toEqual({ ...DEFAULT_SETTINGS, checking: 'light', list: choice, singleKeys: false });
  });

  it('outlives a disconnect', async () => {
    await handle.setSingleKeys({ type: 'setSingleKeys', on: false });
    await handle.disconnect({ type: 'disconnect' });
    expect(await settings()).toEqual({ ...DEFAULT_SETTINGS, singleKeys: false });
  });

  it.each([
    [{ checking: 'live', list: { show: 'starred', order: 'unread-first' }, singleKeys: false }, 'unread-first', false],
    [{ checking: 'live' }, 'newest', true],
  ])('is not set aside for what this version does not know of the list: %j', async (value, order, singleKeys) => {
    await fakeBrowser.storage.local.set({ settings: { version: 1, value } });
    await handle.setChecking({ type: 'setChecking', checking: 'light' });
    expect(await settings()).toEqual({
      ...DEFAULT_SETTINGS,
      checking: 'light',
      list: { show: 'all', order, widget: null },
      singleKeys,
    });
    expect(await store.read('quarantined')).toEqual({ quarantined: false });
  });
});

describe('the page of a row that is not, or no longer, among the chats', () => {
  const open = (pageUrl: string | null, inBackground = false) =>
    handle.openPage({ type: 'openPage', id: 'closed-1', pageUrl, inBackground });
  const tabs = async () => (await fakeBrowser.tabs.query({})).map(({ url }) => url).filter((url) => url !== undefined);

  it('opens once, and its tab is gone back to', async () => {
    await open('https://user:secret@example.com/pricing');
    await open('https://user:secret@example.com/pricing');
    await open('https://user:secret@example.com/pricing', true);
    expect(await tabs()).toEqual(['https://example.com/pricing']);
    expect((await store.read('marks')).marks).toEqual(NO_MARKS);
  });

  it.each([false, true])('opens once for two quick clicks, behind or not: %j', async (inBackground) => {
    await Promise.all([open('https://example.com/pricing', inBackground), open('https://example.com/pricing')]);
    expect(await tabs()).toHaveLength(1);
  });

  it.each([null, 'javascript:alert(1)', 'not an address'])(
    'is the inbox where there is none that is safe: %j',
    async (pageUrl) => {
      await open(pageUrl);
      expect(await tabs()).toEqual(['https://magpipe.ai/inbox']);
    },
  );
});
