import { expect, it } from 'vitest';
import { DEFAULT_ATTENTION } from '../../../utils/domain/attention/settings';
import { DEFAULT_SETTINGS, type ListChoice, settingsFrom } from '../../../utils/domain/settings';

const list: ListChoice = { show: 'unread', order: 'unread-first', widget: 'shop' };
const attention = { ...DEFAULT_ATTENTION, notify: true };
const chosen = { checking: 'light', list, singleKeys: false, attention } as const;

it('keeps what was chosen', () => {
  expect(settingsFrom(chosen)).toEqual(chosen);
  expect(settingsFrom(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
});

it.each([
  [
    { ...list, show: 'starred' },
    { ...list, show: 'all' },
  ],
  [
    { ...list, order: 'oldest' },
    { ...list, order: 'newest' },
  ],
  [
    { ...list, widget: 7 },
    { ...list, widget: null },
  ],
  [{}, DEFAULT_SETTINGS.list],
  ['rubbish', DEFAULT_SETTINGS.list],
  [null, DEFAULT_SETTINGS.list],
  [undefined, DEFAULT_SETTINGS.list],
])('loses of %j no more than what it does not know', (stored, known) => {
  expect(settingsFrom({ ...chosen, list: stored })).toEqual({ ...chosen, list: known });
});

it('has single keys on where it is not known that they are off', () => {
  expect(settingsFrom({ ...chosen, singleKeys: 'no' }).singleKeys).toBe(true);
});
