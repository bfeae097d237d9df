import type { WakePlan } from '../../../utils/domain/schedule/wake-plan.ts';
import type { Clock } from './clock.ts';

/** The shortest delay of an alarm that Chrome allows. */
const MIN_ALARM_MS = 30_000;
/** The same as in `utils/effects/alarms.ts`. */
const TOLERANCE_MS = 1_000;

/** Perch's two alarms, set like in `utils/effects/alarms.ts` and fired like in Chrome. */
export class Alarms {
  readonly #clock: Clock;
  readonly #fire: () => void;
  #regular: { everyMs: number; cancel: () => void } | null = null;
  #wake: { when: number; cancel: () => void } | null = null;

  constructor(clock: Clock, fire: () => void) {
    this.#clock = clock;
    this.#fire = fire;
  }

  set({ everyMs, wakeAt }: Pick<WakePlan, 'everyMs' | 'wakeAt'>): void {
    this.#setRegular(everyMs);
    this.#setWake(wakeAt);
  }

  /** Leaves an alarm with the same period unchanged, so that it keeps its phase. */
  #setRegular(everyMs: number | null): void {
    if (this.#regular?.everyMs === everyMs) return;
    this.#regular?.cancel();
    this.#regular = null;
    if (everyMs === null) return;
    const period = Math.max(everyMs, MIN_ALARM_MS);
    const regular = { everyMs, cancel: () => {} };
    const next = (at: number) => {
      regular.cancel = this.#clock.at(at, () => {
        next(at + period);
        this.#fire();
      });
    };
    next(this.#clock.now() + period);
    this.#regular = regular;
  }

  #setWake(when: number | null): void {
    if (this.#wake && when !== null && Math.abs(this.#wake.when - when) <= TOLERANCE_MS) return;
    this.#wake?.cancel();
    this.#wake = null;
    if (when === null) return;
    const cancel = this.#clock.at(Math.max(when, this.#clock.now() + MIN_ALARM_MS), () => {
      this.#wake = null;
      this.#fire();
    });
    this.#wake = { when, cancel };
  }
}
