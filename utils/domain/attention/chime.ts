import { isOfInterest } from './interest';
import type { Mutes } from './mutes';
import type { AttentionSettings } from './settings';
import type { Waiting } from './tell';

/** A chime that goes on while somebody waits. */
export interface Chime {
  /** How often it is still to sound. */
  readonly left: number;
  /** When next, this computer's epoch ms. */
  readonly at: number;
}

/** It sounds again every minute, so often at most. */
const REPEATS = 3;
const REPEAT_MS = 60_000;

/**
 * Whether the chime sounds now, and what is left of it: for news, and again while any of `waiting` that is still of interest
 * was told.
 */
export function chimed(
  facts: { chime: Chime | null; attention: AttentionSettings; mutes: Mutes },
  waiting: readonly Waiting[],
  hasNews: boolean,
  now: number,
): { chime: Chime | null; rings: boolean } {
  const { chime, attention } = facts;
  const { on, repeat } = attention.sound;
  if (!on) return { chime: null, rings: false };
  if (hasNews) return { chime: repeat ? { left: REPEATS, at: now + REPEAT_MS } : null, rings: true };
  const isWaited = waiting.some(
    ({ chat, wait }) => wait.heard && (isOfInterest(chat, wait.isNew, facts) || isOfInterest(chat, false, facts)),
  );
  if (!chime || !repeat || !isWaited) return { chime: null, rings: false };
  // A clock that was put back must not make it wait longer.
  if (now < chime.at && chime.at - now <= REPEAT_MS) return { chime, rings: false };
  return { chime: chime.left > 1 ? { left: chime.left - 1, at: now + REPEAT_MS } : null, rings: true };
}
