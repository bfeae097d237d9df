// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clear, click, one } from '../components/page';
import { eventually, freshBrowser, obedient, open, refusing, store } from './settings-page';

const section = () => one('region', 'Shortcuts');
const said = () => one('status', undefined, section()).textContent;
const box = () => one('checkbox', 'Use single keys in the list') as HTMLInputElement;

beforeEach(freshBrowser);

afterEach(() => {
  clear();
  vi.restoreAllMocks();
});

it('starts with single keys, and keeps it where they are turned off', async () => {
  await open(obedient);
  expect(box().checked).toBe(true);
  click(box());
  await eventually(() => expect(said()).toMatch(/^Saved\. Single keys do nothing/));
  expect((await store().read('settings')).settings).toMatchObject({ checking: 'balanced', singleKeys: false });
  clear();
  await open(obedient);
  expect([box().checked, said()]).toEqual([false, '']);
  click(box());
  await eventually(() => expect(said()).toBe('Saved. Single keys work in the list.'));
  expect((await store().read('settings')).settings.singleKeys).toBe(true);
});

it('follows what was chosen on another page', async () => {
  await open(obedient);
  await store().update(['settings'], ({ settings }) => ({ settings: { ...settings, singleKeys: false } }));
  await eventually(() => expect(box().checked).toBe(false));
});

it('goes back to what counts where the choice could not be saved, and says so there', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  await open(refusing);
  click(box());
  await eventually(() =>
    expect(one('alert', undefined, section()).textContent).toBe('That could not be saved. Try once more.'),
  );
  expect([box().checked, said()]).toEqual([true, '']);
});
