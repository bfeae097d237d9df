import { snoozedUntil } from '../attention/snooze';
import { formatClock } from './format';
import type { Scene } from './scene';

/**
 * "Snoozed until 14:30"; empty in the first frame, null where it is not snoozed. Of quiet hours the badge tells, and the
 * dialog of **Snooze**: their time zones would make every opening of the list slower.
 */
export function snoozedWords({ snapshot, now, i18n, first = false }: Scene): string | null {
  const { connection, snooze } = snapshot;
  const until = connection && snoozedUntil(snooze, now);
  if (until === null) return null;
  return first ? '' : i18n.t('snoozedUntil', { time: formatClock(until, now, i18n.locale) });
}
