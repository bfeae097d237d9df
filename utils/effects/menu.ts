import { browser } from '../browser';
import type { MenuItem } from '../domain/views/menu';
import { inTime } from './in-time';

/** One change after the other: two that make the same items at once would be in each other's way. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Makes these the items of the toolbar button's menu; one that has them already only gives them their new form, for a menu
 * that is made anew closes before the eyes of whoever looks at it. Browsers show six items at the top. Nothing happens in
 * Firefox for Android, which has no such menu. Rejects where the browser does not take an item.
 */
export function offerMenu(items: readonly MenuItem[]): Promise<void> {
  return inTurn(async () => {
    if (!browser.contextMenus) return;
    // Browsers keep the menu while the background sleeps, and say which item they do not know.
    if (await isUpdated(items)) return;
    await browser.contextMenus.removeAll();
    for (const item of items) await create(item);
  });
}

async function isUpdated(items: readonly MenuItem[]): Promise<boolean> {
  const updates = items.map(({ id, parentId: _, ...form }) => browser.contextMenus.update(id, form));
  return (await Promise.allSettled(updates)).every(({ status }) => status === 'fulfilled');
}

/** Calls `listener` with the id of the item that somebody clicked. Call it synchronously at start-up. */
export function onMenu(listener: (id: string) => void): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId }) => listener(String(menuItemId)));
}

function inTurn(change: () => Promise<void>): Promise<void> {
  const work = () => inTime(change());
  const turn = last.then(work, work);
  last = turn;
  return turn;
}

/** The only function of the interface that answers to a callback alone. */
function create(item: MenuItem): Promise<void> {
  return new Promise((resolve, reject) => {
    browser.contextMenus.create({ ...item, contexts: ['action'] }, () => {
      const { lastError } = browser.runtime;
      if (lastError) reject(new Error(lastError.message));
      else resolve();
    });
  });
}
