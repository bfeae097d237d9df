import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openList } from '../../../utils/effects/open-list.ts';

const PAGE = 'chrome-extension://perch/sidepanel.html';
const done: string[] = [];
let open: { id: number }[];
let refusal: Error | null;

beforeEach(() => {
  done.length = 0;
  open = [];
  refusal = null;
  Object.assign(fakeBrowser.runtime, { getContexts: undefined });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `chrome-extension://perch${path}` });
  Object.assign(fakeBrowser, {
    windows: {
      getLastFocused: async (options: object) => ({ id: 7, ...options }),
      update: async (id: number, { focused }: { focused: boolean }) => done.push(`window ${id} ${focused}`),
    },
    action: {
      openPopup: async () => {
        if (refusal) throw refusal;
        done.push('popup');
      },
    },
    tabs: {
      query: async ({ url }: { url: string }) => (url === PAGE ? open : []),
      update: async (id: number) => {
        done.push(`tab ${id}`);
        return { id };
      },
      create: async ({ url, active }: { url: string; active: boolean }) => {
        done.push(`${url} ${active}`);
        return { id: 9 };
      },
    },
  });
});

it('opens the popup in the last used window', async () => {
  await openList();
  expect(done).toEqual(['window 7 true', 'popup']);
});

it('opens a tab where the browser opens no popup without a click', async () => {
  refusal = new Error('no user gesture');
  await openList();
  expect(done.slice(1)).toEqual([`${PAGE} true`]);
});

it('does nothing where the popup is open already', async () => {
  refusal = new Error('Failed to open popup.');
  const getContexts = vi.fn(async () => [{ contextType: 'POPUP' }]);
  Object.assign(fakeBrowser.runtime, { getContexts });
  await openList();
  expect(getContexts).toHaveBeenCalledExactlyOnceWith({ contextTypes: ['POPUP'] });
  expect(done.slice(1)).toEqual([]);
  Object.assign(fakeBrowser.runtime, { getContexts: async () => [] });
  await openList();
  expect(done.slice(2)).toEqual([`${PAGE} true`]);
});

it('opens a tab where the browser does not say whether the popup is open', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  refusal = new Error('Failed to open popup.');
  Object.assign(fakeBrowser.runtime, { getContexts: () => Promise.reject(new Error('Not now')) });
  await openList();
  expect(done.slice(1)).toEqual([`${PAGE} true`]);
});

it('focuses a tab that has the list already', async () => {
  refusal = new Error('no user gesture');
  open = [{ id: 3 }];
  await openList();
  expect(done.slice(1)).toEqual(['tab 3']);
});

it('opens a tab where there is no window', async () => {
  Object.assign(fakeBrowser.windows, { getLastFocused: () => Promise.reject(new Error('No last-focused window')) });
  await openList();
  expect(done).toEqual([`${PAGE} true`]);
});

it('opens the popup in Firefox for Android, which has no windows', async () => {
  Object.assign(fakeBrowser, { windows: undefined });
  await openList();
  expect(done).toEqual(['popup']);
});
