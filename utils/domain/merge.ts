import { byActivity, type Chat, type Chats, MAX_CHATS } from './chat';

/** One page of an answer, in Perch's words. */
export interface Page {
  readonly chats: readonly Chat[];
  /**
   * The ids of all rows in the server's order, readable or not; null where a row had none. The plan of requests reads
   * seams off it, and what stands in it is never taken as closed.
   */
  readonly rowIds: readonly (string | null)[];
  /** Ids of rows that came with the status `closed` though active ones were asked for. */
  readonly closedIds: readonly string[];
  /** Rows that could not be understood. */
  readonly unreadable: number;
  readonly total: number;
}

/** Takes a page into what is known. Returns the very same `chats` when the page brought nothing new. */
export function mergePage(chats: Chats, page: Page): Chats {
  const known = new Map(chats.list.map((chat) => [chat.id, chat]));
  let changed = false;
  for (const incoming of page.chats) {
    const before = known.get(incoming.id);
    const after = before ? renew(before, incoming) : incoming;
    if (after === before) continue;
    known.set(after.id, after);
    changed = true;
  }
  for (const id of page.closedIds) changed = known.delete(id) || changed;
  const list = changed ? newest([...known.values()]) : chats.list;
  // What came in can be what the cut takes off again: an old chat without a message heads every answer.
  const same = list.length === chats.list.length && list.every((chat, index) => chat === chats.list[index]);
  if (same) return page.total === chats.total ? chats : { ...chats, total: page.total };
  return { ...chats, total: page.total, list };
}

/** Keeps the chats whose ids are in `seen`: only for a walk that may say what has closed (sync-plan.ts). */
export function dropUnseen(chats: Chats, seen: ReadonlySet<string>): Chats {
  const list = chats.list.filter((chat) => seen.has(chat.id));
  return list.length === chats.list.length ? chats : { ...chats, list };
}

/** Whether a page comes from the account that `chats` came from: a chat or a widget in common says so. */
export function sameAccount(chats: Chats, page: Page): boolean {
  const ids = new Set(chats.list.flatMap((chat) => [chat.id, chat.widgetId]));
  return page.chats.some((chat) => ids.has(chat.id) || (chat.widgetId !== null && ids.has(chat.widgetId)));
}

function newest(list: Chat[]): Chat[] {
  return list.sort(byActivity).slice(0, MAX_CHATS);
}

/** The server's row wins, but for the preview: it comes from an unordered join and may change while nothing was said. */
function renew(before: Chat, incoming: Chat): Chat {
  const quiet = before.lastMessageAt === incoming.lastMessageAt && before.messageCount === incoming.messageCount;
  const after = quiet && before.lastMessage !== null ? { ...incoming, lastMessage: before.lastMessage } : incoming;
  const keys = Object.keys(after) as (keyof Chat)[];
  return keys.every((key) => after[key] === before[key]) ? before : after;
}
