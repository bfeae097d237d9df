/** Milliseconds. Browsers answer within a few; a call that takes this long has never been seen to settle. */
const DEFAULT_TIMEOUT_MS = 10_000;

/**
 * Settles as `work` does, or rejects if that takes longer than `ms`: a promise of the browser that never settles must not
 * block what waits for it. The work itself cannot be stopped, and may still take effect later.
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
