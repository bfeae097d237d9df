import type { QuietHours } from '../../utils/domain/notifications/quiet-hours.ts';
import { formatNumber } from '../../utils/domain/text/numbers.ts';
import { type QuietHoursNote, quietHoursNote, withDay } from '../../utils/domain/views/quiet-hours-form.ts';
import { weekdays } from '../../utils/domain/views/week.ts';
import { IconButton } from '../IconButton.tsx';
import { useI18n, useT } from '../i18n.tsx';
import { TimeField } from './TimeField.tsx';

interface QuietHoursRuleProps {
  rule: QuietHours;
  /** Its position in the list, from 1. */
  number: number;
  onChange(rule: QuietHours): void;
  onRemove(): void;
}

/** The days and times of one rule. */
export function QuietHoursRule({ rule, number, onChange, onRemove }: QuietHoursRuleProps) {
  const { t, locale } = useI18n();
  const id = `quiet-${number}`;
  const note = quietHoursNote(rule);
  return (
    <fieldset class="quiet-hours-rule">
      <legend id={id} class="visually-hidden">
        {t('quietRule', { number: formatNumber(number, locale) })}
      </legend>
      <DayFields id={id} rule={rule} onChange={onChange} />
      <div class="quiet-hours-times">
        <TimeField
          id={`${id}-from`}
          label={t('quietFrom')}
          minute={rule.from}
          onMinute={(from) => onChange({ ...rule, from })}
        />
        <TimeField
          id={`${id}-to`}
          label={t('quietTo')}
          minute={rule.to}
          note={`${id}-note`}
          onMinute={(to) => onChange({ ...rule, to })}
        />
        <p id={`${id}-note`} class={note === 'no-days' ? 'note note-alert' : 'note'} aria-live="polite">
          <NoteText note={note} />
        </p>
      </div>
      <IconButton
        class="quiet-hours-remove"
        icon="cross"
        label={t('quietRemove')}
        aria-describedby={id}
        onPress={onRemove}
      />
    </fieldset>
  );
}

function DayFields({ id, rule, onChange }: Pick<QuietHoursRuleProps, 'rule' | 'onChange'> & { id: string }) {
  const { t, locale } = useI18n();
  return (
    <fieldset class="days" aria-describedby={`${id}-note`}>
      <legend>{t('quietDays')}</legend>
      {weekdays(locale).map(({ day, name, short }) => (
        <label key={day} class="day">
          <input
            type="checkbox"
            aria-label={name}
            checked={rule.days.includes(day)}
            onChange={(event) => onChange(withDay(rule, day, event.currentTarget.checked))}
          />
          <span aria-hidden="true">{short}</span>
        </label>
      ))}
    </fieldset>
  );
}

function NoteText({ note }: { note: QuietHoursNote | null }) {
  const t = useT();
  switch (note) {
    case 'no-days':
      return <>{t('quietNoDays')}</>;
    case 'whole-day':
      return <>{t('quietAllDay')}</>;
    case 'next-day':
      return <>{t('quietNextDay')}</>;
    default:
      return null;
  }
}
