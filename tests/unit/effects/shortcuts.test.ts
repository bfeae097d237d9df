import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onShortcut, openShortcutSettings, readShortcuts } from '../../../utils/effects/shortcuts.ts';
import { fakeEvent } from '../../support/fake-event.ts';

const onCommand = fakeEvent();
const create = vi.fn(async () => ({ id: 5 }));
const fakeCommands = (commands: object | undefined) => Object.assign(fakeBrowser, { commands });

beforeEach(() => {
  vi.clearAllMocks();
  Object.assign(fakeBrowser.tabs, { create });
});

it('reports which command was called', () => {
  fakeCommands({ onCommand });
  const called = vi.fn();
  onShortcut(called);
  onCommand.fire('mark-all-read', { id: 5 });
  expect(called).toHaveBeenCalledExactlyOnceWith('mark-all-read');
});

it('reads the current shortcuts', async () => {
  const all = [
    { name: '_execute_action', shortcut: 'Alt+Shift+H', description: '' },
    { name: 'mark-all-read', description: 'Mark all chats as read' },
  ];
  fakeCommands({ getAll: async () => all });
  expect(await readShortcuts()).toEqual([
    { name: '_execute_action', shortcut: 'Alt+Shift+H' },
    { name: 'mark-all-read', shortcut: '' },
  ]);
});

it('reads none in Firefox for Android', async () => {
  fakeCommands(undefined);
  onShortcut(() => expect.unreachable());
  expect(await readShortcuts()).toEqual([]);
});

describe('the page on which shortcuts are changed', () => {
  it('is opened by Firefox', async () => {
    const openShortcutSettings_ = vi.fn(async () => undefined);
    fakeCommands({ openShortcutSettings: openShortcutSettings_ });
    await openShortcutSettings();
    expect(openShortcutSettings_).toHaveBeenCalledOnce();
    expect(create).not.toHaveBeenCalled();
  });

  it('is opened in a tab in Chrome', async () => {
    fakeCommands({});
    await openShortcutSettings();
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'chrome://extensions/shortcuts', active: true });
  });
});
