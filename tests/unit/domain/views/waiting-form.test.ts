import { expect, it } from 'vitest';
import { limitErrorText, parseLimits, suggestedMinutes } from '../../../../utils/domain/views/waiting-form.ts';
import { ENGLISH, englishIn } from '../../../support/i18n.ts';

const on = (minutes: string) => ({ on: true, minutes });
const off = (minutes = '') => ({ on: false, minutes });

it.each([
  ['both', on('2'), on('5'), { amber: 2, red: 5 }],
  ['one', off('2'), on('5'), { amber: null, red: 5 }],
  ['none, no matter what is typed', off('x'), off(''), { amber: null, red: null }],
  ['the minimum and the maximum', on('1'), on('240'), { amber: 1, red: 240 }],
  ['a number in another notation', on('1e1'), on(' 020 '), { amber: 10, red: 20 }],
])('reads %s', (_, amber, red, limits) => expect(parseLimits({ amber, red }, 'amber')).toEqual(limits));

it.each(['', ' ', '0', '-3', '2.5', '241', '1e9', 'five', 'Infinity'])('rejects “%s”', (typed) => {
  expect(parseLimits({ amber: on('2'), red: on(typed) }, 'amber')).toEqual({ field: 'red', kind: 'number' });
});

it.each(['5', '6'])('rejects amber after %s minutes with red after 5', (minutes) => {
  const draft = { amber: on(minutes), red: on('5') };
  expect(parseLimits(draft, 'amber')).toEqual({ field: 'amber', kind: 'order' });
  expect(parseLimits(draft, 'red')).toEqual({ field: 'red', kind: 'order' });
});

it.each([
  ['the last amber', 'amber', 3, { amber: null, red: 5 }, 3],
  ['amber below red', 'amber', 9, { amber: null, red: 5 }, 4],
  ['amber, even if nothing fits below red', 'amber', 9, { amber: null, red: 1 }, 1],
  ['the last red', 'red', 9, { amber: 3, red: null }, 9],
  ['red above amber', 'red', 3, { amber: 3, red: null }, 4],
  ['red, even if nothing fits above amber', 'red', 3, { amber: 240, red: null }, 240],
  ['the default if there was none', 'red', null, { amber: null, red: null }, 5],
] as const)('proposes %s', (_, name, before, limits, minutes) => {
  expect(suggestedMinutes(name, before, limits)).toBe(minutes);
});

it('says how to fix an error, with numbers formatted for the locale', () => {
  expect(limitErrorText({ field: 'red', kind: 'order' }, ENGLISH)).toMatch(/^Overdue must be longer/);
  expect(limitErrorText({ field: 'red', kind: 'number' }, ENGLISH)).toBe('Enter a whole number from 1 to 240.');
  expect(limitErrorText({ field: 'red', kind: 'number' }, englishIn('ar-EG'))).toContain('٢٤٠');
});
