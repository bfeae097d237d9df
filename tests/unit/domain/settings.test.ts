import { expect, it } from 'vitest';
import { DEFAULT_NOTIFICATION_SETTINGS } from '../../../utils/domain/notifications/settings.ts';
import { DEFAULT_SETTINGS, type ListChoice, parseSettings } from '../../../utils/domain/settings.ts';

const list: ListChoice = { show: 'unread', order: 'unread-first', widget: 'shop' };
const notifications = { ...DEFAULT_NOTIFICATION_SETTINGS, notify: true };
const chosen = { checking: 'light', list, singleKeys: false, notifications } as const;

it('keeps what was chosen', () => {
  expect(parseSettings(chosen)).toEqual(chosen);
  expect(parseSettings(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
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
  expect(parseSettings({ ...chosen, list: stored })).toEqual({ ...chosen, list: known });
});

it('has single keys on where it is not known that they are off', () => {
  expect(parseSettings({ ...chosen, singleKeys: 'no' }).singleKeys).toBe(true);
});
