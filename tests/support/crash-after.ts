import type { StorageArea } from '../../utils/store/store.ts';

/** A run of the background that can be killed between any two of its steps. */
export interface CrashableRun {
  /** Resolves when the run is killed; never if it may finish. */
  readonly crashed: Promise<void>;
  /** The steps taken so far. Each has two crash points: before it takes effect, and after. */
  steps(): number;
  /** Does the work as one step. Never returns after a crash, as in a killed worker. */
  step<T>(work: () => Promise<T> | T): Promise<T>;
}

/** Creates a run that crashes at this point, counted from 0: even ones are before a step's work, odd ones after it. */
export function crashAfter(lastStep: number): CrashableRun {
  let stepCount = 0;
  let crash = () => {};
  const crashed = new Promise<void>((resolve) => {
    crash = resolve;
  });
  const checkpoint = async () => {
    const isLast = stepCount >= lastStep;
    stepCount += 1;
    if (!isLast) return;
    crash();
    await new Promise<never>(() => {});
  };
  return {
    crashed,
    steps: () => stepCount,
    async step(work) {
      await checkpoint();
      const result = await work();
      await checkpoint();
      return result;
    },
  };
}

/** Returns the storage area as the run sees it: each call is a step. */
export function crashableArea(area: StorageArea, run: CrashableRun): StorageArea {
  return {
    get: (keys) => run.step(() => area.get(keys)),
    set: (values) => run.step(() => area.set(values)),
    remove: (keys) => run.step(() => area.remove(keys)),
  };
}
