import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { focusTab, openTab } from '../../../utils/effects/tabs';

const URL = 'https://example.com/';
const create = vi.fn();
const update = vi.fn();
const windows = { create: vi.fn(), update: vi.fn() };

beforeEach(() => {
  vi.resetAllMocks();
  create.mockResolvedValue({ id: 7, windowId: 3 });
  update.mockResolvedValue({ id: 7, windowId: 3 });
  Object.assign(fakeBrowser, { tabs: { create, update }, windows });
});

describe('a tab that is opened', () => {
  it('comes to the front with its window', async () => {
    expect(await openTab(URL, true)).toBe(7);
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: URL, active: true });
    expect(windows.update).toHaveBeenCalledExactlyOnceWith(3, { focused: true });
  });

  it('stays behind where it is to', async () => {
    expect(await openTab(URL, false)).toBe(7);
    expect(windows.update).not.toHaveBeenCalled();
  });

  it('gets a window where every window was closed', async () => {
    create.mockRejectedValue(new Error('No current window'));
    windows.create.mockResolvedValue({ tabs: [{ id: 8, windowId: 4 }] });
    expect(await openTab(URL, true)).toBe(8);
    expect(windows.create).toHaveBeenCalledExactlyOnceWith({ url: URL });
  });

  it('needs no interface for windows', async () => {
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
    expect(await focusTab(7)).toBe(false);
  });
});
