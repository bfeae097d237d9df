import { mutedBy } from './mutes';
import type { Quiet } from './quiet-state';
import { allWaiting, type TellFacts } from './tell';

const MINUTE_MS = 60_000;

/**
 * When something is to be told, or the badge to change its colour, by the passing of time alone; epoch ms, null: never.
 * `quiet` is the quiet of now, `nextQuiet` when the next quiet hours begin.
 */
export function attendAt(
  facts: Omit<TellFacts, 'health' | 'freshness' | 'notifications'>,
  now: number,
  { quiet, nextQuiet }: { quiet: Quiet | null; nextQuiet: number | null },
): number | null {
  const times = quiet ? [quiet.ends, quiet.until] : [nextQuiet, facts.chime?.at ?? null, nextLevelAt(facts, now)];
  const ahead = times.filter((time) => time !== null).filter((time) => time > now);
  return ahead.length === 0 ? null : Math.min(...ahead);
}

/** When the first of the chats that wait comes to be marked as waiting long, or too long. */
function nextLevelAt(
  facts: Pick<TellFacts, 'chats' | 'marks' | 'waits' | 'mutes' | 'attention'>,
  now: number,
): number | null {
  const { amber, red } = facts.attention.waiting;
  let next: number | null = null;
  for (const { chat, waited } of allWaiting(facts, now)) {
    if (mutedBy(chat, facts.mutes)) continue;
    for (const limit of [amber, red]) {
      const left = limit === null ? 0 : limit * MINUTE_MS - waited;
      if (left > 0 && (next === null || now + left < next)) next = now + left;
    }
  }
  return next;
}
