import { expect, it } from 'vitest';
import { attendAt } from '../../../../utils/domain/attention/attend-at';
import { DEFAULT_ATTENTION } from '../../../../utils/domain/attention/settings';
import { aWait, minute } from '../../../support/chats';
import { facts, NOW } from './facts';

const MINUTE = 60_000;
const NEVER = { quiet: null, nextQuiet: null };
const none = facts({ waits: {} });

it('is never where nothing waits', () => {
  expect(attendAt(none, NOW, NEVER)).toBeNull();
});

it('is when the next chat comes to wait long, or too long', () => {
  // The first was opened half a minute ago, the others one and two minutes before that.
  expect(attendAt(facts(), NOW, NEVER)).toBe(NOW + MINUTE / 2);
  expect(attendAt(facts({ waits: { c3: aWait({ since: minute(-2) }) } }), NOW, NEVER)).toBe(NOW + 2.5 * MINUTE);
  expect(attendAt(facts({ waits: { c1: aWait({ since: minute(-60) }) } }), NOW, NEVER)).toBeNull();
});

it('is not for what is muted, or not marked', () => {
  const muted = facts({ mutes: { widgets: {}, chats: { c1: null, c2: null, c3: null } } });
  expect(attendAt(muted, NOW, NEVER)).toBeNull();
  const off = facts({ attention: { ...DEFAULT_ATTENTION, waiting: { amber: null, red: null } } });
  expect(attendAt(off, NOW, NEVER)).toBeNull();
});

it('is when the chime sounds again, and when quiet hours begin', () => {
  expect(attendAt({ ...none, chime: { left: 2, at: NOW + 5 } }, NOW, NEVER)).toBe(NOW + 5);
  expect(attendAt(none, NOW, { quiet: null, nextQuiet: NOW + 7 })).toBe(NOW + 7);
});

it('is only the end of the quiet while it is quiet', () => {
  const quiet = { kind: 'snooze', until: NOW + 3, ends: NOW + 9 } as const;
  expect(attendAt(facts(), NOW, { quiet, nextQuiet: null })).toBe(NOW + 3);
  expect(attendAt(facts(), NOW + 5, { quiet, nextQuiet: null })).toBe(NOW + 9);
});

it('is never in the past', () => {
  expect(attendAt({ ...none, chime: { left: 2, at: NOW } }, NOW, { quiet: null, nextQuiet: NOW - 1 })).toBeNull();
});
