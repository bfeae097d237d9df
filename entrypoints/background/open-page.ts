import type { Chat } from '../../utils/domain/model/chat.ts';
import { INBOX_URL, parseVisitorPage } from '../../utils/domain/model/visitor-page.ts';
import { focusTab, openTab, tabStateOf } from '../../utils/effects/tabs.ts';
import { withTimeout } from '../../utils/effects/with-timeout.ts';
import type { Store } from '../../utils/store/store.ts';
import { rememberTab, replaceTabId, tabIdOf } from './opened-tabs.ts';

/** The inbox is one tab; no chat has this id, for the API's ids are UUIDs. */
const INBOX_KEY = 'inbox';
const LOCK = 'perch-open';

export interface PageOpenerDeps {
  readonly store: Store;
  readonly locks: Pick<LockManager, 'request'>;
}

/** Opens pages in tabs, and goes back to the tabs that it opened. Opens one page at a time. */
export interface PageOpener {
  /**
   * Opens the page where the chat started, or goes to the tab that Perch opened for it; without a safe page, the inbox. A
   * click while that tab is in front asks for the page, which the tab may have left by now: the page opens again.
   */
  openChatPage(chat: Pick<Chat, 'id' | 'pageUrl'>, inBackground: boolean): Promise<void>;
  /** Opens Magpipe's inbox, or goes to the tab that Perch opened for it, as `openChatPage` does. */
  openInbox(inBackground?: boolean): Promise<void>;
  /** Follows a tab that continues under another id. */
  replaceTabId(removed: number, added: number): Promise<void>;
}

interface OpenRequest {
  /** The key under which the page's tab is remembered. */
  readonly tabKey: string;
  /** What was clicked: the page's own key, or the id of a chat that has no page but the inbox. */
  readonly clickedKey: string;
  readonly url: string;
  readonly inBackground: boolean;
}

/** Creates the opener of visitors' pages and the inbox. Each has one tab, and clicks on the same thing share one attempt. */
export function createPageOpener({ store, locks }: PageOpenerDeps): PageOpener {
  /** By what was clicked: the second click of a double click asks for what the first is still opening. */
  const inFlight = new Map<string, Promise<void>>();
  const openOnce = (request: OpenRequest) => {
    const pending = inFlight.get(request.clickedKey);
    if (pending) return pending;
    // Without a timeout, one call that the browser never answers would block every later click.
    const work = locks.request(LOCK, () => withTimeout(focusOrOpen(store, request)));
    const opened = work.finally(() => inFlight.delete(request.clickedKey));
    inFlight.set(request.clickedKey, opened);
    return opened;
  };
  const openInbox = (inBackground = false, clickedKey = INBOX_KEY) =>
    openOnce({ tabKey: INBOX_KEY, clickedKey, url: INBOX_URL, inBackground });
  return {
    openChatPage: ({ id, pageUrl }, inBackground) => {
      const parsed = parseVisitorPage(pageUrl);
      return parsed.kind === 'safe'
        ? openOnce({ tabKey: id, clickedKey: id, url: parsed.page.url, inBackground })
        : openInbox(inBackground, id);
    },
    openInbox,
    replaceTabId: (removed, added) => locks.request(LOCK, () => replaceTabId(store, removed, added)),
  };
}

async function focusOrOpen(store: Store, request: OpenRequest): Promise<void> {
  const { tabKey, clickedKey, url, inBackground } = request;
  const { openedTabs } = await store.read('openedTabs');
  const knownTabId = tabIdOf(openedTabs, tabKey);
  const isAgain = tabIdOf(openedTabs, clickedKey) === knownTabId;
  const isFocused = knownTabId !== undefined && (await focusIfOpen(knownTabId, request, isAgain));
  const tabId = isFocused ? knownTabId : await openTab(url, !inBackground);
  if (tabId !== null) await rememberTab(store, [clickedKey, tabKey], tabId);
}

/** Goes to a tab that was opened before. False if it is gone, or in front and clicked again (`isAgain`). */
async function focusIfOpen(tabId: number, { url, inBackground }: OpenRequest, isAgain: boolean): Promise<boolean> {
  const tab = await tabStateOf(tabId);
  if (!tab || (isAgain && tab.isInFront && tab.url !== url)) return false;
  return inBackground || focusTab(tabId);
}
