import { DEFAULT_NOTIFICATION_SETTINGS, MAX_WAITING_MINUTES, type WaitingLimits } from '../notifications/settings.ts';
import type { I18n } from '../text/i18n.ts';
import { numberPlaceholders } from './format.ts';

export type LimitName = keyof WaitingLimits;
export const LIMITS: readonly LimitName[] = ['amber', 'red'];

/** One limit as it stands in the form: whether it is on, and what is typed in for it. */
export interface LimitDraft {
  readonly on: boolean;
  readonly minutes: string;
}
export type WaitingDraft = Readonly<Record<LimitName, LimitDraft>>;

/** `number`: it is no number of minutes that Perch can take; `order`: too long would come before long. */
export interface LimitInputError {
  readonly field: LimitName;
  readonly kind: 'number' | 'order';
}

/** The limits that the draft means, or what is wrong with it; where two do not go together, with the one changed last. */
export function parseLimits(draft: WaitingDraft, changed: LimitName): WaitingLimits | LimitInputError {
  const invalid = LIMITS.find((name) => draft[name].on && parseMinutes(draft[name].minutes) === null);
  if (invalid) return { field: invalid, kind: 'number' };
  const [amber, red] = LIMITS.map((name) => (draft[name].on ? parseMinutes(draft[name].minutes) : null));
  const limits = { amber: amber ?? null, red: red ?? null };
  const isInOrder = limits.amber === null || limits.red === null || limits.amber < limits.red;
  return isInOrder ? limits : { field: changed, kind: 'order' };
}

/** What is proposed for a limit that is turned on: what it was before, as far as that goes with the other one. */
export function suggestedMinutes(name: LimitName, before: number | null, { amber, red }: WaitingLimits): number {
  const minutes = before ?? DEFAULT_NOTIFICATION_SETTINGS.waitingLimits[name] ?? 1;
  if (name === 'amber') return red === null ? minutes : Math.max(Math.min(minutes, red - 1), 1);
  return amber === null ? minutes : Math.min(Math.max(minutes, amber + 1), MAX_WAITING_MINUTES);
}

/** The sentence for a mistake. */
export function limitErrorText({ kind }: LimitInputError, { t, locale }: I18n): string {
  return kind === 'order' ? t('waitingOrder') : t('waitingProblem', numberPlaceholders(locale, 1, MAX_WAITING_MINUTES));
}

function parseMinutes(text: string): number | null {
  const minutes = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= MAX_WAITING_MINUTES ? minutes : null;
}
