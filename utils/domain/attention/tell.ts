import type { Chat, Chats, Freshness, Health, ReadMarks } from '../chat';
import { hasBeenAway } from './absence';
import { type Chime, chimed } from './chime';
import { isOfInterest } from './interest';
import { type Mutes, mutedBy } from './mutes';
import { type Notification, stillWanted, withNews } from './notifications';
import type { AttentionSettings } from './settings';
import { waitingLevel } from './waiting-level';
import { isPending, told, type Wait, type Waits, waited, waitOf } from './waits';

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
  const waiting = allWaiting(facts, moment.now);
  const pending = waiting.filter(({ chat, wait }) => isPending(chat, wait));
  const wanted = new Set(speaks(facts, moment) ? pending.filter((one) => isWanted(one, facts)) : []);
  const unwanted = pending.filter((one) => !wanted.has(one)).map(({ chat, wait }) => told(chat, wait, true));
  if (moment.quiet) {
    const held = [...wanted]
      .filter(({ wait }) => !wait.held)
      .map(({ chat, wait }) => [chat.id, { ...wait, held: true }] as const);
    return { waits: changed(waits, [...unwanted, ...held]), notifications, chime: null, rings: false };
  }
  const repeats = speaks(facts, moment) ? waiting.filter((one) => isOverdue(one, facts)) : [];
  const news = [...wanted, ...repeats].sort(longestFirst);
  const after = news.map((one) => told(one.chat, one.wait, isRed(one, attention)));
  return {
    waits: changed(waits, [...unwanted, ...after]),
    notifications:
      news.length > 0 && notify
        ? withNews(notifications, news, { afterGap: freshness.afterGap, now: moment.now })
        : notifications,
    ...chimed(facts, waiting, wanted.size > 0, moment.now),
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

function speaks({ attention }: TellFacts, { allowed }: TellMoment): boolean {
  return attention.sound.on || (attention.notify && allowed);
}

/** Whether the person wants to hear of such an event. */
function isWanted({ chat, wait }: Waiting, facts: TellFacts): boolean {
  return isOfInterest(chat, wait.isNew && wait.told === null, facts);
}

/** Whether it was told, waits too long now, and this was not said. */
function isOverdue(one: Waiting, { attention, mutes }: TellFacts): boolean {
  const { chat, wait } = one;
  if (wait.repeated || isPending(chat, wait) || mutedBy(chat, mutes) !== null) return false;
  return isRed(one, attention);
}

function isRed({ waited }: Waiting, { waiting }: AttentionSettings): boolean {
  return waitingLevel(waited, waiting) === 'red';
}

function longestFirst(a: Waiting, b: Waiting): number {
  return b.waited - a.waited;
}

function changed(waits: Waits, entries: readonly (readonly [string, Wait])[]): Waits {
  return entries.length === 0 ? waits : { ...waits, ...Object.fromEntries(entries) };
}
