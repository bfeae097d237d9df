import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { type AccessibleInfo, focused } from '../support/browsers/keyboard.ts';
import { waitFor } from './harness.ts';

/** What is expected of a spoken element; a matcher of the test runner may stand for a text. */
type Expected = { readonly [key in keyof AccessibleInfo]?: unknown };

/**
 * Waits until what has the focus is spoken of like this. Browsers renew their accessibility tree a moment after the
 * document: the focus is there at once, a name that has just changed is not.
 */
export function focusIs(page: Page, expected: Expected): Promise<void> {
  return waitFor(async () => expect(await focused(page)).toMatchObject(expected));
}
