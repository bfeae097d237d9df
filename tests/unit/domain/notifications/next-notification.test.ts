import { expect, it } from 'vitest';
import { nextNotificationAt } from '../../../../utils/domain/notifications/next-notification.ts';
import { DEFAULT_NOTIFICATION_SETTINGS } from '../../../../utils/domain/notifications/settings.ts';
import { aWait, minute } from '../../../support/chats.ts';
import { anInput, NOW } from './an-input.ts';

const MINUTE = 60_000;
const NEVER = { quietPeriod: null, nextQuietHoursAt: null };
const nobodyWaiting = anInput({ waits: {} });

it('is never where nothing waits', () => {
  expect(nextNotificationAt(nobodyWaiting, NOW, NEVER)).toBeNull();
});

it('is when the next chat comes to wait long, or too long', () => {
  // The first was opened half a minute ago, the others one and two minutes before that.
  expect(nextNotificationAt(anInput(), NOW, NEVER)).toBe(NOW + MINUTE / 2);
  expect(nextNotificationAt(anInput({ waits: { c3: aWait({ waitingSince: minute(-2) }) } }), NOW, NEVER)).toBe(
    NOW + 2.5 * MINUTE,
  );
  expect(nextNotificationAt(anInput({ waits: { c1: aWait({ waitingSince: minute(-60) }) } }), NOW, NEVER)).toBeNull();
});

it('is not for what is muted, or not marked', () => {
  const muted = anInput({ mutes: { widgets: {}, chats: { c1: null, c2: null, c3: null } } });
  expect(nextNotificationAt(muted, NOW, NEVER)).toBeNull();
  const off = anInput({
    settings: { ...DEFAULT_NOTIFICATION_SETTINGS, waitingLimits: { amber: null, red: null } },
  });
  expect(nextNotificationAt(off, NOW, NEVER)).toBeNull();
});

it('is when the chime sounds again, and when quiet hours begin', () => {
  expect(nextNotificationAt({ ...nobodyWaiting, chime: { repeatsLeft: 2, nextAt: NOW + 5 } }, NOW, NEVER)).toBe(
    NOW + 5,
  );
  expect(nextNotificationAt(nobodyWaiting, NOW, { quietPeriod: null, nextQuietHoursAt: NOW + 7 })).toBe(NOW + 7);
});

it('is only the end of the quiet while it is quiet', () => {
  const quietPeriod = { kind: 'snooze', until: NOW + 3, endsAt: NOW + 9 } as const;
  expect(nextNotificationAt(anInput(), NOW, { quietPeriod: quietPeriod, nextQuietHoursAt: null })).toBe(NOW + 3);
  expect(nextNotificationAt(anInput(), NOW + 5, { quietPeriod: quietPeriod, nextQuietHoursAt: null })).toBe(NOW + 9);
});

it('is never in the past', () => {
  expect(
    nextNotificationAt({ ...nobodyWaiting, chime: { repeatsLeft: 2, nextAt: NOW } }, NOW, {
      quietPeriod: null,
      nextQuietHoursAt: NOW - 1,
    }),
  ).toBeNull();
});
