import { type Quiet, quietState } from '@/utils/domain/attention/quiet-state';
import { currentZone } from '@/utils/effects/zone';
import type { State } from '@/utils/store/items';

/** Whether it is quiet now (epoch ms), on the clocks of where this computer is; asked only where something hangs on that. */
export function quietNow({ snooze, settings }: Pick<State, 'snooze' | 'settings'>, now: number): Quiet | null {
  const rules = settings.attention.quiet;
  return snooze || rules.length > 0 ? quietState({ snooze, rules }, now, currentZone()) : null;
}
