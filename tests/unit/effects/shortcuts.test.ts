import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onShortcut, openShortcutSettings, readShortcuts } from '../../../utils/effects/shortcuts';
import { anEvent } from '../../support/browser-events';

const onCommand = anEvent();
const create = vi.fn(async () => ({ id: 5 }));
const given = (commands: object | undefined) => Object.assign(fakeBrowser, { commands });

beforeEach(() => {
  vi.clearAllMocks();
  Object.assign(fakeBrowser.tabs, { create });
});

it('tells which command was called', () => {
  given({ onCommand });
  const called = vi.fn();
  onShortcut(called);
  onCommand.happen('mark-all-read', { id: 5 });
  expect(called).toHaveBeenCalledExactlyOnceWith('mark-all-read');
});

it('are read as they are now', async () => {
  const all = [
    { name: '_execute_action', shortcut: 'Alt+Shift+H', description: '' },
    { name: 'mark-all-read', description: 'Mark all chats as read' },
  ];
  given({ getAll: async () => all });
  expect(await readShortcuts()).toEqual([
    { name: '_execute_action', shortcut: 'Alt+Shift+H' },
    { name: 'mark-all-read', shortcut: '' },
  ]);
});

it('are none in Firefox for Android', async () => {
  given(undefined);
  onShortcut(() => expect.unreachable());
  expect(await readShortcuts()).toEqual([]);
});

describe('the page on which they are changed', () => {
  it('opens by itself in Firefox', async () => {
    const openShortcutSettings_ = vi.fn(async () => undefined);
    given({ openShortcutSettings: openShortcutSettings_ });
    await openShortcutSettings();
    expect(openShortcutSettings_).toHaveBeenCalledOnce();
    expect(create).not.toHaveBeenCalled();
  });

  it('opens in a tab in Chrome', async () => {
    given({});
    await openShortcutSettings();
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'chrome://extensions/shortcuts', active: true });
  });
});
