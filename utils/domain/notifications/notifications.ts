import { activityOf, type Chats } from '../model/chat.ts';
import type { Freshness } from '../model/connection-state.ts';
import type { Instant } from '../model/instant.ts';
import type { ReadMarks } from '../read-marks/read-marks.ts';
import { isCounted, type Mutes } from './mutes.ts';
import type { WaitingChat } from './waiting.ts';
import { isPending } from './waits.ts';

/**
 * A notification that is to be on the screen. What it says is made from what is stored, so a background that was killed
 * before it was shown shows it at its next start.
 */
export interface Notification {
  /** Of one chat it names the chat and up to when it tells, so that a click is understood whatever has been forgotten. */
  readonly id: string;
  /** One chat; one that waits too long; several; several after an absence; several after a time of quiet. */
  readonly kind: 'chat' | 'reminder' | 'summary' | 'digest' | 'after-quiet-period';
  /** The ids of its chats, those that wait longest first. */
  readonly chatIds: readonly string[];
  /** Written down before the browser is asked and after, so that a kill in between is understood. */
  readonly state: 'due' | 'showing' | 'shown';
}

/** What decides which of them are still wanted. */
interface ObsoleteCheckInput {
  readonly notifications: readonly Notification[];
  readonly chats: Chats;
  readonly marks: ReadMarks;
  readonly mutes: Mutes;
  readonly freshness: Pick<Freshness, 'startedAt'>;
}

/** More of them nobody reads: the oldest go. */
const MAX_NOTIFICATIONS = 20;

/** The notifications with one more for this news. One of the same chat goes for it; so does an older one of several. */
export function addNotification(
  notifications: readonly Notification[],
  toNotify: readonly WaitingChat[],
  { afterAbsence, now }: { afterAbsence: boolean; now: number },
): readonly Notification[] {
  const chatIds = toNotify.map(({ chat }) => chat.id);
  const isReplaced = (one: Notification) =>
    isForOneChat(one) ? one.chatIds.some((id) => chatIds.includes(id)) : one.state === 'shown' && chatIds.length > 1;
  const kept = notifications.filter((one) => !isReplaced(one));
  return [...kept, { ...idAndKindOf(toNotify, afterAbsence, now), chatIds, state: 'due' as const }].slice(
    -MAX_NOTIFICATIONS,
  );
}

/**
 * Those of which something still waits: what was read, closed or muted elsewhere goes from the screen, and is not told if it
 * was not shown yet. Nothing on the screen outlives the browser; of what may have been there nobody is told again. `notify`:
 * whether there are to be any.
 */
export function removeObsolete(input: ObsoleteCheckInput, notify: boolean): readonly Notification[] {
  const { notifications, freshness, chats } = input;
  if (notifications.length === 0) return notifications;
  if (!notify) return [];
  const isBrowserStart = freshness.startedAt === null;
  const waiting = new Set(chats.list.filter((chat) => isCounted(chat, input)).map(({ id }) => id));
  const kept = notifications.flatMap((one) => {
    const remaining = one.chatIds.filter((id) => waiting.has(id));
    if (remaining.length === 0 || (isBrowserStart && one.state !== 'due')) return [];
    return one.state !== 'due' || remaining.length === one.chatIds.length ? [one] : [{ ...one, chatIds: remaining }];
  });
  return kept.length === notifications.length && kept.every((one, index) => one === notifications[index])
    ? notifications
    : kept;
}

/** The chat of a notification with this id, and up to when it told of it; null: it is of several. */
export function parseNotificationId(notificationId: string): { id: string; readUpTo: Instant } | null {
  const [, readUpTo, id] = /^(?:chat|reminder):(\d{4}-\d\d-\d\dT[\d:.]+Z):\d+:(.+)$/s.exec(notificationId) ?? [];
  return readUpTo && id !== undefined ? { id, readUpTo: readUpTo as Instant } : null;
}

function isForOneChat({ kind }: Notification): boolean {
  return kind === 'chat' || kind === 'reminder';
}

function idAndKindOf(
  toNotify: readonly WaitingChat[],
  afterAbsence: boolean,
  now: number,
): Pick<Notification, 'id' | 'kind'> {
  const [first, ...others] = toNotify;
  if (!first || others.length > 0) {
    const kind = groupKind(toNotify, afterAbsence);
    return { kind, id: `${kind}:${now}` };
  }
  const kind = isPending(first.chat, first.wait) ? 'chat' : 'reminder';
  const { chat } = first;
  return { kind, id: `${kind}:${activityOf(chat)}:${chat.messageCount}:${chat.id}` };
}

function groupKind(toNotify: readonly WaitingChat[], afterAbsence: boolean): Notification['kind'] {
  if (afterAbsence && toNotify.some(({ chat, wait }) => isPending(chat, wait))) return 'digest';
  return toNotify.some(({ wait }) => wait.deferred) ? 'after-quiet-period' : 'summary';
}
