import { browser } from '../browser.ts';
import type { MenuItem } from '../domain/views/menu.ts';
import { withTimeout } from './with-timeout.ts';

/** Changes run one after the other, for two that create the same items at once would fail. */
let lastChange: Promise<unknown> = Promise.resolve();

/**
 * Sets the items of the toolbar button's menu. A menu that has these items is updated in place, for creating them again
 * would close it while it is open. Browsers show at most six items at the top level. Does nothing in Firefox for Android,
 * which has no such menu. Rejects where the browser refuses an item.
 */
export function setMenu(items: readonly MenuItem[]): Promise<void> {
  return enqueue(async () => {
    if (!browser.contextMenus) return;
    // Browsers keep the menu while the background is stopped, and refuse to update an item that they do not have.
    if (await updateInPlace(items)) return;
    await browser.contextMenus.removeAll();
    for (const item of items) await createItem(item);
  });
}

async function updateInPlace(items: readonly MenuItem[]): Promise<boolean> {
  const updates = items.map(({ id, parentId: _, ...form }) => browser.contextMenus.update(id, form));
  return (await Promise.allSettled(updates)).every(({ status }) => status === 'fulfilled');
}

/** Calls `listener` with the id of the item that was clicked. Call it synchronously at start-up. */
export function onMenuClick(listener: (id: string) => void): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId }) => listener(String(menuItemId)));
}

function enqueue(change: () => Promise<void>): Promise<void> {
  const work = () => withTimeout(change());
  const queued = lastChange.then(work, work);
  lastChange = queued;
  return queued;
}

/** Turns into a promise the only function of the API that has a callback in both browsers. */
function createItem(item: MenuItem): Promise<void> {
  return new Promise((resolve, reject) => {
    browser.contextMenus.create({ ...item, contexts: ['action'] }, () => {
      const { lastError } = browser.runtime;
      if (lastError) reject(new Error(lastError.message));
      else resolve();
    });
  });
}
