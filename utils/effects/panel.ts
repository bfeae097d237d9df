import { browser } from '../browser';

/** What browsers have beside the page: Chrome a side panel, Firefox a sidebar, Firefox for Android neither. */
interface Beside {
  readonly sidePanel?: { open(options: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

let windowId: number | undefined;

/** Whether the list can be opened beside the page. */
export function canOpenPanel(): boolean {
  const { sidePanel, sidebarAction } = browser as Beside;
  return sidePanel !== undefined || sidebarAction !== undefined;
}

/**
 * Learns in which window this page is, which Chrome wants to be told. Call it before the button can be pressed: at the
 * click it would be too late, for who waits for an answer is no longer in the click.
 */
export async function preparePanel(): Promise<void> {
  // Where no window needs to be named, none is asked for.
  if ((browser as Beside).sidePanel) windowId = (await browser.windows.getCurrent()).id;
}

/**
 * Opens the list beside the page. Browsers allow that in a click only, so call it there synchronously. Rejects where the
 * browser does not open it, or `preparePanel` has not learned the window.
 */
export async function openPanel(): Promise<void> {
  const { sidePanel, sidebarAction } = browser as Beside;
  if (sidebarAction) return sidebarAction.open();
  if (!sidePanel || windowId === undefined) throw new Error('There is nothing beside the page that could be opened');
  return sidePanel.open({ windowId });
}
