import { evenGap, paceOf, SPENT, type Spending, usedPart } from './budget';
import type { Freshness } from './chat';
import type { Checking } from './settings';

/** How lively things are, which decides how soon the next check is. */
export type Mode = 'live' | 'steady' | 'slow' | 'away';

/** A conversation is going on while something was said within this time. */
const CONVERSATION_MS = 120_000;
/** People answer soonest right after a message. */
const BRISK_MS = 60_000;
const SLOW_AFTER_MS = 1_800_000;

interface Gaps {
  /** In a conversation, while people answer soonest. */
  readonly brisk: number;
  /** In the rest of it. */
  readonly easy: number;
  readonly steady: number;
  readonly slow: number;
  readonly away: number;
}

/** Milliseconds between two checks. */
const GAPS: Readonly<Record<Checking, Gaps>> = {
  live: { brisk: 5_000, easy: 5_000, steady: 15_000, slow: 30_000, away: 60_000 },
  balanced: { brisk: 8_000, easy: 10_000, steady: 30_000, slow: 60_000, away: 300_000 },
  light: { brisk: 30_000, easy: 30_000, steady: 60_000, slow: 120_000, away: 600_000 },
};
/** While the popup is open, and where a conversation is to be followed sparingly. */
const EASY_MS = 10_000;
/** A walk that is behind with news, or in the middle of its first round, goes on as soon as this. */
const BEHIND_MS = 5_000;
/** From this part of the hour's allowance on, conversations are followed more slowly; from `SPENT` on no more. */
const SPARING = 0.6;

/** How lively things are. `now` is this computer's epoch ms; a clock that was put back makes nothing slow. */
export function modeOf({ movedAt, since, presence }: Freshness, now: number): Mode {
  if (presence === 'away') return 'away';
  if (movedAt !== null && movedAt <= now && now - movedAt < CONVERSATION_MS) return 'live';
  const last = movedAt ?? since;
  return last !== null && now - last >= SLOW_AFTER_MS ? 'slow' : 'steady';
}

/** Milliseconds from the beginning of one check to that of the next, while all is well. */
export function gapOf(freshness: Freshness, checking: Checking, spending: Spending, now: number): number {
  return Math.max(wantedGap(freshness, checking, spending, now), sustainableGap(checking, spending, now));
}

function wantedGap(freshness: Freshness, checking: Checking, spending: Spending, now: number): number {
  const mode = modeOf(freshness, now);
  const used = usedPart(spending, now);
  const gaps = GAPS[checking];
  if (freshness.behind && used < SPENT) return BEHIND_MS;
  if (mode !== 'live') return gaps[mode];
  if (used >= SPENT) return gaps.steady;
  if (used >= SPARING) return Math.max(gaps.easy, EASY_MS);
  return now - (freshness.movedAt ?? now) < BRISK_MS ? gaps.brisk : gaps.easy;
}

/** The gap that keeps the hour from going dark: where it is nearly used up, or too small for even the steady checks. */
function sustainableGap(checking: Checking, spending: Spending, now: number): number {
  const even = evenGap(spending, now);
  const pace = usedPart(spending, now) >= SPENT ? paceOf(spending, now) : 0;
  return Math.max(pace, even > GAPS[checking].steady ? even : 0);
}

/** The same while a person looks at the open list; a list that was left open by who is away is looked at by nobody. */
export function watchedGap(freshness: Freshness, checking: Checking, spending: Spending, now: number): number {
  const gap = gapOf(freshness, checking, spending, now);
  if (modeOf(freshness, now) === 'away') return gap;
  return Math.max(Math.min(gap, EASY_MS), sustainableGap(checking, spending, now));
}
