import { browser } from '../browser.ts';

/** Chrome has a side panel, Firefox a sidebar, Firefox for Android neither. */
interface PanelApi {
  readonly sidePanel?: { open(options: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

let windowId: number | undefined;

/** Whether the list can be opened beside the page. */
export function canOpenPanel(): boolean {
  const { sidePanel, sidebarAction } = browser as PanelApi;
  return sidePanel !== undefined || sidebarAction !== undefined;
}

/**
 * Reads the id of this window, which Chrome needs to open the panel. Call it before the button can be clicked: awaiting the
 * id during the click could end the click's permission to open anything.
 */
export async function preparePanel(): Promise<void> {
  // Firefox needs no id.
  if ((browser as PanelApi).sidePanel) windowId = await currentWindowId();
}

/**
 * Opens the list beside the page. Browsers allow that only during a click, so call it there synchronously. Rejects where
 * the browser does not open it. In Chrome's popup it may never settle, for the popup closes when the panel takes the focus;
 * in Firefox the popup stays open.
 */
export async function openPanel(): Promise<void> {
  const { sidePanel, sidebarAction } = browser as PanelApi;
  if (sidebarAction) return sidebarAction.open();
  if (!sidePanel) throw new Error('This browser has no panel beside the page');
  return sidePanel.open({ windowId: windowId ?? (await currentWindowId()) });
}

async function currentWindowId(): Promise<number> {
  const { id } = await browser.windows.getCurrent();
  if (id === undefined) throw new Error('This page is in no window with an id');
  return id;
}
