import type { Quiet } from '../attention/quiet-state';
import { MORNING, type SnoozeChoice } from '../attention/snooze-choice';
import type { I18n } from '../i18n';
import { formatClock, formatTimeOfDay, named } from './format';

/** What a snooze is called where it can be chosen. */
export function snoozeLabel(choice: SnoozeChoice, { t, locale }: I18n): string {
  switch (choice) {
    case 'half-hour':
      return t('snoozeHalfHour', named(locale, 30));
    case 'hour':
      return t('snoozeHour');
    case 'tomorrow':
      return t('snoozeTomorrow', { time: formatTimeOfDay(MORNING, locale) });
  }
}

/** Until when it is quiet: "Snoozed until 14:30". `now` in epoch ms. */
export function quietWords({ kind, until }: Quiet, now: number, { t, locale }: I18n): string {
  const time = formatClock(until, now, locale);
  return kind === 'snooze' ? t('snoozedUntil', { time }) : t('quietUntil', { time });
}
