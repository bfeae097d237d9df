import { snoozedUntil } from '../notifications/snooze.ts';
import { formatClock } from './format.ts';
import type { ListInput } from './list-input.ts';

/**
 * "Snoozed until 14:30"; empty in the first frame, null where it is not snoozed. Of quiet hours the badge tells, and the
 * dialog of **Snooze**: their time zones would make every opening of the list slower.
 */
export function snoozedText({ snapshot, now, i18n, isFirstFrame = false }: ListInput): string | null {
  const { connection, snooze } = snapshot;
  const until = connection && snoozedUntil(snooze, now);
  if (until === null) return null;
  return isFirstFrame ? '' : i18n.t('snoozedUntil', { time: formatClock(until, now, i18n.locale) });
}
