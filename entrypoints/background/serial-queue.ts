import { withTimeout } from '../../utils/effects/with-timeout.ts';

/** Has work done. Resolves when nothing is left to do. */
export type SerialQueue = (work: () => Promise<void>) => Promise<void>;

/**
 * Makes a lane, in which one piece of work is done at a time. Of what comes in the meantime the last is done next, and the
 * rest left out. Work that fails is logged. So is work that the browser does not bring to an end, and the next goes on.
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
