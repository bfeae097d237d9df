import { describe, expect, it } from 'vitest';
import { MAX_QUIET_HOURS } from '../../../utils/domain/notifications/quiet-hours.ts';
import { DEFAULT_NOTIFICATION_SETTINGS } from '../../../utils/domain/notifications/settings.ts';
import { DEFAULT_SETTINGS, type ListChoice } from '../../../utils/domain/settings.ts';
import { listChoiceChange, notificationSettingsChange, settings } from '../../../utils/schemas/settings.ts';

const list: ListChoice = { show: 'unread', order: 'unread-first', widget: 'shop' };
const notifications = { ...DEFAULT_NOTIFICATION_SETTINGS, notify: true };
const chosen = { checking: 'light', list, singleKeys: false, notifications } as const;
const NIGHT = { days: [0, 1, 2, 3, 4, 5, 6], from: 22 * 60, to: 8 * 60 };
const parseNotifications = (stored: unknown) => settings.parse({ ...chosen, notifications: stored }).notifications;
const parseQuietHours = (stored: unknown) => parseNotifications({ quietHours: stored }).quietHours;

describe('stored settings', () => {
  it('are read as they were chosen', () => {
    expect(settings.parse(chosen)).toEqual(chosen);
    expect(settings.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
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
  ])('lose of the list %j only what is invalid', (stored, known) => {
    expect(settings.parse({ ...chosen, list: stored })).toEqual({ ...chosen, list: known });
  });

  it('have single keys on unless they are known to be off', () => {
    expect(settings.parse({ ...chosen, singleKeys: 'no' }).singleKeys).toBe(true);
  });

  it('lose an unknown check frequency, and nothing with it', () => {
    expect(settings.parse({ ...chosen, checking: 'hourly' })).toEqual({ ...chosen, checking: 'balanced' });
  });

  it.each(['rubbish', null, 7])('are not %j', (stored) => {
    expect(settings.safeParse(stored).success).toBe(false);
  });
});

describe('stored notification settings', () => {
  it('are read as they were chosen', () => {
    const stored = {
      notify: true,
      newChats: false,
      existingChats: false,
      waitingLimits: { amber: null, red: 240 },
      quietHours: [{ days: [1, 2], from: 0, to: 600 }],
      sound: { on: true, volume: 1, repeat: false },
      hintDismissed: true,
    };
    expect(parseNotifications(stored)).toEqual(stored);
  });

  it.each([undefined, null, 'on', 7, [], { waitingLimits: 3, sound: null, quietHours: {} }])(
    'are the defaults in place of %j',
    (stored) => {
      expect(parseNotifications(stored)).toEqual(DEFAULT_NOTIFICATION_SETTINGS);
    },
  );

  it('keep the rest where a part is invalid', () => {
    const stored = {
      notify: true,
      existingChats: 'maybe',
      waitingLimits: { amber: 0.5, red: 9 },
      sound: { on: true, volume: 7 },
    };
    expect(parseNotifications(stored)).toEqual({
      ...DEFAULT_NOTIFICATION_SETTINGS,
      notify: true,
      waitingLimits: { amber: 2, red: 9 },
      sound: { ...DEFAULT_NOTIFICATION_SETTINGS.sound, on: true },
    });
  });
});

describe('stored quiet hours', () => {
  it('keep valid rules, with their days in order', () => {
    expect(parseQuietHours([NIGHT])).toEqual([NIGHT]);
    expect(parseQuietHours([{ days: [6, 0, 6, 3], from: 0, to: 1_439, more: 1 }])).toEqual([
      { days: [0, 3, 6], from: 0, to: 1_439 },
    ]);
    expect(parseQuietHours([{ days: [], from: 0, to: 0 }])).toEqual([{ days: [], from: 0, to: 0 }]);
  });

  it.each([
    null,
    'night',
    7,
    [],
    {},
    { ...NIGHT, days: undefined },
    { ...NIGHT, days: '012' },
    { ...NIGHT, days: [1, 7] },
    { ...NIGHT, days: [-1] },
    { ...NIGHT, days: [1.5] },
    { ...NIGHT, days: ['1'] },
    { ...NIGHT, from: 1_440 },
    { ...NIGHT, from: -1 },
    { ...NIGHT, to: 7.5 },
    { ...NIGHT, to: '480' },
    { days: [1], from: 0 },
  ])('drop an invalid rule: %j', (stored) => {
    expect(parseQuietHours([stored, NIGHT])).toEqual([NIGHT]);
  });

  it.each([undefined, null, 'night', { 0: NIGHT }])('are none in place of %j', (stored) => {
    expect(parseQuietHours(stored)).toEqual([]);
  });

  it('keep no more rules than the maximum', () => {
    const rules = Array.from({ length: 9 }, (_, n) => ({ ...NIGHT, from: 1_200 + n }));
    expect(parseQuietHours([null, ...rules])).toEqual(rules.slice(0, MAX_QUIET_HOURS));
  });
});

describe('a change of settings', () => {
  it('may hold any of the fields', () => {
    expect(listChoiceChange.parse({})).toEqual({});
    expect(listChoiceChange.parse({ order: 'newest' })).toEqual({ order: 'newest' });
    expect(notificationSettingsChange.parse({ sound: { volume: 0 } })).toEqual({ sound: { volume: 0 } });
    expect(notificationSettingsChange.parse(notifications)).toEqual(notifications);
  });

  it.each([
    null,
    'rubbish',
    { notify: 'yes' },
    { notify: undefined },
    { waitingLimits: { amber: 1 } },
    { waitingLimits: { amber: 0, red: 5 } },
    { waitingLimits: { amber: 1, red: 241 } },
    { quietHours: 'night' },
    { sound: { volume: 1.1 } },
    { sound: { volume: Number.NaN } },
  ])('is invalid as a whole where a field is: %j', (change) => {
    expect(notificationSettingsChange.safeParse(change).success).toBe(false);
  });
});
