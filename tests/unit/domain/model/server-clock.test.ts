import { describe, expect, it } from 'vitest';
import { NO_CHATS } from '../../../../utils/domain/model/chat.ts';
import { toEpochMs } from '../../../../utils/domain/model/instant.ts';
import {
  isPlausible,
  latestPlausible,
  readServerClock,
  serverNow,
} from '../../../../utils/domain/model/server-clock.ts';
import { aChat, aPage, emptyChats, knownChats, minute, someChats } from '../../../support/chats.ts';

const NOW = toEpochMs(minute(0));
const HOUR = 3_600_000;

describe('a plausible moment', () => {
  it.each([
    ['long ago', -500_000, true],
    ['now', 0, true],
    ['two minutes ahead, for clocks differ', 2, true],
    ['three minutes ahead', 3, false],
    ['a year ahead', 525_600, false],
  ])('%s', (_, minutes, plausible) => {
    expect(isPlausible(minute(minutes), NOW)).toBe(plausible);
    expect(minute(minutes) <= latestPlausible(NOW)).toBe(plausible);
  });
});

describe("the server's clock", () => {
  const ahead = (minutes: number) => aChat({ id: `ahead${minutes}`, lastMessageAt: minute(minutes) });

  it('is taken from the answer, however wrong this computer’s is', () => {
    const page = aPage([ahead(9), ahead(8), ahead(7)], { servedAt: NOW });
    for (const wrongBy of [-9_000 * HOUR, -HOUR, HOUR])
      expect(readServerClock(page, NO_CHATS, NOW + wrongBy)).toBe(NOW);
  });

  it('is this computer’s if the answer has none, even if two rows are later', () => {
    expect(readServerClock(aPage([ahead(9), ahead(8), ...someChats(9)]), NO_CHATS, NOW)).toBe(NOW);
    expect(readServerClock(aPage(emptyChats(3)), NO_CHATS, NOW)).toBe(NOW);
    expect(readServerClock(aPage([]), NO_CHATS, NOW)).toBe(NOW);
  });

  it('is later if three chats are, on the page or known before, because then this computer’s is slow', () => {
    const page = aPage([ahead(9), ahead(8)]);
    expect(readServerClock(page, knownChats([ahead(9), ahead(7)]), NOW)).toBe(toEpochMs(minute(7)));
    expect(readServerClock(page, knownChats([ahead(9)]), NOW)).toBe(NOW);
  });

  it('stays as far ahead or behind as at the last answer', () => {
    expect(serverNow({ serverAheadMs: HOUR }, NOW)).toBe(NOW + HOUR);
    expect(serverNow({ serverAheadMs: -HOUR }, NOW)).toBe(NOW - HOUR);
  });
});
