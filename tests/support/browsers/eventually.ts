/** How `eventually` polls. */
export interface EventuallyOptions {
  /** Milliseconds until it gives up; `DEFAULT_TIMEOUT_MS` by default. */
  timeout?: number;
  /** What is waited for; the error message starts with it. */
  what?: string;
  /** Milliseconds until an attempt without an answer is abandoned for the next. Use more if it must not run twice. */
  attemptMs?: number;
}

/** Long enough for a busy computer. Benchmarks measure how fast Perch is. */
export const DEFAULT_TIMEOUT_MS = 60_000;
/** Polls often at first and rarely later, so that waiting for an alarm leaves the computer to other tests. */
const FIRST_PAUSE_MS = 40;
const MAX_PAUSE_MS = 400;
const PAUSE_GROWTH = 1.3;
/** How long an attempt gets before the next one starts, and the largest share of the whole time that it may take. */
const MAX_ATTEMPT_MS = 6_000;
const MIN_ATTEMPTS = 3;

class NoAnswer extends Error {}

/**
 * Calls `fn` until it returns without throwing, and resolves with its result. This is the only sleep in the tests: all of
 * them wait for something observable.
 *
 * @throws {Error} After `timeout`: `what` and the message of the last failure, which is the `cause`.
 */
export async function eventually<T>(
  fn: () => T | Promise<T>,
  {
    timeout = DEFAULT_TIMEOUT_MS,
    what = 'it',
    attemptMs = Math.min(MAX_ATTEMPT_MS, timeout / MIN_ATTEMPTS),
  }: EventuallyOptions = {},
): Promise<T> {
  const end = Date.now() + timeout;
  let failure: unknown;
  let pause = FIRST_PAUSE_MS;
  while (Date.now() < end) {
    try {
      return await withTimeout(Math.min(attemptMs, end - Date.now()), fn);
    } catch (error) {
      // An attempt that was cut short says less than the failure before it.
      if (failure === undefined || !(error instanceof NoAnswer)) failure = error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * PAUSE_GROWTH, MAX_PAUSE_MS);
  }
  throw new Error(`${what} (waited ${timeout} ms): ${messageOf(failure)}`, { cause: failure });
}

/** A call into a page whose document is being replaced may never be answered; the next attempt reaches the new one. */
async function withTimeout<T>(milliseconds: number, fn: () => T | Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer('no answer')), Math.max(milliseconds, 1));
  });
  try {
    return await Promise.race([fn(), deadline]);
  } finally {
    clearTimeout(timer);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Waits until `condition` holds. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  timeout = DEFAULT_TIMEOUT_MS,
): Promise<void> {
  await eventually(
    async () => {
      if (!(await condition())) throw new Error('not yet');
    },
    { what, timeout },
  );
}
