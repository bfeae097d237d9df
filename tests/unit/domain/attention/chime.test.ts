import { expect, it } from 'vitest';
import { DEFAULT_ATTENTION } from '../../../../utils/domain/attention/settings';
import { markAllRead } from '../../../../utils/domain/read-all';
import { aWait, minute } from '../../../support/chats';
import { afterwards, facts, NOW, telling } from './facts';

const MINUTE = 60_000;
const sound = { ...DEFAULT_ATTENTION.sound, on: true };
const loud = facts({ attention: { sound } });

it('sounds for news, without notifications too', () => {
  expect(telling(loud).rings).toBe(true);
  expect(telling(facts({ attention: { sound, notify: false } }), { allowed: false })).toMatchObject({
    rings: true,
    notifications: [],
  });
  expect(telling(facts()).rings).toBe(false);
});

it.each([
  ['who never waits too long', null],
  ['who waits too long after a while', 5],
])('sounds again every minute while somebody waits, three times at most: %s', (_, red) => {
  let known = afterwards(facts({ attention: { sound, waiting: { amber: null, red } } }));
  const rang: number[] = [];
  for (let seconds = 30; seconds <= 600; seconds += 30) {
    const moment = { now: NOW + seconds * 1_000 };
    if (telling(known, moment).rings) rang.push(seconds);
    known = afterwards(known, moment);
  }
  expect(rang).toEqual([60, 120, 180]);
});

it('stops when all is read, when it grows quiet, and when sound is turned off', () => {
  const after = afterwards(loud);
  const later = { now: NOW + MINUTE };
  expect(telling(after, later).rings).toBe(true);
  const silent = { chime: null, rings: false };
  expect(telling({ ...after, marks: markAllRead(after.marks, minute(0)) }, later)).toMatchObject(silent);
  expect(telling(after, { ...later, quiet: true })).toMatchObject(silent);
  expect(telling({ ...after, attention: { ...after.attention, sound: { ...sound, on: false } } }, later)).toMatchObject(
    silent,
  );
  expect(telling({ ...after, mutes: { widgets: {}, chats: { c1: null, c2: null, c3: null } } }, later)).toMatchObject(
    silent,
  );
});

it('stops where only that waits of which nobody wanted to hear', () => {
  const attention = { ...loud.attention, newChats: false };
  const told = { activity: minute(0), messageCount: 8 };
  const waits = (heard: boolean) => ({ c1: aWait({ since: minute(0), isNew: true, told, heard }) });
  const later = { now: NOW + MINUTE };
  const { chime } = afterwards(loud);
  expect(telling({ ...loud, attention, chime, waits: waits(true) }, later).rings).toBe(true);
  expect(telling({ ...loud, attention, chime, waits: waits(false) }, later)).toMatchObject({
    chime: null,
    rings: false,
  });
  // What is no longer wanted is not rung for either, though it was.
  expect(telling({ ...loud, attention: { ...attention, news: false }, chime, waits: waits(true) }, later).rings).toBe(
    false,
  );
});

it('sounds once where it is not to be repeated', () => {
  const after = afterwards(facts({ attention: { sound: { ...sound, repeat: false } } }));
  expect(after.chime).toBeNull();
  expect(telling(after, { now: NOW + MINUTE }).rings).toBe(false);
});

it('does not wait for a clock that was put back', () => {
  expect(telling(afterwards(loud), { now: NOW - 10 * MINUTE }).rings).toBe(true);
});
