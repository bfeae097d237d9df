import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const open = vi.fn(async () => undefined);
const getCurrent = vi.fn(async () => ({ id: 7 }));

/** Loads the module again, in a browser with this API only. */
async function load(beside: { sidePanel?: object; sidebarAction?: object }) {
  vi.resetModules();
  Object.assign(fakeBrowser, { sidePanel: undefined, sidebarAction: undefined, ...beside });
  Object.assign(fakeBrowser.windows, { getCurrent });
  return import('../../../utils/effects/panel.ts');
}

beforeEach(() => vi.clearAllMocks());

describe('in Chrome', () => {
  it('opens the panel within the click, for the window read before it', async () => {
    const panel = await load({ sidePanel: { open } });
    expect(panel.canOpenPanel()).toBe(true);
    await panel.preparePanel();
    const opening = panel.openPanel();
    expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: 7 });
    await opening;
    expect(getCurrent).toHaveBeenCalledOnce();
  });

  it('reads the window at a click that came before that', async () => {
    const panel = await load({ sidePanel: { open } });
    await panel.openPanel();
    expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: 7 });
  });

  it('opens nothing where the window has no id', async () => {
    getCurrent.mockResolvedValueOnce({} as { id: number });
    const panel = await load({ sidePanel: { open } });
    await expect(panel.openPanel()).rejects.toThrow('no window');
    expect(open).not.toHaveBeenCalled();
  });

  it('rejects where the browser refuses', async () => {
    open.mockRejectedValueOnce(new Error('no user gesture'));
    const panel = await load({ sidePanel: { open } });
    await panel.preparePanel();
    await expect(panel.openPanel()).rejects.toThrow('no user gesture');
  });
});

it('opens the sidebar in Firefox, within the click and without reading the window', async () => {
  const panel = await load({ sidebarAction: { open } });
  expect(panel.canOpenPanel()).toBe(true);
  await panel.preparePanel();
  const opening = panel.openPanel();
  expect(open).toHaveBeenCalledExactlyOnceWith();
  await opening;
  expect(getCurrent).not.toHaveBeenCalled();
});

it('cannot open anything in Firefox for Android', async () => {
  const panel = await load({});
  expect(panel.canOpenPanel()).toBe(false);
  await panel.preparePanel();
  await expect(panel.openPanel()).rejects.toThrow('beside the page');
});
