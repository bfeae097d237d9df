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

/** A storage area in memory that starts with these items; what goes in and out are copies, as in a browser. */
export function memoryArea(start: Readonly<Record<string, unknown>> = {}): StorageArea {
  const items: Record<string, unknown> = structuredClone(start);
  return {
    get: async (keys) => {
      const wanted = keys ?? Object.keys(items);
      return structuredClone(Object.fromEntries(wanted.filter((key) => key in items).map((key) => [key, items[key]])));
    },
    set: async (values) => {
      Object.assign(items, structuredClone(values));
    },
    remove: async (keys) => {
      for (const key of keys) delete items[key];
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

/** The locks of one life: they end with it, as those of `navigator.locks` do. */
export function inMemoryLocks(): Pick<LockManager, 'request'> {
  const queues = new Map<string, Promise<unknown>>();
  const request = async (name: string, ...rest: unknown[]) => {
    const work = rest.at(-1) as (lock: Lock | null) => Promise<unknown>;
    const { ifAvailable = false } = rest.length > 1 ? (rest[0] as LockOptions) : {};
    const before = queues.get(name);
    if (before && ifAvailable) return work(null);
    const turn = (before ?? Promise.resolve()).then(() => work({ name, mode: 'exclusive' }));
    const settled = turn.then(
      () => {},
      () => {},
    );
    queues.set(name, settled);
    void settled.then(() => {
      if (queues.get(name) === settled) queues.delete(name);
    });
    return turn;
  };
  return { request: request as LockManager['request'] };
}
