import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { focusTab, onTabReplaced, openTab, tabStateOf } from '../../../utils/effects/tabs.ts';
import { fakeEvent } from '../../support/fake-event.ts';
import { waitFor } from '../../support/wait-for.ts';

const URL = 'https://example.com/';
const create = vi.fn();
const update = vi.fn();
const get = vi.fn();
const ignore = () => undefined;
const windows = { create: vi.fn(), update: vi.fn(), get: vi.fn(), getLastFocused: vi.fn() };
const getContexts = vi.fn();

beforeEach(() => {
  vi.resetAllMocks();
  vi.stubEnv('BROWSER', 'chrome');
  create.mockResolvedValue({ id: 7, windowId: 3 });
  update.mockResolvedValue({ id: 7, windowId: 3 });
  get.mockResolvedValue({ id: 7, windowId: 3, active: true });
  windows.update.mockResolvedValue(undefined);
  windows.get.mockResolvedValue({ id: 3, focused: true });
  windows.getLastFocused.mockResolvedValue({ id: 3 });
  getContexts.mockResolvedValue([]);
  Object.assign(fakeBrowser.runtime, { getContexts });
  Object.assign(fakeBrowser, { tabs: { create, update, get }, windows });
});

afterEach(() => vi.unstubAllEnvs());

describe('a new tab', () => {
  it('comes to the front with its window', async () => {
    expect(await openTab(URL, true)).toBe(7);
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: URL, active: true });
    expect(windows.update).toHaveBeenCalledExactlyOnceWith(3, { focused: true });
  });

  it('stays in the background if asked to', async () => {
    expect(await openTab(URL, false)).toBe(7);
    expect(windows.update).not.toHaveBeenCalled();
  });

  it('opens a window where every window was closed', async () => {
    create.mockRejectedValue(new Error('No current window'));
    windows.create.mockResolvedValue({ tabs: [{ id: 8, windowId: 4 }] });
    expect(await openTab(URL, true)).toBe(8);
    expect(windows.create).toHaveBeenCalledExactlyOnceWith({ url: URL });
  });

  it('needs no API for windows', async () => {
    Object.assign(fakeBrowser, { windows: undefined });
    expect(await openTab(URL, true)).toBe(7);
  });
});

describe('a tab that was opened before', () => {
  it('comes to the front with its window', async () => {
    expect(await focusTab(7)).toBe(true);
    expect(update).toHaveBeenCalledExactlyOnceWith(7, { active: true });
    expect(windows.update).toHaveBeenCalledExactlyOnceWith(3, { focused: true });
  });

  it('may be gone', async () => {
    update.mockRejectedValue(new Error('No tab with id: 7'));
    get.mockRejectedValue(new Error('No tab with id: 7'));
    expect(await focusTab(7)).toBe(false);
    expect(update).toHaveBeenCalledOnce();
  });

  it('is not taken for gone because it cannot be edited for a moment', async () => {
    vi.useFakeTimers();
    update.mockRejectedValueOnce(new Error('Tabs cannot be edited right now (user may be dragging a tab).'));
    const focused = focusTab(7);
    await vi.advanceTimersByTimeAsync(100);
    expect(await focused).toBe(true);
    expect(update).toHaveBeenCalledTimes(2);
    expect(windows.update).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  it('is not taken for gone because it cannot be edited for long, which is logged', async () => {
    vi.useFakeTimers();
    const spy = vi.spyOn(console, 'error').mockImplementation(ignore);
    update.mockRejectedValue(new Error('Tabs cannot be edited right now (user may be dragging a tab).'));
    const focused = focusTab(7);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await focused).toBe(true);
    expect(spy).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  it('can close while it cannot be edited', async () => {
    vi.useFakeTimers();
    update.mockRejectedValue(new Error('Tabs cannot be edited right now (user may be dragging a tab).'));
    const focused = focusTab(7);
    get.mockRejectedValue(new Error('No tab with id: 7'));
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await focused).toBe(false);
    vi.useRealTimers();
  });

  it('is in front, in the background, in a background window, or gone', async () => {
    expect(await tabStateOf(7)).toEqual({ isInFront: true, url: undefined });
    windows.get.mockResolvedValueOnce({ id: 3, focused: false });
    expect(await tabStateOf(7)).toMatchObject({ isInFront: false });
    windows.get.mockResolvedValueOnce({ id: 3, focused: false });
    getContexts.mockResolvedValueOnce([{ contextType: 'POPUP' }]);
    expect(await tabStateOf(7)).toMatchObject({ isInFront: true });
    windows.get.mockResolvedValueOnce({ id: 3, focused: false });
    getContexts.mockResolvedValueOnce([{ contextType: 'POPUP' }]);
    windows.getLastFocused.mockResolvedValueOnce({ id: 4 });
    expect(await tabStateOf(7)).toMatchObject({ isInFront: false });
    vi.stubEnv('BROWSER', 'firefox');
    windows.get.mockResolvedValueOnce({ id: 3, focused: false });
    expect(await tabStateOf(7)).toMatchObject({ isInFront: false });
    expect(getContexts).toHaveBeenCalledTimes(3);
    get.mockResolvedValueOnce({ id: 7, windowId: 3, active: false });
    expect(await tabStateOf(7)).toMatchObject({ isInFront: false });
    get.mockRejectedValueOnce(new Error('No tab with id: 7'));
    expect(await tabStateOf(7)).toBeNull();
    Object.assign(fakeBrowser, { windows: undefined });
    expect(await tabStateOf(7)).toMatchObject({ isInFront: true });
  });
});

it.each(['get', 'getLastFocused'] as const)(
  'counts as in the background where the browser refuses windows.%s',
  async (refused) => {
    const spy = vi.spyOn(console, 'error').mockImplementation(ignore);
    windows.get.mockResolvedValue({ id: 3, focused: false });
    getContexts.mockResolvedValue([{ contextType: 'POPUP' }]);
    windows[refused].mockRejectedValue(new Error('No window with id: 3.'));
    expect(await tabStateOf(7)).toEqual({ isInFront: false, url: undefined });
    expect(spy).toHaveBeenCalledOnce();
  },
);

it('reports a tab that continues under another id, where browsers do that', () => {
  const onReplaced = fakeEvent();
  const spy = vi.fn();
  onTabReplaced(spy);
  Object.assign(fakeBrowser, { tabs: { onReplaced } });
  onTabReplaced(spy);
  onReplaced.fire(9, 7);
  expect(spy).toHaveBeenCalledExactlyOnceWith(7, 9);
});

describe('opening or focusing a tab succeeds', () => {
  it.each([
    ['cannot', () => Promise.reject(new Error('No window with id: 3'))],
    ['never does', () => new Promise<never>(() => {})],
  ])('although its window %s come to the front', async (failure, focus) => {
    const spy = vi.spyOn(console, 'error').mockImplementation(ignore);
    windows.update.mockImplementation(focus);
    expect(await openTab(URL, true)).toBe(7);
    expect(await focusTab(7)).toBe(true);
    await waitFor(() => expect(spy.mock.calls.length).toBe(failure === 'cannot' ? 2 : 0));
  });

  it('after browsers refused for a moment, without another window', async () => {
    vi.useFakeTimers();
    create.mockRejectedValueOnce(new Error('Tabs cannot be edited right now (user may be dragging a tab).'));
    const opened = openTab(URL, true);
    await vi.advanceTimersByTimeAsync(100);
    expect(await opened).toBe(7);
    expect(windows.create).not.toHaveBeenCalled();
    vi.useRealTimers();
  });
});
