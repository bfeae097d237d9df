import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DRAWINGS } from '../../../components/Picture.tsx';

it('has a file for each drawing, and no other files', () => {
  const drawings = new Set(Object.values(DRAWINGS).map((name) => `${name}.svg`));
  expect(readdirSync('public/pictures').sort()).toEqual([...drawings].sort());
});
