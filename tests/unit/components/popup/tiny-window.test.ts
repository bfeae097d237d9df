import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The popup's own styles, and those that it shares with the settings page. */
const FILES = globSync('components/{popup/,}*.css');
/** A media query for windows smaller than a size, in either notation. */
const UPPER_BOUND = /max-(?:width|height)|(?:width|height)\s*</;
/** Chromium measures in a window of 25 px. */
const LOWER_BOUND = /min-(?:width|height): [1-9]\d\dpx|[1-9]\d\dpx <=? (?:width|height)/;

describe('in the tiny window in which Chromium measures the popup at every change', () => {
  const queries = FILES.flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(/@media ([^{]+)\{/g), ([, query = '']) => ({ file, query })),
  );

  it('no media query for small windows matches, or all styles would be computed three times', () => {
    const bounded = queries.filter(({ query }) => UPPER_BOUND.test(query));
    expect(bounded.length).toBeGreaterThan(3);
    expect(bounded.filter(({ query }) => !LOWER_BOUND.test(query))).toEqual([]);
  });
});
