import { expect, it } from 'vitest';
import { HUES, hueOf } from '../../../../components/popup/avatar-hue.ts';
import { nextIndex } from '../../../../components/popup/roving.ts';

it.each([
  ['ArrowDown', 0, 3, 1],
  ['ArrowDown', 2, 3, null],
  ['ArrowUp', 2, 3, 1],
  ['ArrowUp', 0, 3, null],
  ['Home', 2, 3, 0],
  ['Home', 0, 3, null],
  ['End', 0, 3, 2],
  ['End', 2, 3, null],
  ['Enter', 1, 3, null],
  ['End', 0, 0, null],
  ['j', 0, 3, 1],
  ['k', 2, 3, 1],
  ['PageDown', 0, 30, 5],
  ['PageDown', 28, 30, 29],
  ['PageUp', 3, 30, 0],
])('%s on row %i of %i leads to %s', (key, index, count, expected) => {
  expect(nextIndex(key, index, count, true)).toBe(expected);
});

it.each(['j', 'k'])('%s leads nowhere for those who turned letters off', (key) => {
  expect(nextIndex(key, 1, 3, false)).toBeNull();
});

it('gives each chat one of the hues, always the same, and uses them all', () => {
  const ids = Array.from({ length: 200 }, (_, index) => `5b1c-${index}`);
  expect(new Set(ids.map(hueOf))).toEqual(new Set(Array.from({ length: HUES }, (_, hue) => (hue * 360) / HUES)));
  expect(ids.map(hueOf)).toEqual(ids.map(hueOf));
});
