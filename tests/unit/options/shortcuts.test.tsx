// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { all, click, one, unmount } from '../../support/dom.tsx';
import { eventually, failingBackground, freshBrowser, openSettings, realBackground, store } from './settings-page.tsx';

const section = () => one('region', 'Shortcuts');
const statusText = () => one('status', undefined, section()).textContent;
const box = () => one('checkbox', 'Use single-key shortcuts in the list') as HTMLInputElement;

beforeEach(freshBrowser);

afterEach(() => {
  unmount();
  vi.restoreAllMocks();
});

it('starts with single keys on, and saves when they are turned off', async () => {
  await openSettings(realBackground);
  expect(box().checked).toBe(true);
  click(box());
  await eventually(() => expect(statusText()).toMatch(/^Saved\. Single-key shortcuts are off\./));
  expect((await store().read('settings')).settings).toMatchObject({ checking: 'balanced', singleKeys: false });
  unmount();
  await openSettings(realBackground);
  expect([box().checked, statusText()]).toEqual([false, '']);
  click(box());
  await eventually(() => expect(statusText()).toBe('Saved. Single-key shortcuts are on.'));
  expect((await store().read('settings')).settings.singleKeys).toBe(true);
});

it('follows a choice on another page', async () => {
  await openSettings(realBackground);
  await store().update(['settings'], ({ settings }) => ({ settings: { ...settings, singleKeys: false } }));
  await eventually(() => expect(box().checked).toBe(false));
});

it('shows the stored choice again with a message if saving failed', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  await openSettings(failingBackground);
  click(box());
  await eventually(() => expect(one('alert', undefined, section()).textContent).toBe('Couldn’t save. Try again.'));
  expect([box().checked, statusText()]).toEqual([true, '']);
});

it("shows the browser's shortcuts, also after they were changed", async () => {
  const { commands } = await openSettings(realBackground);
  await eventually(() => expect(section().textContent).toContain('Alt+Shift+POpen Perch'));
  commands.getAll.mockResolvedValue([{ name: '_execute_action', shortcut: 'Ctrl+Q', description: '' }]);
  dispatchEvent(new FocusEvent('focus'));
  await eventually(() => expect(section().textContent).toContain('Ctrl+QOpen Perch'));
});

it("opens the browser's page to change them", async () => {
  const { commands } = await openSettings(realBackground);
  const openShortcutSettings = vi.fn(async () => {});
  Object.assign(commands, { openShortcutSettings });
  await eventually(() => click(one('button', 'Change shortcuts')));
  await eventually(() => expect(openShortcutSettings).toHaveBeenCalledOnce());
  expect([statusText(), all('alert')]).toEqual(['', []]);
});

it('says where to look when that page cannot be opened', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  await openSettings(realBackground);
  vi.spyOn(fakeBrowser.tabs, 'create').mockRejectedValue(new Error('no window'));
  vi.spyOn(fakeBrowser.windows, 'create').mockRejectedValue(new Error('no display'));
  await eventually(() => click(one('button', 'Change shortcuts')));
  await eventually(() =>
    expect(one('alert', undefined, section()).textContent).toContain('Couldn’t open the browser’s shortcuts page.'),
  );
});
