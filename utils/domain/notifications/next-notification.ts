import type { NotificationInput } from './decide.ts';
import { muteKindOf } from './mutes.ts';
import type { QuietPeriod } from './quiet-period.ts';
import { waitingChats } from './waiting.ts';

const MINUTE_MS = 60_000;

/**
 * Returns when a notification or the chime is due, or the badge changes colour, by the passing of time alone; epoch ms, null:
 * never. `quietPeriod` is the current one; `nextQuietHoursAt` is when the next quiet hours start.
 */
export function nextNotificationAt(
  input: Omit<NotificationInput, 'health' | 'freshness' | 'notifications'>,
  now: number,
  { quietPeriod, nextQuietHoursAt }: { quietPeriod: QuietPeriod | null; nextQuietHoursAt: number | null },
): number | null {
  const times = quietPeriod
    ? [quietPeriod.endsAt, quietPeriod.until]
    : [nextQuietHoursAt, input.chime?.nextAt ?? null, nextWaitingLevelAt(input, now)];
  const upcoming = times.filter((time) => time !== null).filter((time) => time > now);
  return upcoming.length === 0 ? null : Math.min(...upcoming);
}

/** Returns when the next waiting chat turns amber or red, epoch ms. */
function nextWaitingLevelAt(
  input: Pick<NotificationInput, 'chats' | 'marks' | 'waits' | 'mutes' | 'settings'>,
  now: number,
): number | null {
  const { amber, red } = input.settings.waitingLimits;
  let next: number | null = null;
  for (const { chat, waitedMs } of waitingChats(input, now)) {
    if (muteKindOf(chat, input.mutes)) continue;
    for (const limitMinutes of [amber, red]) {
      const remainingMs = limitMinutes === null ? 0 : limitMinutes * MINUTE_MS - waitedMs;
      if (remainingMs > 0 && (next === null || now + remainingMs < next)) next = now + remainingMs;
    }
  }
  return next;
}
