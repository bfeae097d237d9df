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

/** What is stored and decides about notifications. */
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

/** What decides besides the store. */
export interface NotificationContext {
  /** This computer's clock, epoch ms. */
  readonly now: number;
  /** Whether Perch is snoozed or in quiet hours. */
  readonly isQuietPeriod: boolean;
  /** Whether Perch has the permission for notifications. */
  readonly isAllowed: boolean;
  /** Whether a check is under way: what it finds is notified together, at its end. */
  readonly isChecking: boolean;
}

/** What to store; unchanged items are the same objects. */
export interface NotificationDecision extends Pick<NotificationInput, 'waits' | 'notifications' | 'chime'> {
  /** Whether the chime plays now. */
  readonly playsChime: boolean;
}

/**
 * Decides what the user is notified of, at the end of a check or when something becomes due. Store the decision before
 * showing anything. One chat makes a notification, several make one summary. In a quiet period chats are deferred; chats that
 * the user does not want to hear about are skipped. After an absence, everything is notified together, once all new messages
 * have been read from the server. Obsolete notifications are always removed, even during a check.
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
  const all = waitingChats(input, context.now);
  const waiting = all.map((one) => (canNotify && isMessageWanted(one, input) ? one : skipPending(one)));
  const skipped = waiting.filter((one, index) => one !== all[index]);
  const known = { ...input, notifications, waits: withChangedWaits(waits, skipped) };
  return context.isQuietPeriod
    ? deferPending(known, waiting)
    : notifyDue(known, waiting, { now: context.now, notify, canNotify });
}

/** Defers the pending messages to the end of the quiet period. */
function deferPending(
  { waits, notifications }: NotificationInput,
  waiting: readonly WaitingChat[],
): NotificationDecision {
  const deferred = waiting
    .filter(({ chat, wait }) => isPending(chat, wait) && !wait.deferred)
    .map((one) => ({ ...one, wait: { ...one.wait, deferred: true } }));
  return { waits: withChangedWaits(waits, deferred), notifications, chime: null, playsChime: false };
}

/** Notifies the user of pending messages and due reminders; `canNotify`: by notification or sound. */
function notifyDue(
  input: NotificationInput,
  waiting: readonly WaitingChat[],
  { now, notify, canNotify }: { now: number; notify: boolean; canNotify: boolean },
): NotificationDecision {
  const { waits, notifications, settings, freshness } = input;
  const pending = waiting.filter(({ chat, wait }) => isPending(chat, wait));
  const reminders = canNotify ? waiting.filter((one) => needsReminder(one, input)) : [];
  const due = [...pending, ...reminders].sort(longestFirst);
  const notified = due.map((one) => {
    const isReminder = isWaitingTooLong(one, settings);
    return { ...one, wait: markNotified(one.chat, one.wait, isReminder) };
  });
  const context = { afterAbsence: freshness.afterAbsence, now };
  return {
    waits: withChangedWaits(waits, notified),
    notifications: due.length > 0 && notify ? addNotification(notifications, due, context) : notifications,
    ...decideChime(input, waiting, pending.length > 0, now),
  };
}

/** Returns whether the user wants a notification for the last message. */
function isMessageWanted({ chat, wait }: WaitingChat, input: NotificationInput): boolean {
  return isNotificationWanted(chat, wait.isNew && wait.notifiedUpTo === null, input);
}

function skipPending(one: WaitingChat): WaitingChat {
  return isPending(one.chat, one.wait) ? { ...one, wait: markSkipped(one.chat, one.wait) } : one;
}

/** Returns whether the user had a notification, but not yet the reminder that is due by now. */
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

/** Returns the waits with those of these chats; the same object if there are none. */
function withChangedWaits(waits: Waits, chats: readonly WaitingChat[]): Waits {
  const entries = chats.map(({ chat, wait }) => [chat.id, wait]);
  return entries.length === 0 ? waits : { ...waits, ...Object.fromEntries(entries) };
}
