import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importCycles } from '../../../scripts/metrics/cycles.ts';
import { readModule } from '../../../scripts/metrics/module.ts';
import { percentile } from '../../../scripts/metrics/numbers.ts';

const CODE = `import type { A } from './a.ts';
import { type B, b } from './b.ts';
import { useState } from 'preact/hooks';

/** Documented. */
export function first(): void {
  b();
}

export const second = () => {
  const inner = () => 1;
  return inner();
};
`;

it('reads the functions, imports and comments of a module', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'metrics-')), 'module.ts');
  writeFileSync(file, CODE);
  const { lines, commentLines, functions, imports } = readModule(file);
  expect([lines, commentLines]).toEqual([13, 1]);
  expect(functions).toEqual([
    { name: 'first', lines: 3, isExported: true, isDocumented: true },
    { name: 'second', lines: 4, isExported: true, isDocumented: false },
    { name: 'inner', lines: 1, isExported: false, isDocumented: false },
  ]);
  expect(imports).toEqual([
    { specifier: './a.ts', typeOnly: true },
    { specifier: './b.ts', typeOnly: false },
  ]);
});

it('finds each circle of imports once', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['a', 'd']],
    ['d', ['e']],
    ['e', ['d']],
    ['f', ['a']],
  ]);
  expect(importCycles(graph)).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e'],
  ]);
  expect(importCycles(new Map([['a', ['b']]]))).toEqual([]);
});

it('takes the value that a share of the others does not exceed', () => {
  expect([50, 90, 100].map((share) => percentile([3, 1, 2, 4, 10], share))).toEqual([3, 10, 10]);
  expect(percentile([], 50)).toBe(0);
});
