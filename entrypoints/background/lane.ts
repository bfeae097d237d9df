import { inTime } from '@/utils/effects/in-time';

/** Has work done. Resolves when nothing is left to do. */
export type Lane = (work: () => Promise<void>) => Promise<void>;

/**
 * Makes a lane, in which one piece of work is done at a time. Of what comes in the meantime the last is done next, and the
 * rest left out. Work that fails is logged. So is work that the browser does not bring to an end, and the next goes on.
 */
export function createLane(): Lane {
  let next: (() => Promise<void>) | null = null;
  let running = false;
  let idle = Promise.resolve();
  const run = async () => {
    while (next) {
      const work = next;
      next = null;
      try {
        await inTime(work());
      } catch (error) {
        console.error('Perch could not show what is stored:', error);
      }
    }
    running = false;
  };
  return (work) => {
    next = work;
    if (!running) {
      running = true;
      idle = run();
    }
    return idle;
  };
}
