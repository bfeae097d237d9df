/** How `eventually` polls. */
export interface EventuallyOptions {
  /** Milliseconds until it gives up; `PATIENCE_MS` by default. */
  timeout?: number;
  /** What is waited for; it opens the error message. */
  what?: string;
  /** Milliseconds until an attempt without an answer is given up and the next one starts. What must not be done twice gets more. */
  attemptMs?: number;
}

/** Long enough for a computer that is busy with others: how quick Perch is, benchmarks say. */
export const DEFAULT_TIMEOUT_MS = 60_000;
/** It looks often at first and seldom later: who waits for an alarm must not take the computer from those who work. */
const FIRST_PAUSE_MS = 40;
const MAX_PAUSE_MS = 400;
const PAUSE_GROWTH = 1.3;
/** An attempt gets this long before the next one starts, and never more than this part of the whole time. */
const MAX_ATTEMPT_MS = 6_000;
const MIN_ATTEMPTS = 3;

class NoAnswer extends Error {}

/**
 * Calls `fn` until it returns without throwing, and resolves with what it returned. This is the only place of the tests
 * where a timer is awaited: everything that waits, waits for something that it can see.
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
      // An attempt that was cut short says less than one that failed before it.
      if (failure === undefined || !(error instanceof NoAnswer)) failure = error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * PAUSE_GROWTH, MAX_PAUSE_MS);
  }
  throw new Error(`${what} (waited ${timeout} ms): ${messageOf(failure)}`, { cause: failure });
}

/** A call into a page whose document is just being replaced may stay without an answer for ever; the next one gets it. */
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
export async function until(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  await eventually(
    async () => {
      if (!(await condition())) throw new Error('not yet');
    },
    { what },
  );
}
