import type { WakePlan } from '../../../utils/domain/schedule/wake-plan.ts';
import type { Clock } from './clock.ts';

/** Chrome lets no alarm ring sooner than this. */
const MIN_ALARM_MS = 30_000;
/** As in `utils/effects/alarms.ts`. */
const TOLERANCE_MS = 1_000;

/** The two alarms that Perch has, made as `utils/effects/alarms.ts` makes them, and rung as Chrome rings them. */
export class Alarms {
  readonly #clock: Clock;
  readonly #ring: () => void;
  #regular: { everyMs: number; cancel: () => void } | null = null;
  #wake: { when: number; cancel: () => void } | null = null;

  constructor(clock: Clock, ring: () => void) {
    this.#clock = clock;
    this.#ring = ring;
  }

  set({ everyMs, wakeAt }: Pick<WakePlan, 'everyMs' | 'wakeAt'>): void {
    this.#setRegular(everyMs);
    this.#setWake(wakeAt);
  }

  /** An alarm of the same period is left alone, and so keeps its phase. */
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
        this.#ring();
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
      this.#ring();
    });
    this.#wake = { when, cancel };
  }
}
