import type { Check } from '@/utils/sync/check';

/** The check, and whether one is under way in this background; `onChecked` is called when the last of them has ended. */
export function countedCheck(check: Check, onChecked: () => void): { check: Check; isChecking: () => boolean } {
  let running = 0;
  const counted: Check = async (reason) => {
    running += 1;
    try {
      return await check(reason);
    } finally {
      running -= 1;
      if (running === 0) onChecked();
    }
  };
  return { check: counted, isChecking: () => running > 0 };
}
