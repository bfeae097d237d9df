import { describe, expect, it } from 'vitest';
import type { Chat } from '../../../../utils/domain/model/chat.ts';
import { instantOf } from '../../../../utils/domain/model/instant.ts';
import { BUSY_FROM_DAYS, isBusyHour } from '../../../../utils/domain/schedule/busy-hours.ts';
import { aChat } from '../../../support/chats.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const HALF_PAST_TEN = Date.UTC(2026, 1, 16, 10, 30);
const LONG_AGO = instantOf(HALF_PAST_TEN - 300 * DAY);

/** One chat a day, on this many days before today, `ms` before half past ten. */
function chatsOn(days: number, ms = 0, field: 'createdAt' | 'lastMessageAt' = 'lastMessageAt'): Chat[] {
  return Array.from({ length: days }, (_, day) => {
    const at = instantOf(HALF_PAST_TEN - (day + 1) * DAY - ms);
    return aChat({ id: `${day}`, createdAt: LONG_AGO, lastMessageAt: LONG_AGO, [field]: at });
  });
}

const isBusy = (list: readonly Chat[], now = HALF_PAST_TEN) => isBusyHour({ list, unlistedChats: {} }, now);

describe('isBusyHour', () => {
  it('is true if people wrote in this hour on most of the last 14 days', () => {
    expect(isBusy(chatsOn(BUSY_FROM_DAYS))).toBe(true);
    expect(isBusy(chatsOn(BUSY_FROM_DAYS - 1))).toBe(false);
    expect(isBusy([])).toBe(false);
  });

  it('counts days, not chats', () => {
    const [yesterday] = chatsOn(1);
    expect(isBusy(Array.from({ length: 50 }, (_, n) => ({ ...(yesterday as Chat), id: `${n}` })))).toBe(false);
  });

  it('counts when chats began, because their last message may be hours later', () => {
    expect(isBusy(chatsOn(BUSY_FROM_DAYS, 0, 'createdAt'))).toBe(true);
  });

  it('ignores chats without a message', () => {
    const opened = chatsOn(BUSY_FROM_DAYS, 0, 'createdAt').map((chat) => ({ ...chat, lastMessageAt: null }));
    expect(isBusy(opened)).toBe(false);
  });

  it.each([
    ['the start of the hour', 30 * MINUTE, true],
    ['the hour before', 31 * MINUTE, false],
    ['the end of the hour', -29 * MINUTE, true],
    ['the hour after', -30 * MINUTE, false],
  ])('counts nothing but this hour: %s', (_, ms, busy) => {
    expect(isBusy(chatsOn(BUSY_FROM_DAYS, ms))).toBe(busy);
  });

  it('forgets what is more than 14 days old, and ignores dates in the future', () => {
    const chats = chatsOn(BUSY_FROM_DAYS);
    expect(isBusy(chats, HALF_PAST_TEN + 5 * DAY)).toBe(true);
    expect(isBusy(chats, HALF_PAST_TEN + 6 * DAY)).toBe(false);
    expect(isBusy(chats, HALF_PAST_TEN - 30 * DAY)).toBe(false);
  });

  it('gives each hour and each change of the chats an answer of its own', () => {
    const list = chatsOn(BUSY_FROM_DAYS);
    expect([0, 1, 0].map((hours) => isBusy(list, HALF_PAST_TEN + hours * HOUR))).toEqual([true, false, true]);
    const [, ...fewer] = list;
    const yesterday = { activity: instantOf(HALF_PAST_TEN - DAY), messageCount: 1 };
    const closed = [{}, { c: yesterday }, {}].map((unlistedChats) =>
      isBusyHour({ list: fewer, unlistedChats }, HALF_PAST_TEN),
    );
    expect(closed).toEqual([false, true, false]);
  });

  it('counts chats that have closed', () => {
    const closed = chatsOn(BUSY_FROM_DAYS).map(({ id, lastMessageAt }) => {
      return [id, { activity: lastMessageAt as NonNullable<typeof lastMessageAt>, messageCount: 3 }] as const;
    });
    const unlistedChats = Object.fromEntries(closed);
    expect(isBusyHour({ list: [], unlistedChats }, HALF_PAST_TEN)).toBe(true);
    const empty = Object.fromEntries(closed.map(([id, known]) => [id, { ...known, messageCount: 0 }]));
    expect(isBusyHour({ list: [], unlistedChats: empty }, HALF_PAST_TEN)).toBe(false);
  });
});
