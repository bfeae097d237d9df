import type { Chat } from '@/utils/domain/chat';
import { INBOX_URL, visitorPage } from '@/utils/domain/visitor-page';
import { inTime } from '@/utils/effects/in-time';
import { focusTab, openTab, tabStateOf } from '@/utils/effects/tabs';
import type { Store } from '@/utils/store/store';

/** The inbox is one tab; no chat has this id, for the API's ids are UUIDs. */
const INBOX = 'inbox';
/** Tabs remembered at most; the oldest fall away. */
const MAX_REMEMBERED = 200;
const LOCK = 'perch-open';

/** What a person wants to go to. */
interface Wish {
  /** Under which name its tab is remembered. */
  readonly tab: string;
  /** What they clicked: the tab's own name, or a chat that has no page but the inbox. */
  readonly clicked: string;
  readonly url: string;
  readonly inBackground: boolean;
}

/** By what was clicked; the second of two quick clicks comes while the first is carried out, and is the same wish. */
const underWay = new Map<string, Promise<void>>();

/**
 * Opens the page where the chat started, or goes to the tab that Perch opened for it; without a safe page, the inbox. A
 * click while that tab is in front asks for the page and not for what the tab may show by now: the page opens again.
 */
export function openChatPage(
  store: Store,
  { id, pageUrl }: Pick<Chat, 'id' | 'pageUrl'>,
  inBackground: boolean,
): Promise<void> {
  const place = visitorPage(pageUrl);
  return place.kind === 'safe'
    ? grant(store, { tab: id, clicked: id, url: place.page.url, inBackground })
    : openInbox(store, inBackground, id);
}

/** Opens Magpipe's inbox, or goes to the tab that Perch opened for it, as `openChatPage` does. */
export function openInbox(store: Store, inBackground = false, clicked = INBOX): Promise<void> {
  return grant(store, { tab: INBOX, clicked, url: INBOX_URL, inBackground });
}

/** A tab goes on under another id. */
export async function followTab(store: Store, removed: number, added: number): Promise<void> {
  await navigator.locks.request(LOCK, () =>
    store.update(['opened'], ({ opened }) => {
      const tabs = Object.entries(opened.tabs);
      if (!tabs.some(([, tabId]) => tabId === removed)) return {};
      return { opened: { tabs: Object.fromEntries(tabs.map(([name, id]) => [name, id === removed ? added : id])) } };
    }),
  );
}

function grant(store: Store, wish: Wish): Promise<void> {
  const same = underWay.get(wish.clicked);
  if (same) return same;
  // Else one answer that the browser never gives would leave every later click without a page.
  const work = navigator.locks
    .request(LOCK, () => inTime(goOrOpen(store, wish)))
    .finally(() => underWay.delete(wish.clicked));
  underWay.set(wish.clicked, work);
  return work;
}

async function goOrOpen(store: Store, wish: Wish): Promise<void> {
  const { tabs } = (await store.read('opened')).opened;
  const known = own(tabs, wish.tab);
  if (known !== undefined && (await isGoneTo(known, wish, own(tabs, wish.clicked) === known))) {
    return remember(store, wish, known);
  }
  const opened = await openTab(wish.url, !wish.inBackground);
  if (opened !== null) await remember(store, wish, opened);
}

/** Goes to a tab that was opened before; false if it is gone, or is in front when it is asked for again (`isAgain`). */
async function isGoneTo(tabId: number, { url, inBackground }: Wish, isAgain: boolean): Promise<boolean> {
  const tab = await tabStateOf(tabId);
  if (!tab || (isAgain && tab.isInFront && tab.url !== url)) return false;
  return inBackground || focusTab(tabId);
}

async function remember(store: Store, { tab, clicked }: Wish, tabId: number): Promise<void> {
  await store.update(['opened'], ({ opened: { tabs } }) => {
    if (own(tabs, tab) === tabId && own(tabs, clicked) === tabId) return {};
    const others = Object.entries(tabs).filter(([name]) => name !== tab && name !== clicked);
    const remembered = [...others, [clicked, tabId] as const, [tab, tabId] as const].slice(-MAX_REMEMBERED);
    return { opened: { tabs: Object.fromEntries(remembered) } };
  });
}

function own(tabs: Readonly<Record<string, number>>, name: string): number | undefined {
  return Object.hasOwn(tabs, name) ? tabs[name] : undefined;
}
