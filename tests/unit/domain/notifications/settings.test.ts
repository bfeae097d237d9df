import { expect, it } from 'vitest';
import {
  DEFAULT_NOTIFICATION_SETTINGS,
  parseNotificationSettings,
} from '../../../../utils/domain/notifications/settings.ts';

it('takes what was stored', () => {
  const stored = {
    notify: true,
    newChats: false,
    existingChats: false,
    waitingLimits: { amber: null, red: 240 },
    quietHours: [{ days: [1, 2], from: 0, to: 600 }],
    sound: { on: true, volume: 1, repeat: false },
    hintDismissed: true,
  };
  expect(parseNotificationSettings(stored)).toEqual(stored);
});

it.each([undefined, null, 'on', 7, [], { waiting: 3, sound: null, quiet: {} }])(
  'takes %j for what counts by default',
  (stored) => {
    expect(parseNotificationSettings(stored)).toEqual(DEFAULT_NOTIFICATION_SETTINGS);
  },
);

it('keeps the rest where a part is none of this version', () => {
  const stored = {
    notify: true,
    existingChats: 'maybe',
    waitingLimits: { amber: 0.5, red: 9 },
    sound: { on: true, volume: 7 },
  };
  expect(parseNotificationSettings(stored)).toEqual({
    ...DEFAULT_NOTIFICATION_SETTINGS,
    notify: true,
    waitingLimits: { amber: 2, red: 9 },
    sound: { ...DEFAULT_NOTIFICATION_SETTINGS.sound, on: true },
  });
});
