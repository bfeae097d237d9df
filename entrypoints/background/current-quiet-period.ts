import { type QuietPeriod, quietPeriodAt } from '../../utils/domain/notifications/quiet-period.ts';
import { currentTimeZone } from '../../utils/effects/time-zone.ts';
import type { State } from '../../utils/store/items.ts';

/** Whether it is quiet now (epoch ms), on the clocks of where this computer is; asked only where something hangs on that. */
export function currentQuietPeriod(
  { snooze, settings }: Pick<State, 'snooze' | 'settings'>,
  now: number,
): QuietPeriod | null {
  const rules = settings.notifications.quietHours;
  return snooze || rules.length > 0 ? quietPeriodAt({ snooze, rules }, now, currentTimeZone()) : null;
}
