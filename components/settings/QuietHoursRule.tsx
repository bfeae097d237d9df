import { useRef } from 'preact/hooks';
import type { QuietHours } from '../../utils/domain/notifications/quiet-hours.ts';
import { formatNumber } from '../../utils/domain/text/numbers.ts';
import { quietHoursNote, withDay } from '../../utils/domain/views/quiet-hours-form.ts';
import { weekdays } from '../../utils/domain/views/week.ts';
import { useFocusRestore } from '../hooks/use-focus-restore.ts';
import { IconButton } from '../IconButton.tsx';
import { useI18n, useT } from '../i18n.tsx';
import { useAllDay } from './hooks/use-all-day.ts';
import { TimeField } from './TimeField.tsx';

interface QuietHoursRuleProps {
  rule: QuietHours;
  /** Its position in the list, from 1. */
  number: number;
  onChange(rule: QuietHours): void;
  onRemove(): void;
}

/** The days and times of one rule, on one line if there is room. */
export function QuietHoursRule({ rule, number, onChange, onRemove }: QuietHoursRuleProps) {
  const { t, locale } = useI18n();
  const id = `quiet-${number}`;
  const root = useRef<HTMLFieldSetElement>(null);
  useFocusRestore(root);
  const note = quietHoursNote(rule);
  return (
    <fieldset class="quiet-hours-rule" ref={root}>
      <legend id={id} class="visually-hidden">
        {t('quietRule', { number: formatNumber(number, locale) })}
      </legend>
      <div class="quiet-hours-parts">
        <DayFields id={id} rule={rule} onChange={onChange} />
        <TimeFields id={id} rule={rule} onChange={onChange} />
        <p id={`${id}-note`} class={note === 'no-days' ? 'note note-alert' : 'note'} aria-live="polite">
          {note && t(note === 'no-days' ? 'quietNoDays' : 'quietNextDay')}
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

type FieldsProps = Pick<QuietHoursRuleProps, 'rule' | 'onChange'> & { id: string };

function DayFields({ id, rule, onChange }: FieldsProps) {
  const { t, locale } = useI18n();
  return (
    <fieldset class="days" aria-describedby={`${id}-note`}>
      <legend class="visually-hidden">{t('quietDays')}</legend>
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

/** A checkbox for whole days, and the times unless it is checked. It stands before them, so that it stays where it is. */
function TimeFields({ id, rule, onChange }: FieldsProps) {
  const t = useT();
  const { isChecked, ruleWith } = useAllDay(rule);
  return (
    // If typed times turn out to be the whole day, the focus moves from them to the checkbox.
    <div class="quiet-hours-times" data-region>
      <label class="all-day">
        <input
          type="checkbox"
          checked={isChecked}
          onChange={(event) => onChange(ruleWith(event.currentTarget.checked))}
        />
        {t('quietAllDay')}
      </label>
      {!isChecked && (
        <div class="time-range">
          <TimeField
            id={`${id}-from`}
            label={t('quietFrom')}
            minute={rule.from}
            onMinute={(from) => onChange({ ...rule, from })}
          />
          <span aria-hidden="true">–</span>
          <TimeField
            id={`${id}-to`}
            label={t('quietTo')}
            minute={rule.to}
            note={`${id}-note`}
            onMinute={(to) => onChange({ ...rule, to })}
          />
        </div>
      )}
    </div>
  );
}
