/** `npm run test:long` plays many more stories, from a seed of its own; a failure names the seed to put here. */
const long = Number(process.env.PERCH_RUNS ?? 0);
const seed = Number(process.env.PERCH_SEED ?? 20260201);

/** How many stories a property is put to, and from which seed. `part` is of the long run. */
export function runs(
  defaultRuns: number,
  longShare = 1,
): { readonly seed: number; readonly numRuns: number; readonly endOnFailure: boolean } {
  return {
    seed,
    numRuns: long > 0 ? Math.ceil(long * longShare) : defaultRuns,
    endOnFailure: process.env.PERCH_NO_SHRINKING === '1',
  };
}

/** Milliseconds that a property may take. */
export const TIMEOUT = long > 0 ? 20 * 3_600_000 : 300_000;
