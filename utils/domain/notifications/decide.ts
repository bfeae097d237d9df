import { hasBeenAway } from '../model/absence.ts';
import type { Chats } from '../model/chat.ts';
import type { Freshness, Health } from '../model/connection-state.ts';
import type { ReadMarks } from '../read-marks/read-marks.ts';
import { type Chime, decideChime } from './chime.ts';
import { isNotificationWanted, type Mutes, muteKindOf } from './mutes.ts';
import { addNotification, type Notification, removeObsolete } from './notifications.ts';
import type { NotificationSettings } from './settings.ts';
import { type WaitingChat, waitingChats, waitingLevel } from './waiting.ts';
import { isPending, markNotified, markSkipped, type Waits } from './waits.ts';

/** All that telling is decided by. */
export interface NotificationInput {
  readonly chats: Chats;
  readonly marks: ReadMarks;
  readonly waits: Waits;
  readonly mutes: Mutes;
  readonly settings: NotificationSettings;
  readonly health: Health;
  readonly freshness: Freshness;
  readonly notifications: readonly Notification[];
  readonly chime: Chime | null;
}

/** What the world says at this moment. */
export interface NotificationContext {
  /** This computer's clock, epoch ms. */
  readonly now: number;
  /** Whether Perch is snoozed, or in quiet hours. */
  readonly isQuietPeriod: boolean;
  /** Whether the browser lets Perch notify. */
  readonly isAllowed: boolean;
  /** Whether a check is under way: what it brings is told together, at its end. */
  readonly isChecking: boolean;
}

/** What telling makes of what is stored; what is as before is the very same. */
export interface NotificationDecision extends Pick<NotificationInput, 'waits' | 'notifications' | 'chime'> {
  /** Whether the chime sounds now. */
  readonly playsChime: boolean;
}

/**
 * Whom to tell of what, at the end of a check or when a time has come. What comes of it is stored before anything is shown.
 * One event is one notification, several are one summary. While it is quiet, events are held back; what nobody wants to
 * hear of counts as told. After an absence all of it is told at once, when all of it has been read. What is no longer wanted
 * goes in any case, also during a check.
 */
export function decideNotifications(input: NotificationInput, context: NotificationContext): NotificationDecision {
  const { waits, settings, freshness, health } = input;
  const notify = settings.notify && context.isAllowed;
  const notifications = removeObsolete(input, notify);
  const isReturning = hasBeenAway(freshness, context.now) || (freshness.afterAbsence && freshness.behind);
  if (context.isChecking || (isReturning && health.state === 'healthy')) {
    return { waits, notifications, chime: input.chime, playsChime: false };
  }
  const canNotify = settings.sound.on || notify;
  const isWanted = (one: WaitingChat) => canNotify && isPending(one.chat, one.wait) && isMessageWanted(one, input);
  const all = waitingChats(input, context.now);
  const waiting = all.map((one) => (isWanted(one) ? one : skipUnwanted(one)));
  const skipped = waiting.filter((one, index) => one !== all[index]);
  const pending = waiting.filter(({ chat, wait }) => isPending(chat, wait));
  if (context.isQuietPeriod) {
    const deferred = pending
      .filter(({ wait }) => !wait.deferred)
      .map((one) => ({ ...one, wait: { ...one.wait, deferred: true } }));
    return { waits: withChangedWaits(waits, [...skipped, ...deferred]), notifications, chime: null, playsChime: false };
  }
  const toNotify = [...pending, ...(canNotify ? waiting.filter((one) => needsReminder(one, input)) : [])].sort(
    longestFirst,
  );
  const notified = toNotify.map((one) => ({
    ...one,
    wait: markNotified(one.chat, one.wait, isWaitingTooLong(one, settings)),
  }));
  return {
    waits: withChangedWaits(waits, [...skipped, ...notified]),
    notifications:
      toNotify.length > 0 && notify
        ? addNotification(notifications, toNotify, { afterAbsence: freshness.afterAbsence, now: context.now })
        : notifications,
    ...decideChime(input, waiting, pending.length > 0, context.now),
  };
}

/** Whether the person wants to hear of such an event. */
function isMessageWanted({ chat, wait }: WaitingChat, input: NotificationInput): boolean {
  return isNotificationWanted(chat, wait.isNew && wait.notifiedUpTo === null, input);
}

/** The chat with its news passed over, where that is not wanted. */
function skipUnwanted(one: WaitingChat): WaitingChat {
  return isPending(one.chat, one.wait) ? { ...one, wait: markSkipped(one.chat, one.wait) } : one;
}

/** Whether the person was told of it, and not yet that it waits too long by now. */
function needsReminder(one: WaitingChat, { settings, mutes }: NotificationInput): boolean {
  const { chat, wait } = one;
  if (!wait.notified || wait.reminded || isPending(chat, wait) || muteKindOf(chat, mutes) !== null) return false;
  return isWaitingTooLong(one, settings);
}

function isWaitingTooLong({ waitedMs }: WaitingChat, { waitingLimits }: NotificationSettings): boolean {
  return waitingLevel(waitedMs, waitingLimits) === 'red';
}

function longestFirst(a: WaitingChat, b: WaitingChat): number {
  return b.waitedMs - a.waitedMs;
}

/** The waits with those of these chats, the last one for each; the same object if there are none. */
function withChangedWaits(waits: Waits, chats: readonly WaitingChat[]): Waits {
  const entries = chats.map(({ chat, wait }) => [chat.id, wait]);
  return entries.length === 0 ? waits : { ...waits, ...Object.fromEntries(entries) };
}
