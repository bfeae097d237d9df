import type { Chat } from '@/utils/domain/chat';
import { INBOX_URL, visitorPage } from '@/utils/domain/visitor-page';
import { focusTab, isOpen, openTab } from '@/utils/effects/tabs';
import type { Store } from '@/utils/store/store';

/** The inbox is one tab; no chat has this id, for the API's ids are UUIDs. */
const INBOX = 'inbox';
/** Tabs remembered at most; the oldest fall away. */
const MAX_REMEMBERED = 200;
const LOCK = 'perch-open';

/** Opens the page where the chat started, or goes to the tab that Perch opened for it; without a safe page, the inbox. */
export function openChatPage(
  store: Store,
  { id, pageUrl }: Pick<Chat, 'id' | 'pageUrl'>,
  inBackground: boolean,
): Promise<void> {
  const place = visitorPage(pageUrl);
  return place.kind === 'safe' ? reopen(store, id, place.page.url, inBackground) : openInbox(store, inBackground);
}

/** Opens Magpipe's inbox, or goes to the tab that Perch opened for it. */
export function openInbox(store: Store, inBackground = false): Promise<void> {
  return reopen(store, INBOX, INBOX_URL, inBackground);
}

/** The lock makes two quick clicks one tab. */
async function reopen(store: Store, name: string, url: string, inBackground: boolean): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const { opened } = await store.read('opened');
    const known = Object.hasOwn(opened.tabs, name) ? opened.tabs[name] : undefined;
    if (known !== undefined && (await (inBackground ? isOpen(known) : focusTab(known)))) return;
    const tabId = await openTab(url, !inBackground);
    if (tabId === null) return;
    await store.update(['opened'], ({ opened: { tabs } }) => {
      const others = Object.entries(tabs).filter(([key]) => key !== name);
      const remembered = [...others, [name, tabId] as const].slice(-MAX_REMEMBERED);
      return { opened: { tabs: Object.fromEntries(remembered) } };
    });
  });
}
