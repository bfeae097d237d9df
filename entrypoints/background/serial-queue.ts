import { withTimeout } from '../../utils/effects/with-timeout.ts';

/** Runs work, now or after the work that is under way. Resolves when the queue is empty. */
export type SerialQueue = (work: () => Promise<void>) => Promise<void>;

/**
 * Creates a coalescing queue: it runs one piece of work at a time, and of those added meanwhile only the last. A failure is
 * logged. So is work that takes longer than ten seconds, because the browser never answered; the next then starts.
 */
export function createSerialQueue(): SerialQueue {
  let next: (() => Promise<void>) | null = null;
  let isRunning = false;
  let idle = Promise.resolve();
  const run = async () => {
    while (next) {
      const work = next;
      next = null;
      try {
        await withTimeout(work());
      } catch (error) {
        console.error('Perch could not show what is stored:', error);
      }
    }
    isRunning = false;
  };
  return (work) => {
    next = work;
    if (!isRunning) {
      isRunning = true;
      idle = run();
    }
    return idle;
  };
}
