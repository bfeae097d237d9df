import { expect, it } from 'vitest';
import { HUES, hueOf } from '../../../../components/popup/avatar-hue.ts';

it('gives each chat one constant hue, and uses all of them', () => {
  const ids = Array.from({ length: 200 }, (_, index) => `5b1c-${index}`);
  expect(new Set(ids.map(hueOf))).toEqual(new Set(Array.from({ length: HUES }, (_, hue) => (hue * 360) / HUES)));
  expect(ids.map(hueOf)).toEqual(ids.map(hueOf));
});
