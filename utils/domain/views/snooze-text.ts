import type { QuietPeriod } from '../notifications/quiet-period.ts';
import { MORNING_MINUTE, type SnoozeChoice } from '../notifications/snooze.ts';
import type { I18n } from '../text/i18n.ts';
import { formatClock, formatTimeOfDay, numberPlaceholders } from './format.ts';

/** Returns the label of a snooze choice. */
export function snoozeLabel(choice: SnoozeChoice, { t, locale }: I18n): string {
  switch (choice) {
    case 'half-hour':
      return t('snoozeHalfHour', numberPlaceholders(locale, 30));
    case 'hour':
      return t('snoozeHour');
    case 'tomorrow':
      return t('snoozeTomorrow', { time: formatTimeOfDay(MORNING_MINUTE, locale) });
  }
}

/** Says when a quiet period ends: "Snoozed until 14:30". `now` in epoch ms. */
export function quietPeriodText({ kind, until }: QuietPeriod, now: number, { t, locale }: I18n): string {
  const time = formatClock(until, now, locale);
  return kind === 'snooze' ? t('snoozedUntil', { time }) : t('quietUntil', { time });
}
