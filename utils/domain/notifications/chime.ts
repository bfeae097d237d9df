import type { Mutes } from './mutes.ts';
import { isNotificationWanted } from './mutes.ts';
import type { NotificationSettings } from './settings.ts';
import type { WaitingChat } from './waiting.ts';

/** A chime that repeats while a visitor is waiting. */
export interface Chime {
  /** How many more times it plays. */
  readonly repeatsLeft: number;
  /** When it plays next, this computer's epoch ms. */
  readonly nextAt: number;
}

/** It repeats every minute, at most this many times. */
const MAX_REPEATS = 3;
const REPEAT_INTERVAL_MS = 60_000;

/**
 * Decides whether the chime plays now and what remains of it: it plays for new messages, and repeats while the user has had
 * a notification for any of `waiting` that they still want to hear about. `now` in epoch ms.
 */
export function decideChime(
  input: { chime: Chime | null; settings: NotificationSettings; mutes: Mutes },
  waiting: readonly WaitingChat[],
  hasNewMessages: boolean,
  now: number,
): { chime: Chime | null; playsChime: boolean } {
  const { chime, settings } = input;
  const { on, repeat } = settings.sound;
  if (!on) return { chime: null, playsChime: false };
  if (hasNewMessages)
    return { chime: repeat ? { repeatsLeft: MAX_REPEATS, nextAt: now + REPEAT_INTERVAL_MS } : null, playsChime: true };
  const isSomeoneWaiting = waiting.some(
    ({ chat, wait }) =>
      wait.notified && (isNotificationWanted(chat, wait.isNew, input) || isNotificationWanted(chat, false, input)),
  );
  if (!chime || !repeat || !isSomeoneWaiting) return { chime: null, playsChime: false };
  // A clock that was set back must not delay it.
  if (now < chime.nextAt && chime.nextAt - now <= REPEAT_INTERVAL_MS) return { chime, playsChime: false };
  return {
    chime: chime.repeatsLeft > 1 ? { repeatsLeft: chime.repeatsLeft - 1, nextAt: now + REPEAT_INTERVAL_MS } : null,
    playsChime: true,
  };
}
