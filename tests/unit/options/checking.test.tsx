// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings.ts';
import { all, click, nameOf, one, unmount } from '../../support/dom.tsx';
import { eventually, failingBackground, freshBrowser, openSettings, realBackground, store } from './settings-page.tsx';

const AWAY = 'Check less often while I’m away';
const section = () => one('region', 'Checking');
const statusText = () => one('status', undefined, section()).textContent;
const chosen = () => (all('radio', undefined, section()) as HTMLInputElement[]).filter(isChecked).map(nameOf);
const away = () => one('checkbox', AWAY) as HTMLInputElement;
const isChecked = ({ checked }: HTMLInputElement) => checked;

beforeEach(freshBrowser);

afterEach(() => {
  unmount();
  vi.restoreAllMocks();
});

it('starts with the recommended frequency, and saves the chosen one', async () => {
  await openSettings(realBackground);
  expect(chosen()).toEqual(['Balanced']);
  click(one('radio', 'Live'));
  expect(chosen()).toEqual(['Live']);
  await eventually(() => expect(statusText()).toContain('Saved. Once connected, Perch checks every 15 seconds'));
  expect(await store().read('settings')).toEqual({ settings: { ...DEFAULT_SETTINGS, checking: 'live' } });
  unmount();
  await openSettings(realBackground);
  expect(chosen()).toEqual(['Live']);
});

it('follows a choice on another page', async () => {
  await openSettings(realBackground);
  click(one('radio', 'Live'));
  await eventually(() => expect(statusText()).toContain('Saved.'));
  await store().update(['settings'], () => ({ settings: { ...DEFAULT_SETTINGS, checking: 'light' } }));
  await eventually(() => expect(chosen()).toEqual(['Light']));
});

it('shows the stored frequency again with a message if saving failed', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  await openSettings(failingBackground);
  click(one('radio', 'Light'));
  await eventually(() => expect(one('alert').textContent).toBe('Couldn’t save. Try again.'));
  expect([chosen(), statusText()]).toEqual([['Balanced'], '']);
});

it('requests the permission during the click, and keeps it', async () => {
  const { permissions } = await openSettings(realBackground);
  expect(away().checked).toBe(false);
  click(away());
  expect(permissions.request).toHaveBeenCalledExactlyOnceWith({ permissions: ['idle'] });
  await eventually(() => expect(statusText()).toBe('Saved. Perch checks less often while you’re away.'));
  expect(away().checked).toBe(true);
});

it('leaves the box unchecked if the user denies it', async () => {
  await openSettings(realBackground, async () => false);
  click(away());
  await eventually(() => expect(statusText()).toContain('Not changed.'));
  expect([away().checked, all('alert')]).toEqual([false, []]);
});

it('says what went wrong if the browser could not ask', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  await openSettings(realBackground, () => Promise.reject(new Error('no window')));
  click(away());
  await eventually(() => expect(one('alert').textContent).toContain('Couldn’t save.'));
  expect(away().checked).toBe(false);
});

it('removes the permission', async () => {
  const { permissions, become } = await openSettings(realBackground);
  become('idle', true);
  await eventually(() => expect(away().checked).toBe(true));
  click(away());
  expect(permissions.remove).toHaveBeenCalledExactlyOnceWith({ permissions: ['idle'] });
  await eventually(() => expect(statusText()).toBe('Saved. Perch keeps checking at the same pace while you’re away.'));
  expect(away().checked).toBe(false);
});

it('follows a permission that is granted or revoked elsewhere, until the page is closed', async () => {
  const { become, listeners } = await openSettings(realBackground);
  become('idle', true);
  await eventually(() => expect(away().checked).toBe(true));
  become('idle', false);
  await eventually(() => expect(away().checked).toBe(false));
  unmount();
  expect(listeners.size).toBe(0);
});
