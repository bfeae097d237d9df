import type { StorageArea } from '../../utils/store/store.ts';

/** A life of the background that can be ended between any two of its steps. */
export interface CrashableRun {
  /** Resolves when the life has ended early; never where it was let live. */
  readonly crashed: Promise<void>;
  /** The steps taken so far; each can be the last, before it has an effect or after. */
  steps(): number;
  /** Does the work as one step; after the end of the life it does not return, as in a worker that was killed. */
  step<T>(work: () => Promise<T> | T): Promise<T>;
}

/** A life that ends at this step, counted from 0: at an even one before the work is done, at an odd one right after. */
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

/** The area as a life sees it. */
export function crashableArea(area: StorageArea, run: CrashableRun): StorageArea {
  return {
    get: (keys) => run.step(() => area.get(keys)),
    set: (values) => run.step(() => area.set(values)),
    remove: (keys) => run.step(() => area.remove(keys)),
  };
}
