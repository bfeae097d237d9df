/** Milliseconds. Browsers answer within a few; what takes this long has never been seen to come to an end. */
const PATIENCE_MS = 10_000;

/**
 * What `work` brings, or a rejection where it has not settled after `ms`: a promise of the browser that never settles must
 * not hold up what waits for it. The work itself cannot be stopped, and may still have its effect later.
 */
export async function inTime<T>(
  work: Promise<T>,
  ms = PATIENCE_MS,
  problem = 'The browser did not answer',
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(problem)), ms);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
