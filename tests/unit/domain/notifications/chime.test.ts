import { expect, it } from 'vitest';
import { DEFAULT_NOTIFICATION_SETTINGS } from '../../../../utils/domain/notifications/settings.ts';
import { markAllRead } from '../../../../utils/domain/read-marks/mark-all-read.ts';
import { aWait, minute } from '../../../support/chats.ts';
import { anInput, decide, inputAfter, NOW } from './an-input.ts';

const MINUTE = 60_000;
const sound = { ...DEFAULT_NOTIFICATION_SETTINGS.sound, on: true };
const withSound = anInput({ settings: { sound } });

it('plays for new messages, even without notifications', () => {
  expect(decide(withSound).playsChime).toBe(true);
  expect(decide(anInput({ settings: { sound, notify: false } }), { isAllowed: false })).toMatchObject({
    playsChime: true,
    notifications: [],
  });
  expect(decide(anInput()).playsChime).toBe(false);
});

it.each([
  ['who never waits too long', null],
  ['who waits too long after a while', 5],
])('repeats every minute while a visitor is waiting, at most three times: %s', (_, red) => {
  let known = inputAfter(anInput({ settings: { sound, waitingLimits: { amber: null, red } } }));
  const playedAtSeconds: number[] = [];
  for (let seconds = 30; seconds <= 600; seconds += 30) {
    const context = { now: NOW + seconds * 1_000 };
    if (decide(known, context).playsChime) playedAtSeconds.push(seconds);
    known = inputAfter(known, context);
  }
  expect(playedAtSeconds).toEqual([60, 120, 180]);
});

it('stops when everything is read, in a quiet period, and when sound is turned off', () => {
  const after = inputAfter(withSound);
  const later = { now: NOW + MINUTE };
  expect(decide(after, later).playsChime).toBe(true);
  const noChime = { chime: null, playsChime: false };
  expect(decide({ ...after, marks: markAllRead(after.marks, minute(0)) }, later)).toMatchObject(noChime);
  expect(decide(after, { ...later, isQuietPeriod: true })).toMatchObject(noChime);
  expect(decide({ ...after, settings: { ...after.settings, sound: { ...sound, on: false } } }, later)).toMatchObject(
    noChime,
  );
  expect(decide({ ...after, mutes: { widgets: {}, chats: { c1: null, c2: null, c3: null } } }, later)).toMatchObject(
    noChime,
  );
});

it('stops if only chats are waiting that the user does not want to hear about', () => {
  const settings = { ...withSound.settings, newChats: false };
  const notifiedUpTo = { activity: minute(0), messageCount: 8 };
  const waits = (notified: boolean) => ({
    c1: aWait({ waitingSince: minute(0), isNew: true, notifiedUpTo, notified }),
  });
  const later = { now: NOW + MINUTE };
  const { chime } = inputAfter(withSound);
  expect(decide({ ...withSound, settings, chime, waits: waits(true) }, later).playsChime).toBe(true);
  expect(decide({ ...withSound, settings, chime, waits: waits(false) }, later)).toMatchObject({
    chime: null,
    playsChime: false,
  });
  // Nor for chats that the user wanted to hear about before, but no longer does.
  expect(
    decide({ ...withSound, settings: { ...settings, existingChats: false }, chime, waits: waits(true) }, later)
      .playsChime,
  ).toBe(false);
});

it('plays once if it should not repeat', () => {
  const after = inputAfter(anInput({ settings: { sound: { ...sound, repeat: false } } }));
  expect(after.chime).toBeNull();
  expect(decide(after, { now: NOW + MINUTE }).playsChime).toBe(false);
});

it('is not delayed when the clock is set back', () => {
  expect(decide(inputAfter(withSound), { now: NOW - 10 * MINUTE }).playsChime).toBe(true);
});
