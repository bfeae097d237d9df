import { activityOf, type Chats, type Freshness, type ReadMarks } from '../chat';
import type { Instant } from '../instant';
import { isCounted, type Mutes } from './mutes';
import type { Waiting } from './tell';
import { isPending } from './waits';

/**
 * A notification that is to be on the screen. What it says is made from what is stored, so a background that was killed
 * before it was shown shows it at its next start.
 */
export interface Notification {
  /** Of one chat it names the chat and up to when it tells, so that a click is understood whatever has been forgotten. */
  readonly id: string;
  /** One chat; one that waits too long; several; several after an absence; several after a time of quiet. */
  readonly kind: 'chat' | 'repeat' | 'summary' | 'digest' | 'after-quiet';
  /** The ids of its chats, those that wait longest first. */
  readonly chats: readonly string[];
  /** Written down before the browser is asked and after, so that a kill in between is understood. */
  readonly state: 'due' | 'showing' | 'shown';
}

/** What decides which of them are still wanted. */
interface NotificationFacts {
  readonly notifications: readonly Notification[];
  readonly chats: Chats;
  readonly marks: ReadMarks;
  readonly mutes: Mutes;
  readonly freshness: Pick<Freshness, 'startedAt'>;
}

/** More of them nobody reads: the oldest go. */
const MAX_NOTIFICATIONS = 20;

/** The notifications with one more for this news. One of the same chat goes for it; so does an older one of several. */
export function withNews(
  before: readonly Notification[],
  news: readonly Waiting[],
  { afterGap, now }: { afterGap: boolean; now: number },
): readonly Notification[] {
  const chats = news.map(({ chat }) => chat.id);
  const isReplaced = (one: Notification) =>
    isOfOne(one) ? one.chats.some((id) => chats.includes(id)) : one.state === 'shown' && chats.length > 1;
  const kept = before.filter((one) => !isReplaced(one));
  return [...kept, { ...describe(news, afterGap, now), chats, state: 'due' as const }].slice(-MAX_NOTIFICATIONS);
}

/**
 * Those of which something still waits: what was read, closed or muted elsewhere goes from the screen, and is not told if it
 * was not shown yet. Nothing on the screen outlives the browser; of what may have been there nobody is told again. `notify`:
 * whether there are to be any.
 */
export function stillWanted(facts: NotificationFacts, notify: boolean): readonly Notification[] {
  const { notifications, freshness, chats } = facts;
  if (notifications.length === 0) return notifications;
  if (!notify) return [];
  const isStart = freshness.startedAt === null;
  const waiting = new Set(chats.list.filter((chat) => isCounted(chat, facts)).map(({ id }) => id));
  const kept = notifications.flatMap((one) => {
    const left = one.chats.filter((id) => waiting.has(id));
    if (left.length === 0 || (isStart && one.state !== 'due')) return [];
    return one.state !== 'due' || left.length === one.chats.length ? [one] : [{ ...one, chats: left }];
  });
  return kept.length === notifications.length && kept.every((one, index) => one === notifications[index])
    ? notifications
    : kept;
}

/** The chat of a notification with this id, and up to when it told of it; null: it is of several. */
export function chatOf(notificationId: string): { id: string; seen: Instant } | null {
  const [, seen, id] = /^(?:chat|repeat):(\d{4}-\d\d-\d\dT[\d:.]+Z):\d+:(.+)$/s.exec(notificationId) ?? [];
  return seen && id !== undefined ? { id, seen: seen as Instant } : null;
}

function isOfOne({ kind }: Notification): boolean {
  return kind === 'chat' || kind === 'repeat';
}

function describe(news: readonly Waiting[], afterGap: boolean, now: number): Pick<Notification, 'id' | 'kind'> {
  const [first, ...others] = news;
  if (!first || others.length > 0) {
    const kind = kindOfSeveral(news, afterGap);
    return { kind, id: `${kind}:${now}` };
  }
  const kind = isPending(first.chat, first.wait) ? 'chat' : 'repeat';
  const { chat } = first;
  return { kind, id: `${kind}:${activityOf(chat)}:${chat.messageCount}:${chat.id}` };
}

function kindOfSeveral(news: readonly Waiting[], afterGap: boolean): Notification['kind'] {
  if (afterGap && news.some(({ chat, wait }) => isPending(chat, wait))) return 'digest';
  return news.some(({ wait }) => wait.held) ? 'after-quiet' : 'summary';
}
