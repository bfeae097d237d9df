import { DEFAULT_ATTENTION, MOST_MINUTES, type WaitingLimits } from '../attention/settings';
import type { I18n } from '../i18n';
import { named } from './format';

export type LimitName = keyof WaitingLimits;
export const LIMITS: readonly LimitName[] = ['amber', 'red'];

/** One limit as it stands in the form: whether it is on, and what is typed in for it. */
export interface LimitDraft {
  readonly on: boolean;
  readonly minutes: string;
}
export type WaitingDraft = Readonly<Record<LimitName, LimitDraft>>;

/** `number`: it is no number of minutes that Perch can take; `order`: too long would come before long. */
export interface WaitingMistake {
  readonly field: LimitName;
  readonly what: 'number' | 'order';
}

/** The limits that the draft means, or what is wrong with it; where two do not go together, with the one changed last. */
export function readLimits(draft: WaitingDraft, changed: LimitName): WaitingLimits | WaitingMistake {
  const wrong = LIMITS.find((name) => draft[name].on && minutesIn(draft[name].minutes) === null);
  if (wrong) return { field: wrong, what: 'number' };
  const [amber, red] = LIMITS.map((name) => (draft[name].on ? minutesIn(draft[name].minutes) : null));
  const limits = { amber: amber ?? null, red: red ?? null };
  const isInOrder = limits.amber === null || limits.red === null || limits.amber < limits.red;
  return isInOrder ? limits : { field: changed, what: 'order' };
}

/** What is proposed for a limit that is turned on: what it was before, as far as that goes with the other one. */
export function proposed(name: LimitName, before: number | null, { amber, red }: WaitingLimits): number {
  const minutes = before ?? DEFAULT_ATTENTION.waiting[name] ?? 1;
  if (name === 'amber') return red === null ? minutes : Math.max(Math.min(minutes, red - 1), 1);
  return amber === null ? minutes : Math.min(Math.max(minutes, amber + 1), MOST_MINUTES);
}

/** The sentence for a mistake. */
export function waitingWords({ what }: WaitingMistake, { t, locale }: I18n): string {
  return what === 'order' ? t('waitingOrder') : t('waitingProblem', named(locale, 1, MOST_MINUTES));
}

function minutesIn(text: string): number | null {
  const minutes = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES ? minutes : null;
}
