import type { Chat } from '../../utils/domain/model/chat.ts';
import { INBOX_URL, parseVisitorPage } from '../../utils/domain/model/visitor-page.ts';
import { focusTab, openTab, tabStateOf } from '../../utils/effects/tabs.ts';
import { withTimeout } from '../../utils/effects/with-timeout.ts';
import type { Store } from '../../utils/store/store.ts';

/** The inbox is one tab; no chat has this id, for the API's ids are UUIDs. */
const INBOX_KEY = 'inbox';
/** Tabs remembered at most; the oldest fall away. */
const MAX_REMEMBERED_TABS = 200;
const LOCK = 'perch-open';

/** What a person wants to go to. */
interface OpenRequest {
  /** Under which name its tab is remembered. */
  readonly tabKey: string;
  /** What they clicked: the tab's own name, or a chat that has no page but the inbox. */
  readonly clickedKey: string;
  readonly url: string;
  readonly inBackground: boolean;
}

/** By what was clicked; the second of two quick clicks comes while the first is carried out, and is the same wish. */
const inFlight = new Map<string, Promise<void>>();

/**
 * Opens the page where the chat started, or goes to the tab that Perch opened for it; without a safe page, the inbox. A
 * click while that tab is in front asks for the page and not for what the tab may show by now: the page opens again.
 */
export function openChatPage(
  store: Store,
  { id, pageUrl }: Pick<Chat, 'id' | 'pageUrl'>,
  inBackground: boolean,
): Promise<void> {
  const parsed = parseVisitorPage(pageUrl);
  return parsed.kind === 'safe'
    ? openOnce(store, { tabKey: id, clickedKey: id, url: parsed.page.url, inBackground })
    : openInbox(store, inBackground, id);
}

/** Opens Magpipe's inbox, or goes to the tab that Perch opened for it, as `openChatPage` does. */
export function openInbox(store: Store, inBackground = false, clickedKey = INBOX_KEY): Promise<void> {
  return openOnce(store, { tabKey: INBOX_KEY, clickedKey, url: INBOX_URL, inBackground });
}

/** A tab goes on under another id. */
export async function replaceTabId(store: Store, removed: number, added: number): Promise<void> {
  await navigator.locks.request(LOCK, () =>
    store.update(['openedTabs'], ({ openedTabs }) => {
      const entries = Object.entries(openedTabs.tabIds);
      if (!entries.some(([, tabId]) => tabId === removed)) return {};
      return {
        openedTabs: { tabIds: Object.fromEntries(entries.map(([name, id]) => [name, id === removed ? added : id])) },
      };
    }),
  );
}

function openOnce(store: Store, request: OpenRequest): Promise<void> {
  const pending = inFlight.get(request.clickedKey);
  if (pending) return pending;
  // Else one answer that the browser never gives would leave every later click without a page.
  const work = navigator.locks
    .request(LOCK, () => withTimeout(focusOrOpen(store, request)))
    .finally(() => inFlight.delete(request.clickedKey));
  inFlight.set(request.clickedKey, work);
  return work;
}

async function focusOrOpen(store: Store, request: OpenRequest): Promise<void> {
  const { tabIds } = (await store.read('openedTabs')).openedTabs;
  const knownTabId = tabIdOf(tabIds, request.tabKey);
  if (
    knownTabId !== undefined &&
    (await focusIfOpen(knownTabId, request, tabIdOf(tabIds, request.clickedKey) === knownTabId))
  ) {
    return rememberTab(store, request, knownTabId);
  }
  const newTabId = await openTab(request.url, !request.inBackground);
  if (newTabId !== null) await rememberTab(store, request, newTabId);
}

/** Goes to a tab that was opened before; false if it is gone, or is in front when it is asked for again (`isAgain`). */
async function focusIfOpen(tabId: number, { url, inBackground }: OpenRequest, isAgain: boolean): Promise<boolean> {
  const tab = await tabStateOf(tabId);
  if (!tab || (isAgain && tab.isInFront && tab.url !== url)) return false;
  return inBackground || focusTab(tabId);
}

async function rememberTab(store: Store, { tabKey, clickedKey }: OpenRequest, tabId: number): Promise<void> {
  await store.update(['openedTabs'], ({ openedTabs: { tabIds } }) => {
    if (tabIdOf(tabIds, tabKey) === tabId && tabIdOf(tabIds, clickedKey) === tabId) return {};
    const others = Object.entries(tabIds).filter(([name]) => name !== tabKey && name !== clickedKey);
    const remembered = [...others, [clickedKey, tabId] as const, [tabKey, tabId] as const].slice(-MAX_REMEMBERED_TABS);
    return { openedTabs: { tabIds: Object.fromEntries(remembered) } };
  });
}

function tabIdOf(tabIds: Readonly<Record<string, number>>, name: string): number | undefined {
  return Object.hasOwn(tabIds, name) ? tabIds[name] : undefined;
}
