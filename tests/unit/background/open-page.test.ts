import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPageOpener, type PageOpener } from '../../../entrypoints/background/open-page.ts';
import { createStore } from '../../../utils/store/store.ts';
import { memoryLocks } from '../../support/memory-locks.ts';
import { memoryArea } from '../../support/memory-storage.ts';
import { waitFor } from '../../support/wait-for.ts';

const INBOX = 'https://magpipe.ai/inbox';
const john = { id: 'john', pageUrl: 'https://example.com/pricing' };
const nowhere = { id: 'nowhere', pageUrl: null };
const trap = { id: 'trap', pageUrl: 'javascript:alert(1)' };

/** The tabs of a browser with one window, whose URLs Perch may not read. */
let tabs: { id: number; active: boolean; windowId: number }[];
let addresses: Map<number, string>;
let hasFocus: boolean;
let nextId: number;
let pageOpener: PageOpener;

const toFront = (id: number) => {
  tabs = tabs.map((tab) => ({ ...tab, active: tab.id === id }));
};
const create = vi.fn(async ({ url, active }: { url: string; active: boolean }) => {
  const tab = { id: nextId, active: false, windowId: 1 };
  nextId += 1;
  tabs = [...tabs, tab];
  addresses.set(tab.id, url);
  if (active) toFront(tab.id);
  return tab;
});
const get = async (id: number) => {
  const tab = tabs.find((one) => one.id === id);
  if (!tab) throw new Error(`No tab with id: ${id}`);
  return tab;
};
const update = async (id: number) => {
  await get(id);
  toFront(id);
  return get(id);
};
const inFront = () => tabs.find(({ active }) => active)?.id;
const opened = () => [...addresses.values()];

beforeEach(async () => {
  tabs = [];
  addresses = new Map();
  hasFocus = true;
  nextId = 1;
  create.mockClear();
  const windows = {
    get: async (id: number) => ({ id, focused: hasFocus }),
    update: async () => undefined,
  };
  Object.assign(fakeBrowser, { tabs: { create, get, update }, windows });
  Object.assign(fakeBrowser.runtime, { getContexts: async () => [] });
  const locks = memoryLocks();
  const store = createStore({ areas: { local: memoryArea(), session: memoryArea() }, locks });
  pageOpener = createPageOpener({ store, locks });
  await create({ url: 'https://mail.example/', active: true });
  addresses.clear();
});

describe.each([
  ["a chat's page", (inBackground: boolean) => pageOpener.openChatPage(john, inBackground), john.pageUrl],
  ['the inbox', (inBackground: boolean) => pageOpener.openInbox(inBackground), INBOX],
  [
    'the inbox of a chat without a page',
    (inBackground: boolean) => pageOpener.openChatPage(nowhere, inBackground),
    INBOX,
  ],
])('%s', (_, open, url) => {
  it('is focused at the next click, even if its tab shows another page by then', async () => {
    await open(false);
    toFront(1);
    await open(false);
    expect(opened()).toEqual([url]);
    expect(inFront()).toBe(2);
  });

  it('opens again at a click while its tab is in front, and then belongs to the new tab', async () => {
    await open(false);
    await open(false);
    expect(opened()).toEqual([url, url]);
    expect(inFront()).toBe(3);
    toFront(2);
    await open(false);
    expect(opened()).toHaveLength(2);
    expect(inFront()).toBe(3);
  });

  it('is focused where its window is not', async () => {
    await open(false);
    hasFocus = false;
    await open(false);
    expect(opened()).toHaveLength(1);
  });

  it('leaves a background tab alone, and opens in the background where its tab is in front', async () => {
    await open(true);
    await open(true);
    expect(opened()).toHaveLength(1);
    expect(inFront()).toBe(1);
    toFront(2);
    await open(true);
    expect(opened()).toHaveLength(2);
    expect(inFront()).toBe(2);
  });

  it('opens once at a double click', async () => {
    await Promise.all([open(false), open(false)]);
    expect(opened()).toHaveLength(1);
  });

  it('keeps its tab when the browser gives that another id to save memory', async () => {
    await open(false);
    toFront(1);
    tabs = tabs.map((tab) => (tab.id === 2 ? { ...tab, id: 77 } : tab));
    await pageOpener.replaceTabId(2, 77);
    await pageOpener.replaceTabId(555, 556);
    await open(false);
    expect(opened()).toHaveLength(1);
    expect(inFront()).toBe(77);
  });

  it('opens again when its tab is gone', async () => {
    await open(false);
    tabs = tabs.filter(({ id }) => id === 1);
    await open(false);
    expect(opened()).toEqual([url, url]);
  });
});

it('opens one inbox for all chats without a page, focused at the first click on each', async () => {
  await pageOpener.openChatPage(trap, false);
  await pageOpener.openChatPage(nowhere, false);
  expect(opened()).toEqual([INBOX]);
  await pageOpener.openChatPage(nowhere, false);
  expect(opened()).toEqual([INBOX, INBOX]);
  await pageOpener.openChatPage(trap, false);
  expect(opened()).toHaveLength(2);
});

it('does not open a page again where Perch may see that its tab still shows it', async () => {
  await pageOpener.openChatPage(john, false);
  tabs = tabs.map((tab) => ({ ...tab, url: addresses.get(tab.id) }));
  await pageOpener.openChatPage(john, false);
  expect(opened()).toHaveLength(1);
});

it('opens a page although the browser never answers for the previous click', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  create.mockImplementationOnce(() => new Promise<never>(() => {}));
  const stuck = pageOpener.openChatPage(john, false).catch(String);
  const next = pageOpener.openInbox();
  await waitFor(() => expect(create).toHaveBeenCalledTimes(2));
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  expect(await stuck).toContain('did not answer');
  await next;
  expect(opened()).toEqual([INBOX]);
});
