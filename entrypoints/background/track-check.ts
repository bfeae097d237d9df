import type { Check } from '../../utils/sync/check.ts';

/** Wraps `check` to know whether one is running in this background; `onChecked` is called when the last has ended. */
export function trackCheck(check: Check, onChecked: () => void): { check: Check; isChecking: () => boolean } {
  let runningCount = 0;
  const tracked: Check = async (reason) => {
    runningCount += 1;
    try {
      return await check(reason);
    } finally {
      runningCount -= 1;
      if (runningCount === 0) onChecked();
    }
  };
  return { check: tracked, isChecking: () => runningCount > 0 };
}
