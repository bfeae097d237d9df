import { BUSY_FROM_DAYS } from '../../../utils/domain/schedule/busy-hours.ts';
import { INTERVALS_MS, type PaceOptions } from '../../../utils/domain/schedule/poll-interval.ts';
import { paceDay, pastChats } from './cadence.ts';
import { type ManyDays, SEEDS, summarize } from './many-days.ts';
import { SHOP, shopDay } from './shops.ts';

/** One setting of the cadence, and what the shop's days are like with it. */
export interface Setting {
  readonly label: string;
  readonly isChosen: boolean;
  readonly days: ManyDays;
}

/** Settings of one number, from seldom to often. */
export interface Curve {
  readonly title: string;
  readonly settings: readonly Setting[];
}

/** Seconds between two checks right after a message, and in the rest of a conversation. */
const CONVERSATION_S = [
  [12, 14],
  [10, 12],
  [8, 10],
  [7, 9],
  [6, 8],
] as const;
const NEVER_BUSY = 15;
const ALWAYS_BUSY = 0;
const BUSY_DAYS = [NEVER_BUSY, 10, BUSY_FROM_DAYS, 4, ALWAYS_BUSY];

/** Runs the shop's days, after two weeks, with ten settings of the two numbers that matter. */
export function simulateCurves(): { readonly conversation: Curve; readonly busyHours: Curve } {
  const chosen = INTERVALS_MS.balanced;
  const shops = SEEDS.map((seed) => ({ events: shopDay(SHOP, seed, 0), chats: pastChats(SHOP, seed) }));
  const run = (options: Partial<PaceOptions>) =>
    summarize(shops.map(({ events, chats }) => paceDay(events, chats, options)));
  const conversation = CONVERSATION_S.map(([afterMessage, rest]) => ({
    label: `${afterMessage}–${rest} s`,
    isChosen: afterMessage * 1_000 === chosen.afterMessage && rest * 1_000 === chosen.conversation,
    days: run({ intervals: { ...chosen, afterMessage: afterMessage * 1_000, conversation: rest * 1_000 } }),
  }));
  const busyHours = BUSY_DAYS.map((busyFromDays) => ({
    label: busyDaysLabel(busyFromDays),
    isChosen: busyFromDays === BUSY_FROM_DAYS,
    days: run({ busyFromDays }),
  }));
  return {
    conversation: { title: 'Seconds between checks in a conversation', settings: conversation },
    busyHours: { title: 'From how many of 14 days an hour counts as busy', settings: busyHours },
  };
}

function busyDaysLabel(days: number): string {
  if (days === NEVER_BUSY) return 'never';
  return days === ALWAYS_BUSY ? 'always' : `${days} days`;
}
