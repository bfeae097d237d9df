import type { Chat, Chats, Freshness, Health, ReadMarks } from '../chat';
import { hasBeenAway } from './absence';
import { type Chime, chimed } from './chime';
import { isOfInterest } from './interest';
import { type Mutes, mutedBy } from './mutes';
import { type Notification, stillWanted, withNews } from './notifications';
import type { AttentionSettings } from './settings';
import { waitingLevel } from './waiting-level';
import { isPending, passedOver, told, type Wait, type Waits, waited, waitOf } from './waits';

/** All that telling is decided by. */
export interface TellFacts {
  readonly chats: Chats;
  readonly marks: ReadMarks;
  readonly waits: Waits;
  readonly mutes: Mutes;
  readonly attention: AttentionSettings;
  readonly health: Health;
  readonly freshness: Freshness;
  readonly notifications: readonly Notification[];
  readonly chime: Chime | null;
}

/** What the world says at this moment. */
export interface TellMoment {
  /** This computer's clock, epoch ms. */
  readonly now: number;
  /** Whether Perch is snoozed, or in quiet hours. */
  readonly quiet: boolean;
  /** Whether the browser lets Perch notify. */
  readonly allowed: boolean;
  /** Whether a check is under way: what it brings is told together, at its end. */
  readonly isChecking: boolean;
}

/** What telling makes of what is stored; what is as before is the very same. */
export interface Telling extends Pick<TellFacts, 'waits' | 'notifications' | 'chime'> {
  /** Whether the chime sounds now. */
  readonly rings: boolean;
}

/** A chat that waits. */
export interface Waiting {
  readonly chat: Chat;
  readonly wait: Wait;
  /** In ms. */
  readonly waited: number;
}

/**
 * Whom to tell of what, at the end of a check or when a time has come. What comes of it is stored before anything is shown.
 * One event is one notification, several are one summary. While it is quiet, events are held back; what nobody wants to
 * hear of counts as told. After an absence all of it is told at once, when all of it has been read. What is no longer wanted
 * goes in any case, also during a check.
 */
export function tell(facts: TellFacts, moment: TellMoment): Telling {
  const { waits, attention, freshness, health } = facts;
  const notify = attention.notify && moment.allowed;
  const notifications = stillWanted(facts, notify);
  const isReturning = hasBeenAway(freshness, moment.now) || (freshness.afterGap && freshness.behind);
  if (moment.isChecking || (isReturning && health.state === 'well')) {
    return { waits, notifications, chime: facts.chime, rings: false };
  }
  const speaks = attention.sound.on || notify;
  const isWanted = (one: Waiting) => speaks && isPending(one.chat, one.wait) && isEventWanted(one, facts);
  const all = allWaiting(facts, moment.now);
  const waiting = all.map((one) => (isWanted(one) ? one : withoutUnwanted(one)));
  const passed = waiting.filter((one, index) => one !== all[index]);
  const wanted = waiting.filter(({ chat, wait }) => isPending(chat, wait));
  if (moment.quiet) {
    const held = wanted.filter(({ wait }) => !wait.held).map((one) => ({ ...one, wait: { ...one.wait, held: true } }));
    return { waits: changed(waits, [...passed, ...held]), notifications, chime: null, rings: false };
  }
  const news = [...wanted, ...(speaks ? waiting.filter((one) => isOverdue(one, facts)) : [])].sort(longestFirst);
  const after = news.map((one) => ({ ...one, wait: told(one.chat, one.wait, isRed(one, attention)) }));
  return {
    waits: changed(waits, [...passed, ...after]),
    notifications:
      news.length > 0 && notify
        ? withNews(notifications, news, { afterGap: freshness.afterGap, now: moment.now })
        : notifications,
    ...chimed(facts, waiting, wanted.length > 0, moment.now),
  };
}

/** All chats that wait. */
export function allWaiting(
  { chats, marks, waits }: Pick<TellFacts, 'chats' | 'marks' | 'waits'>,
  now: number,
): Waiting[] {
  if (Object.keys(waits).length === 0) return [];
  return chats.list.flatMap((chat) => {
    const wait = waitOf(chat, waits, marks);
    return wait ? [{ chat, wait, waited: waited(chat, waits, marks, now) ?? 0 }] : [];
  });
}

/** Whether the person wants to hear of such an event. */
function isEventWanted({ chat, wait }: Waiting, facts: TellFacts): boolean {
  return isOfInterest(chat, wait.isNew && wait.told === null, facts);
}

/** The chat with its news passed over, where that is not wanted. */
function withoutUnwanted(one: Waiting): Waiting {
  return isPending(one.chat, one.wait) ? { ...one, wait: passedOver(one.chat, one.wait) } : one;
}

/** Whether the person was told of it, and not yet that it waits too long by now. */
function isOverdue(one: Waiting, { attention, mutes }: TellFacts): boolean {
  const { chat, wait } = one;
  if (!wait.heard || wait.repeated || isPending(chat, wait) || mutedBy(chat, mutes) !== null) return false;
  return isRed(one, attention);
}

function isRed({ waited }: Waiting, { waiting }: AttentionSettings): boolean {
  return waitingLevel(waited, waiting) === 'red';
}

function longestFirst(a: Waiting, b: Waiting): number {
  return b.waited - a.waited;
}

/** The waits with those of these chats, the last one for each; the same object if there are none. */
function changed(waits: Waits, chats: readonly Waiting[]): Waits {
  const entries = chats.map(({ chat, wait }) => [chat.id, wait]);
  return entries.length === 0 ? waits : { ...waits, ...Object.fromEntries(entries) };
}
