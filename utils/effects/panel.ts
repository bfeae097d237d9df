import { browser } from '../browser.ts';

/** What browsers have beside the page: Chrome a side panel, Firefox a sidebar, Firefox for Android neither. */
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
 * Learns in which window this page is, which Chrome wants to be told. Call it before the button can be pressed: who waits
 * for an answer at the click may be out of the click by then.
 */
export async function preparePanel(): Promise<void> {
  // Where no window needs to be named, none is asked for.
  if ((browser as PanelApi).sidePanel) windowId = await currentWindowId();
}

/**
 * Opens the list beside the page. Browsers allow that in a click only, so call it there synchronously. Rejects where the
 * browser does not open it. In Chrome's popup it may never come to an end, for the popup closes when the panel takes the
 * focus; Firefox leaves it open.
 */
export async function openPanel(): Promise<void> {
  const { sidePanel, sidebarAction } = browser as PanelApi;
  if (sidebarAction) return sidebarAction.open();
  if (!sidePanel) throw new Error('There is nothing beside the page that could be opened');
  return sidePanel.open({ windowId: windowId ?? (await currentWindowId()) });
}

async function currentWindowId(): Promise<number> {
  const { id } = await browser.windows.getCurrent();
  if (id === undefined) throw new Error('This page is in no window that has a name');
  return id;
}
