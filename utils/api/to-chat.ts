import type { Chat } from '../domain/model/chat.ts';
import { storablePage } from '../domain/model/chat-size.ts';
import { parseInstant } from '../domain/model/instant.ts';
import type { Page } from '../domain/model/page.ts';
import type { ListStatus } from '../domain/sync/page-request.ts';
import { dropLoneSurrogates, truncateText } from '../domain/text/graphemes.ts';
import { answerSchema, rowIdSchema, sessionSchema, type WireSession } from './wire.ts';

/**
 * The most that is kept of a text, in UTF-16 units. Chrome counts a unit as up to six bytes (`storedBytes`): with 1,000
 * chats this leaves space for page URLs (`fitToStorage`), whatever visitors send.
 */
const MAX_NAME_LENGTH = 100;
const MAX_VISITOR_LENGTH = 200;
const MAX_MESSAGE_LENGTH = 400;
/** Longer than any email address; a truncated one would be another address, so it is dropped. */
const MAX_EMAIL_LENGTH = 320;
const MAX_STATUS_LENGTH = 40;

/**
 * Converts a parsed answer to a request for chats of this status. Returns null if it isn't shaped as documented; invalid
 * rows are counted. Rows of the other status don't belong to this list, but unknown statuses do (docs/api.md: free text).
 * `servedAt`: the server's clock, epoch ms.
 */
export function toPage(
  body: unknown,
  requestedStatus: ListStatus = 'active',
  servedAt: number | null = null,
): Page | null {
  const answer = answerSchema.safeParse(body);
  if (!answer.success) return null;
  const { sessions, total } = answer.data;
  const chats: Chat[] = [];
  const closedIds: string[] = [];
  const otherStatus: ListStatus = requestedStatus === 'active' ? 'closed' : 'active';
  let unreadable = 0;
  for (const row of sessions) {
    const session = sessionSchema.safeParse(row);
    const chat = session.success ? toChat(session.data, requestedStatus) : null;
    if (!chat) unreadable += 1;
    else if (chat.status !== otherStatus) chats.push(chat);
    else if (requestedStatus === 'active') closedIds.push(chat.id);
  }
  return {
    chats,
    closedIds,
    unreadable,
    total,
    reportedTotal: total,
    isTotalConsistent: true,
    latestPlausible: null,
    servedAt,
    rowIds: sessions.map(rowId),
  };
}

/**
 * Converts one session; null if a date is invalid, because then Perch can't know whether it is unread. A missing status
 * becomes the one that was asked for.
 */
export function toChat(session: WireSession, requestedStatus: ListStatus = 'active'): Chat | null {
  const createdAt = parseInstant(session.created_at);
  const lastMessageAt = session.last_message_at == null ? null : parseInstant(session.last_message_at);
  if (!createdAt || (session.last_message_at != null && !lastMessageAt)) return null;
  return {
    id: session.id,
    widgetId: truncated(session.widget_id, MAX_NAME_LENGTH),
    widgetName: truncatedWithEllipsis(session.widget_name, MAX_NAME_LENGTH),
    visitorId: truncated(session.visitor_id, MAX_NAME_LENGTH) ?? '',
    visitorName: truncatedWithEllipsis(session.visitor_name, MAX_VISITOR_LENGTH),
    visitorEmail: untruncated(session.visitor_email, MAX_EMAIL_LENGTH),
    status: truncated(session.status, MAX_STATUS_LENGTH) ?? requestedStatus,
    lastMessage: truncatedWithEllipsis(session.last_message, MAX_MESSAGE_LENGTH),
    lastMessageAt,
    createdAt,
    messageCount: session.message_count,
    ...storablePage(untruncated(session.page_url, Number.POSITIVE_INFINITY)),
  };
}

/** For ids and single words. */
function truncated(text: string | null | undefined, max: number): string | null {
  return text == null ? null : truncateText(text, max);
}

/** For texts that people read: an ellipsis shows that the text was truncated. */
function truncatedWithEllipsis(text: string | null | undefined, max: number): string | null {
  return text == null || text.length <= max ? truncated(text, max) : `${truncateText(text, max - 1)}…`;
}

function untruncated(text: string | null | undefined, max: number): string | null {
  return text == null || text.length > max ? null : dropLoneSurrogates(text);
}

function rowId(row: unknown): string | null {
  return rowIdSchema.safeParse(row).data?.id ?? null;
}
