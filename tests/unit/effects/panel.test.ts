import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const open = vi.fn(async () => undefined);
const getCurrent = vi.fn(async () => ({ id: 7 }));

/** Loads the module anew, in a browser that has just this beside the page. */
async function load(beside: { sidePanel?: object; sidebarAction?: object }) {
  vi.resetModules();
  Object.assign(fakeBrowser, { sidePanel: undefined, sidebarAction: undefined, ...beside });
  Object.assign(fakeBrowser.windows, { getCurrent });
  return import('../../../utils/effects/panel.ts');
}

beforeEach(() => vi.clearAllMocks());

describe('in Chrome', () => {
  it('opens the panel of the window that was learned before the click, within the click', async () => {
    const panel = await load({ sidePanel: { open } });
    expect(panel.canOpenPanel()).toBe(true);
    await panel.preparePanel();
    const opening = panel.openPanel();
    expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: 7 });
    await opening;
    expect(getCurrent).toHaveBeenCalledOnce();
  });

  it('asks for the window at a click that came before it was learned', async () => {
    const panel = await load({ sidePanel: { open } });
    await panel.openPanel();
    expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: 7 });
  });

  it('opens none where there is no window to name', async () => {
    getCurrent.mockResolvedValueOnce({} as { id: number });
    const panel = await load({ sidePanel: { open } });
    await expect(panel.openPanel()).rejects.toThrow('no window');
    expect(open).not.toHaveBeenCalled();
  });

  it('tells what the browser would not do', async () => {
    open.mockRejectedValueOnce(new Error('no user gesture'));
    const panel = await load({ sidePanel: { open } });
    await panel.preparePanel();
    await expect(panel.openPanel()).rejects.toThrow('no user gesture');
  });
});

it('opens the sidebar in Firefox, within the click and without asking for the window', async () => {
  const panel = await load({ sidebarAction: { open } });
  expect(panel.canOpenPanel()).toBe(true);
  await panel.preparePanel();
  const opening = panel.openPanel();
  expect(open).toHaveBeenCalledExactlyOnceWith();
  await opening;
  expect(getCurrent).not.toHaveBeenCalled();
});

it('has nothing to open in Firefox for Android', async () => {
  const panel = await load({});
  expect(panel.canOpenPanel()).toBe(false);
  await panel.preparePanel();
  await expect(panel.openPanel()).rejects.toThrow('beside the page');
});
