import { expect, it } from 'vitest';
import { HUES, hueOf } from '../../../components/popup/avatar-hue';
import { nextIndex } from '../../../components/popup/roving';

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
])('%s on row %i of %i leads to %s', (key, index, count, expected) => {
  expect(nextIndex(key, index, count)).toBe(expected);
});

it('gives each chat one of the hues, always the same, and uses them all', () => {
  const ids = Array.from({ length: 200 }, (_, index) => `5b1c-${index}`);
  expect(new Set(ids.map(hueOf))).toEqual(new Set(Array.from({ length: HUES }, (_, hue) => hue)));
  expect(ids.map(hueOf)).toEqual(ids.map(hueOf));
});
