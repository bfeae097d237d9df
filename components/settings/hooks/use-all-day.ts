import { useRef } from 'preact/hooks';
import type { QuietHours } from '../../../utils/domain/notifications/quiet-hours.ts';
import {
  DEFAULT_QUIET_TIMES,
  isAllDay,
  type QuietTimes,
  withTimes,
} from '../../../utils/domain/views/quiet-hours-form.ts';

interface AllDay {
  readonly isChecked: boolean;
  /** Returns the rule for whole days, or with its last times while the page is open, a night if there were none. */
  ruleWith(allDay: boolean): QuietHours;
}

/** Remembers the times of a rule while it is for whole days. */
export function useAllDay(rule: QuietHours): AllDay {
  const lastTimes = useRef<QuietTimes>(DEFAULT_QUIET_TIMES);
  const isChecked = isAllDay(rule);
  if (!isChecked) lastTimes.current = { from: rule.from, to: rule.to };
  return {
    isChecked,
    ruleWith: (allDay) => withTimes(rule, allDay ? 'all day' : lastTimes.current),
  };
}
