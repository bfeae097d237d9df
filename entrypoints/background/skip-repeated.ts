/** Browsers lose alarms, and clocks are set back, so after this time even a repeated effect is applied again. */
const REAPPLY_AFTER_MS = 30_000;

/**
 * Wraps an effect so that it is skipped if its last call, a moment ago, had the same value: a check changes the store
 * often, but the badge seldom. `now` returns epoch ms.
 */
export function skipRepeated<T>(effect: (value: T) => Promise<void>, now: () => number): (value: T) => Promise<void> {
  let last: string | null = null;
  let calls = 0;
  return async (value) => {
    const next = JSON.stringify([value, Math.floor(now() / REAPPLY_AFTER_MS)]);
    if (next === last) return;
    last = null;
    calls += 1;
    const call = calls;
    await effect(value);
    // A call that timed out may finish after the next one.
    if (call === calls) last = next;
  };
}
