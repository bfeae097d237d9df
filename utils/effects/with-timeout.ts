/** Milliseconds. Browsers answer within a few; what takes this long has never been seen to come to an end. */
const DEFAULT_TIMEOUT_MS = 10_000;

/**
 * What `work` brings, or a rejection where it has not settled after `ms`: a promise of the browser that never settles must
 * not hold up what waits for it. The work itself cannot be stopped, and may still have its effect later.
 */
export async function withTimeout<T>(
  work: Promise<T>,
  ms = DEFAULT_TIMEOUT_MS,
  message = 'The browser did not answer',
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(message)), ms);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
