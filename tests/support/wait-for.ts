import { vi } from 'vitest';

/** `npm test` runs unit tests beside browsers, where a step that takes milliseconds can take seconds. */
const TIMEOUT_MS = 30_000;

/** Runs the expectation again and again until it holds; rejects with what it threw last once that has taken too long. */
export function waitFor(expectation: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(expectation, { timeout: TIMEOUT_MS });
}
