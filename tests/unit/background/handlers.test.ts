import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { commandHandlers, type HandlerDeps } from '../../../entrypoints/background/handlers.ts';
import { createPageOpener } from '../../../entrypoints/background/open-page.ts';
import { NO_MARKS } from '../../../utils/domain/read-marks/read-marks.ts';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings.ts';
import type { CommandHandlers } from '../../../utils/messages/commands.ts';
import { createStore, type Store } from '../../../utils/store/store.ts';
import { aChat, knownChats, minute } from '../../support/chats.ts';
import { memoryLocks } from '../../support/memory-locks.ts';

let store: Store;
let handle: CommandHandlers;

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { getContexts: async () => [] });
  store = createStore({ areas: fakeBrowser.storage, locks: memoryLocks() });
  const deps: Partial<HandlerDeps> = { store, pageOpener: createPageOpener({ store, locks: memoryLocks() }) };
  handle = commandHandlers(deps as HandlerDeps);
});

describe('a setting', () => {
  const settings = async () => (await store.read('settings')).settings;

  it('is stored without changing the others', async () => {
    const choice = { show: 'unread', order: 'unread-first', widget: 'shop' } as const;
    await handle.setChecking({ type: 'setChecking', checking: 'light' });
    await handle.setListChoice({ type: 'setListChoice', choice });
    await handle.setSingleKeys({ type: 'setSingleKeys', on: false });
    expect(await settings()).toEqual({ ...DEFAULT_SETTINGS, checking: 'light', list: choice, singleKeys: false });
  });

  it('survives Disconnect', async () => {
    await handle.setSingleKeys({ type: 'setSingleKeys', on: false });
    await handle.disconnect({ type: 'disconnect' });
    expect(await settings()).toEqual({ ...DEFAULT_SETTINGS, singleKeys: false });
  });

  it.each([
    [{ checking: 'live', list: { show: 'starred', order: 'unread-first' }, singleKeys: false }, 'unread-first', false],
    [{ checking: 'live' }, 'newest', true],
  ])(
    'keeps the others from being quarantined where one is unknown to this version: %j',
    async (value, order, singleKeys) => {
      await fakeBrowser.storage.local.set({ settings: { version: 1, value } });
      await handle.setChecking({ type: 'setChecking', checking: 'light' });
      expect(await settings()).toEqual({
        ...DEFAULT_SETTINGS,
        checking: 'light',
        list: { show: 'all', order, widget: null },
        singleKeys,
      });
      expect(await store.read('quarantined')).toEqual({ quarantined: false });
    },
  );
});

const tabs = async () => (await fakeBrowser.tabs.query({})).map(({ url }) => url).filter((url) => url !== undefined);

describe('a chat that the background knows', () => {
  const chat = aChat({ id: 'c1', pageUrl: 'https://example.com/known', lastMessageAt: minute(0) });
  const pageUrl = 'https://example.com/shown';
  const open = () => handle.openChat({ type: 'openChat', id: 'c1', readUpTo: minute(0), pageUrl, inBackground: false });

  beforeEach(async () => {
    await store.update(['chats'], () => ({ chats: knownChats([chat]) }));
  });

  it('opens at its page, and is marked as read', async () => {
    await open();
    expect(await tabs()).toEqual(['https://example.com/known']);
    expect((await store.read('marks')).marks.chats).toHaveProperty('c1');
  });

  it('opens once where it cannot be marked', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('No space'));
    await expect(open()).rejects.toThrow('No space');
    expect(await tabs()).toEqual(['https://example.com/known']);
  });
});

describe('a chat that the background does not know', () => {
  const open = (pageUrl: string | null, inBackground = false) =>
    handle.openChat({ type: 'openChat', id: 'closed-1', readUpTo: minute(0), pageUrl, inBackground });

  it('opens at its page once, and then goes back to that tab', async () => {
    await open('https://user:secret@example.com/pricing');
    await open('https://user:secret@example.com/pricing');
    await open('https://user:secret@example.com/pricing', true);
    expect(await tabs()).toEqual(['https://example.com/pricing']);
    expect((await store.read('marks')).marks).toEqual(NO_MARKS);
  });

  it.each([false, true])('opens once at a double click, in the background or not: %j', async (inBackground) => {
    await Promise.all([open('https://example.com/pricing', inBackground), open('https://example.com/pricing')]);
    expect(await tabs()).toHaveLength(1);
  });

  it.each([null, 'javascript:alert(1)', 'not an address'])(
    'opens the inbox where it has no safe page: %j',
    async (pageUrl) => {
      await open(pageUrl);
      expect(await tabs()).toEqual(['https://magpipe.ai/inbox']);
    },
  );
});
