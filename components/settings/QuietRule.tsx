import type { QuietHours } from '../../utils/domain/attention/quiet-hours';
import { formatNumber } from '../../utils/domain/numbers';
import { type QuietNote, quietNote, withDay } from '../../utils/domain/views/quiet-form';
import { weekdays } from '../../utils/domain/views/week';
import { IconButton } from '../IconButton';
import { useI18n, useT } from '../i18n';
import { TimeField } from './TimeField';

interface QuietRuleProps {
  rule: QuietHours;
  /** Its place in the list, from 1. */
  number: number;
  onChange(rule: QuietHours): void;
  onRemove(): void;
}

/** The days and times of one rule. */
export function QuietRule({ rule, number, onChange, onRemove }: QuietRuleProps) {
  const { t, locale } = useI18n();
  const id = `quiet-${number}`;
  const note = quietNote(rule);
  return (
    <fieldset class="quiet-rule">
      <legend id={id} class="visually-hidden">
        {t('quietRule', { number: formatNumber(number, locale) })}
      </legend>
      <DayChoices id={id} rule={rule} onChange={onChange} />
      <div class="quiet-times">
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
          <NoteWords note={note} />
        </p>
      </div>
      <IconButton class="quiet-remove" icon="cross" label={t('quietRemove')} aria-describedby={id} onPress={onRemove} />
    </fieldset>
  );
}

function DayChoices({ id, rule, onChange }: Pick<QuietRuleProps, 'rule' | 'onChange'> & { id: string }) {
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

function NoteWords({ note }: { note: QuietNote | null }) {
  const t = useT();
  switch (note) {
    case 'no-days':
      return <>{t('quietNoDays')}</>;
    case 'whole-day':
      return <>{t('quietWholeDay')}</>;
    case 'next-day':
      return <>{t('quietNextDay')}</>;
    default:
      return null;
  }
}
