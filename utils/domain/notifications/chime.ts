import type { Mutes } from './mutes.ts';
import { isNotificationWanted } from './mutes.ts';
import type { NotificationSettings } from './settings.ts';
import type { WaitingChat } from './waiting.ts';

/** A chime that goes on while somebody waits. */
export interface Chime {
  /** How often it is still to sound. */
  readonly repeatsLeft: number;
  /** When next, this computer's epoch ms. */
  readonly nextAt: number;
}

/** It sounds again every minute, so often at most. */
const MAX_REPEATS = 3;
const REPEAT_INTERVAL_MS = 60_000;

/**
 * Whether the chime sounds now, and what is left of it: for news, and again while any of `waiting` that is still of interest
 * was told.
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
  // A clock that was put back must not make it wait longer.
  if (now < chime.nextAt && chime.nextAt - now <= REPEAT_INTERVAL_MS) return { chime, playsChime: false };
  return {
    chime: chime.repeatsLeft > 1 ? { repeatsLeft: chime.repeatsLeft - 1, nextAt: now + REPEAT_INTERVAL_MS } : null,
    playsChime: true,
  };
}
