import { DEFAULT_NOTIFICATION_SETTINGS, MAX_WAITING_MINUTES, type WaitingLimits } from '../notifications/settings.ts';
import type { I18n } from '../text/i18n.ts';
import { numberPlaceholders } from './format.ts';

export type LimitName = keyof WaitingLimits;
export const LIMITS: readonly LimitName[] = ['amber', 'red'];

/** One limit in the form: whether it is on, and the input. */
export interface LimitDraft {
  readonly on: boolean;
  readonly minutes: string;
}
export type WaitingDraft = Readonly<Record<LimitName, LimitDraft>>;

/** `number`: not a valid number of minutes; `order`: red would come before amber. */
export interface LimitInputError {
  readonly field: LimitName;
  readonly kind: 'number' | 'order';
}

/** Returns the limits of the draft, or what is wrong with it; a conflict is blamed on the limit that was changed last. */
export function parseLimits(draft: WaitingDraft, changed: LimitName): WaitingLimits | LimitInputError {
  const invalid = LIMITS.find((name) => draft[name].on && parseMinutes(draft[name].minutes) === null);
  if (invalid) return { field: invalid, kind: 'number' };
  const [amber, red] = LIMITS.map((name) => (draft[name].on ? parseMinutes(draft[name].minutes) : null));
  const limits = { amber: amber ?? null, red: red ?? null };
  const isInOrder = limits.amber === null || limits.red === null || limits.amber < limits.red;
  return isInOrder ? limits : { field: changed, kind: 'order' };
}

/** Returns the suggestion for a limit that is turned on: its last value, adjusted to the other limit. */
export function suggestedMinutes(name: LimitName, before: number | null, { amber, red }: WaitingLimits): number {
  const minutes = before ?? DEFAULT_NOTIFICATION_SETTINGS.waitingLimits[name] ?? 1;
  if (name === 'amber') return red === null ? minutes : Math.max(Math.min(minutes, red - 1), 1);
  return amber === null ? minutes : Math.min(Math.max(minutes, amber + 1), MAX_WAITING_MINUTES);
}

/** Returns the sentence for an input error. */
export function limitErrorText({ kind }: LimitInputError, { t, locale }: I18n): string {
  return kind === 'order' ? t('waitingOrder') : t('waitingProblem', numberPlaceholders(locale, 1, MAX_WAITING_MINUTES));
}

function parseMinutes(text: string): number | null {
  const minutes = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= MAX_WAITING_MINUTES ? minutes : null;
}
