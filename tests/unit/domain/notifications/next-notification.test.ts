import { expect, it } from 'vitest';
import { nextNotificationAt } from '../../../../utils/domain/notifications/next-notification.ts';
import { DEFAULT_NOTIFICATION_SETTINGS } from '../../../../utils/domain/notifications/settings.ts';
import { aWait, minute } from '../../../support/chats.ts';
import { anInput, NOW } from './an-input.ts';

const MINUTE = 60_000;
const NEVER = { quietPeriod: null, nextQuietHoursAt: null };
const nothingWaiting = anInput({ waits: {} });

it('is never if no chat is waiting', () => {
  expect(nextNotificationAt(nothingWaiting, NOW, NEVER)).toBeNull();
});

it('is when the next waiting chat turns amber or red', () => {
  // The first has been waiting for half a minute, the others for one and two minutes more.
  expect(nextNotificationAt(anInput(), NOW, NEVER)).toBe(NOW + MINUTE / 2);
  expect(nextNotificationAt(anInput({ waits: { c3: aWait({ waitingSince: minute(-2) }) } }), NOW, NEVER)).toBe(
    NOW + 2.5 * MINUTE,
  );
  expect(nextNotificationAt(anInput({ waits: { c1: aWait({ waitingSince: minute(-60) }) } }), NOW, NEVER)).toBeNull();
});

it('ignores muted chats, and limits that are off', () => {
  const muted = anInput({ mutes: { widgets: {}, chats: { c1: null, c2: null, c3: null } } });
  expect(nextNotificationAt(muted, NOW, NEVER)).toBeNull();
  const off = anInput({
    settings: { ...DEFAULT_NOTIFICATION_SETTINGS, waitingLimits: { amber: null, red: null } },
  });
  expect(nextNotificationAt(off, NOW, NEVER)).toBeNull();
});

it('is when the chime repeats, and when quiet hours start', () => {
  expect(nextNotificationAt({ ...nothingWaiting, chime: { repeatsLeft: 2, nextAt: NOW + 5 } }, NOW, NEVER)).toBe(
    NOW + 5,
  );
  expect(nextNotificationAt(nothingWaiting, NOW, { quietPeriod: null, nextQuietHoursAt: NOW + 7 })).toBe(NOW + 7);
});

it('is only the end of the quiet period during one', () => {
  const quietPeriod = { kind: 'snooze', until: NOW + 3, endsAt: NOW + 9 } as const;
  expect(nextNotificationAt(anInput(), NOW, { quietPeriod, nextQuietHoursAt: null })).toBe(NOW + 3);
  expect(nextNotificationAt(anInput(), NOW + 5, { quietPeriod, nextQuietHoursAt: null })).toBe(NOW + 9);
});

it('is never in the past', () => {
  expect(
    nextNotificationAt({ ...nothingWaiting, chime: { repeatsLeft: 2, nextAt: NOW } }, NOW, {
      quietPeriod: null,
      nextQuietHoursAt: NOW - 1,
    }),
  ).toBeNull();
});
