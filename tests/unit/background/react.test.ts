import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createReaction } from '../../../entrypoints/background/react';
import type { Store } from '../../../utils/store/store';
import { aSnapshot, known, someChats } from '../../support/chats';

let stored = aSnapshot();
let setBadgeText: ReturnType<typeof vi.fn>;
const read = vi.fn(async () => stored);
const react = createReaction({ read } as Partial<Store> as Store);
const unread = (count: number) => aSnapshot({ chats: known(someChats(count)) });

beforeEach(() => {
  fakeBrowser.reset();
  read.mockClear();
  setBadgeText = vi.fn(async () => undefined);
  const done = async () => undefined;
  const action = { setBadgeText, setBadgeBackgroundColor: done, setBadgeTextColor: done, setTitle: done };
  Object.assign(fakeBrowser, { action });
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
});

it('paints what was stored last, however many changes came while it painted', async () => {
  stored = unread(1);
  react();
  stored = unread(2);
  react();
  stored = unread(3);
  react();
  await vi.waitFor(() => expect(setBadgeText).toHaveBeenLastCalledWith({ text: '3' }));
  expect(read.mock.calls.length).toBeLessThanOrEqual(2);
});

it('goes on after the browser could not paint', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue(undefined);
  setBadgeText.mockRejectedValueOnce(new Error('no window'));
  stored = unread(4);
  react();
  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  told.mockRestore();
  stored = unread(5);
  react();
  await vi.waitFor(() => expect(setBadgeText).toHaveBeenLastCalledWith({ text: '5' }));
  expect(await fakeBrowser.alarms.get('check')).toBeDefined();
});
