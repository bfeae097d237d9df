import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** All text of the files. */
const read = (pattern: string) =>
  globSync(pattern)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

const given = Array.from(read('components/**/*.tsx').matchAll(/'(--[\w-]+)':/g), ([, name]) => name);
const rules = read('components/**/*.css');

it('finds the custom properties that elements are given', () => {
  expect(given).toContain('--rows');
});

/* A change of an inherited property computes the styles of everything inside again: at each key, those of all rows. */
it.each(given)('%s is not inherited', (name) => {
  const [rule] = new RegExp(`@property ${name} \\{[^}]*\\}`).exec(rules) ?? [];
  expect(rule).toContain('inherits: false');
});
