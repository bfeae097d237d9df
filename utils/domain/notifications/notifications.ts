import { activityOf, type Chats } from '../model/chat.ts';
import type { Freshness } from '../model/connection-state.ts';
import type { Instant } from '../model/instant.ts';
import type { ReadMarks } from '../read-marks/read-marks.ts';
import { isCounted, type Mutes } from './mutes.ts';
import type { WaitingChat } from './waiting.ts';
import { isPending } from './waits.ts';

/**
 * A notification that should be on the screen. Its text is made from the store when it is shown, so a background that was
 * killed before that can show it at its next start.
 */
export interface Notification {
  /** For a single chat, contains its id and last activity, so that a click works even if nothing else is stored any more. */
  readonly id: string;
  /** One chat; one that waits too long; several; several after an absence; several after a quiet period. */
  readonly kind: 'chat' | 'reminder' | 'summary' | 'digest' | 'after-quiet-period';
  /** The longest waiting chat first. */
  readonly chatIds: readonly string[];
  /** Stored before and after the browser is asked to show it, so that a kill in between is noticed. */
  readonly state: 'due' | 'showing' | 'shown';
}

interface ObsoleteCheckInput {
  readonly notifications: readonly Notification[];
  readonly chats: Chats;
  readonly marks: ReadMarks;
  readonly mutes: Mutes;
  readonly freshness: Pick<Freshness, 'startedAt'>;
}

/** Nobody reads more than this; the oldest are removed. */
const MAX_NOTIFICATIONS = 20;

/**
 * Adds one notification for all of `toNotify`. It replaces those for one of these chats alone and, if it is for several chats
 * itself, those for several that were shown.
 */
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
 * Removes the notifications whose chats have all been read, closed or muted, and single such chats from those not shown yet.
 * After a start of the browser, removes all that may have been shown: they are gone from the screen, and must not be shown
 * twice. `notify`: whether notifications are on.
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

/** Returns the chat that a notification is for, and its activity then; null: the notification is for several. */
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
