import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings.ts';
import type { CommandHandlers } from '../../../utils/messages/commands.ts';
import { receiveCommands } from '../../../utils/messages/receive.ts';
import { minute } from '../../support/chats.ts';

type Listener = (message: unknown, sender: { id?: string; url?: string }) => Promise<unknown>;

const OURS = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/popup.html' };
const readUpTo = minute(0);
const choice = DEFAULT_SETTINGS.list;
const markUnread = vi.fn();
let receive: Listener;

beforeEach(() => {
  fakeBrowser.reset();
  markUnread.mockReset().mockResolvedValue(null);
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `chrome-extension://test-extension-id${path}`);
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    receive = listener as Listener;
  });
  receiveCommands({ markUnread } as Partial<CommandHandlers> as CommandHandlers);
});

it('runs a command of its own page, and answers', async () => {
  expect(fakeBrowser.runtime.id).toBe(OURS.id);
  expect(await receive({ type: 'markUnread', id: 'c1' }, OURS)).toEqual({ ok: true, reply: null });
  expect(markUnread).toHaveBeenCalledExactlyOnceWith({ type: 'markUnread', id: 'c1' });
});

describe('refuses', () => {
  it.each([
    ['another extension', { type: 'markUnread', id: 'c1' }, { ...OURS, id: 'another' }],
    ['a web page', { type: 'markUnread', id: 'c1' }, { ...OURS, url: 'https://example.com/popup.html' }],
    ['a page without a URL', { type: 'markUnread', id: 'c1' }, { id: OURS.id }],
    ['an unknown command', { type: 'open', url: 'https://example.com' }, OURS],
    ['a command without its values', { type: 'markUnread' }, OURS],
    ['an invalid instant', { type: 'markAllRead', through: '2039' }, OURS],
    ['an unknown check frequency', { type: 'setChecking', checking: 'hourly' }, OURS],
    ['an unknown order', { type: 'setListChoice', choice: { ...choice, order: 'oldest' } }, OURS],
    ['closed chats as a stored choice', { type: 'setListChoice', choice: { ...choice, show: 'closed' } }, OURS],
    ['single keys that are neither on nor off', { type: 'setSingleKeys', on: 'yes' }, OURS],
    ['a negative offset', { type: 'listClosed', offset: -1 }, OURS],
    ['a fractional offset', { type: 'listClosed', offset: 0.5 }, OURS],
    ['a page that is not a string', { type: 'openChat', id: 'c1', readUpTo, pageUrl: {}, inBackground: false }, OURS],
    ['anything but an object', 'markUnread', OURS],
  ])('%s', async (_, message, sender) => {
    expect(await receive(message, sender)).toEqual({ ok: false });
    expect(markUnread).not.toHaveBeenCalled();
  });
});

it('answers that a command failed, and logs why', async () => {
  const consoleError = vi.spyOn(console, 'error').mockReturnValue(undefined);
  markUnread.mockRejectedValue(new Error('full'));
  expect(await receive({ type: 'markUnread', id: 'c1' }, OURS)).toEqual({ ok: false });
  expect(consoleError).toHaveBeenCalledOnce();
  consoleError.mockRestore();
});
