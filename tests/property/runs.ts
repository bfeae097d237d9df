/** `npm run test:long` runs many more scenarios from a random seed; a failure prints the seed to use here. */
const long = Number(process.env.PERCH_RUNS ?? 0);
const seed = Number(process.env.PERCH_SEED ?? 20260201);

/** Returns how many runs a property gets, and from which seed. `part`: its share of a long run. */
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

/** Timeout of a property, ms. */
export const TIMEOUT = long > 0 ? 20 * 3_600_000 : 300_000;
