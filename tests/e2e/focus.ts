import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { type AccessibleInfo, focused } from '../support/browsers/keyboard.ts';
import { waitFor } from './harness.ts';

/** The expected element; a matcher of the test runner may stand for a text. */
type Expected = { readonly [key in keyof AccessibleInfo]?: unknown };

/**
 * Waits until the focused element is presented like this to assistive technology. Accessibility trees lag behind the
 * document: the focus moves at once, a changed name follows a moment later.
 */
export function focusIs(page: Page, expected: Expected): Promise<void> {
  return waitFor(async () => expect(await focused(page)).toMatchObject(expected));
}
