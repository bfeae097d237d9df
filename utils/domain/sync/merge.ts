import { activityOf, byActivity, type Chat, type Chats, type KnownChat, MAX_CHATS } from '../model/chat.ts';
import { fitToStorage } from '../model/chat-size.ts';
import { isFuture, type Page } from '../model/page.ts';

/**
 * Merges a page of active chats into the known ones, and updates the total that they explain. Returns the same `chats` when
 * the page brings nothing new.
 */
export function mergePage(chats: Chats, page: Page): Chats {
  const known = new Map(chats.list.map((chat) => [chat.id, chat]));
  let { expectedTotal } = chats;
  let changed = false;
  for (const incoming of page.chats) {
    const before = known.get(incoming.id);
    const after = before ? mergeChat(before, incoming) : incoming;
    if (after === before) continue;
    if (!before && addsToTotal(chats, incoming)) expectedTotal += 1;
    known.set(after.id, after);
    changed = true;
  }
  for (const id of page.closedIds) {
    if (!known.delete(id)) continue;
    expectedTotal -= 1;
    changed = true;
  }
  const list = changed ? newestThatFit([...known.values()], chats.list, page) : chats.list;
  const total = page.reportedTotal ?? chats.total;
  // A chat of the page may not fit: an old empty chat comes first in every answer.
  const isSame = list.length === chats.list.length && list.every((chat, index) => chat === chats.list[index]);
  if (isSame && expectedTotal === chats.expectedTotal && total === chats.total) return chats;
  const updated = { ...chats, total, expectedTotal: expectedTotal };
  return isSame ? updated : { ...updated, list, unlistedChats: unlistedAfter(chats, list) };
}

/** Drops the other chats. Only for those that are proven closed (closures.ts, recheck.ts). */
export function filterChats(chats: Chats, isKept: (chat: Chat) => boolean): Chats {
  const list = chats.list.filter(isKept);
  return list.length === chats.list.length ? chats : { ...chats, list, unlistedChats: unlistedAfter(chats, list) };
}

/** Whether an unknown chat adds to the total. When there are more than are kept, an old one has merely come back. */
function addsToTotal({ expectedTotal, syncedUpTo }: Chats, chat: Chat): boolean {
  return expectedTotal <= MAX_CHATS || (syncedUpTo !== null && chat.createdAt > syncedUpTo);
}

/** The newest chats that fit into storage. One that loses its page's URL again stays the same object as in `before`. */
function newestThatFit(list: Chat[], before: readonly Chat[], page: Page): readonly Chat[] {
  const newestChats = newest(list, page);
  const fitting = fitToStorage(newestChats);
  if (fitting === newestChats) return newestChats;
  const known = new Map(before.map((chat) => [chat.id, chat]));
  return fitting.map((chat) => mergeChat(known.get(chat.id) ?? chat, chat));
}

/** Newest activity first, at most `MAX_CHATS`. Dates in the future must not push out chats that are active now. */
function newest(list: Chat[], page: Page): Chat[] {
  if (list.length <= MAX_CHATS) return list.sort(byActivity);
  const [future, past] = [true, false].map((isAhead) =>
    list.filter((chat) => isFuture(activityOf(chat), page) === isAhead).sort(byActivity),
  );
  return [...(past ?? []), ...(future ?? [])].slice(0, MAX_CHATS).sort(byActivity);
}

/** The server's row wins, except for the preview: it comes from an unordered join and may change without a new message. */
function mergeChat(before: Chat, incoming: Chat): Chat {
  const unchanged = before.lastMessageAt === incoming.lastMessageAt && before.messageCount === incoming.messageCount;
  const after = unchanged && before.lastMessage !== null ? { ...incoming, lastMessage: before.lastMessage } : incoming;
  const keys = Object.keys({ ...before, ...after }) as (keyof Chat)[];
  return keys.every((key) => after[key] === before[key]) ? before : after;
}

/** What is known of the chats that are not in the list `after`. */
function unlistedAfter({ list, unlistedChats }: Chats, after: readonly Chat[]): Chats['unlistedChats'] {
  const listedIds = new Set(after.map(({ id }) => id));
  const unlisted = list.filter(({ id }) => !listedIds.has(id));
  const before = Object.entries(unlistedChats);
  if (unlisted.length === 0 && before.every(([id]) => !listedIds.has(id))) return unlistedChats;
  const all = [
    ...before.filter(([id]) => !listedIds.has(id)),
    ...unlisted.map((chat) => [chat.id, lastKnownOf(chat)] as const),
  ];
  return Object.fromEntries(all.sort(([, a], [, b]) => (a.activity < b.activity ? 1 : -1)).slice(0, MAX_CHATS));
}

function lastKnownOf(chat: Chat): KnownChat {
  return { activity: activityOf(chat), messageCount: chat.messageCount };
}
