import { expect, it } from 'vitest';
import { nextIndex } from '../../../../components/popup/keys.ts';

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
])('%s on row %i of %i moves the focus to %s', (key, index, count, expected) => {
  expect(nextIndex(key, index, count, true)).toBe(expected);
});

it.each(['j', 'k'])('%s does not move the focus if letters are off', (key) => {
  expect(nextIndex(key, 1, 3, false)).toBeNull();
});
