import { browser } from '../browser.ts';
import type { MenuItem } from '../domain/views/menu.ts';
import { withTimeout } from './with-timeout.ts';

/** One change after the other: two that make the same items at once would be in each other's way. */
let lastChange: Promise<unknown> = Promise.resolve();

/**
 * Makes these the items of the toolbar button's menu; one that has them already only gives them their new form, for a menu
 * that is made anew closes before the eyes of whoever looks at it. Browsers show six items at the top. Nothing happens in
 * Firefox for Android, which has no such menu. Rejects where the browser does not take an item.
 */
export function setMenu(items: readonly MenuItem[]): Promise<void> {
  return enqueue(async () => {
    if (!browser.contextMenus) return;
    // Browsers keep the menu while the background sleeps, and say which item they do not know.
    if (await updateInPlace(items)) return;
    await browser.contextMenus.removeAll();
    for (const item of items) await createItem(item);
  });
}

async function updateInPlace(items: readonly MenuItem[]): Promise<boolean> {
  const updates = items.map(({ id, parentId: _, ...form }) => browser.contextMenus.update(id, form));
  return (await Promise.allSettled(updates)).every(({ status }) => status === 'fulfilled');
}

/** Calls `listener` with the id of the item that somebody clicked. Call it synchronously at start-up. */
export function onMenuClick(listener: (id: string) => void): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId }) => listener(String(menuItemId)));
}

function enqueue(change: () => Promise<void>): Promise<void> {
  const work = () => withTimeout(change());
  const queued = lastChange.then(work, work);
  lastChange = queued;
  return queued;
}

/** The only function of the interface that answers to a callback alone. */
function createItem(item: MenuItem): Promise<void> {
  return new Promise((resolve, reject) => {
    browser.contextMenus.create({ ...item, contexts: ['action'] }, () => {
      const { lastError } = browser.runtime;
      if (lastError) reject(new Error(lastError.message));
      else resolve();
    });
  });
}
