import { describe, expect, it } from 'vitest';
import { NO_CHATS } from '../../../utils/domain/chat';
import { toEpochMs } from '../../../utils/domain/instant';
import { isPlausible, latestPlausible, readServerClock, serverNow } from '../../../utils/domain/server-clock';
import { aChat, aPage, known, minute, silentChats, someChats } from '../../support/chats';

const NOW = toEpochMs(minute(0));
const HOUR = 3_600_000;

describe('a moment is plausible', () => {
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

  it("is what the answer says, however wrong this computer's is", () => {
    const page = aPage([ahead(9), ahead(8), ahead(7)], { servedAt: NOW });
    for (const wrongBy of [-9_000 * HOUR, -HOUR, HOUR])
      expect(readServerClock(page, NO_CHATS, NOW + wrongBy)).toBe(NOW);
  });

  it("is this computer's where the answer does not say, though two rows are later", () => {
    expect(readServerClock(aPage([ahead(9), ahead(8), ...someChats(9)]), NO_CHATS, NOW)).toBe(NOW);
    expect(readServerClock(aPage(silentChats(3)), NO_CHATS, NOW)).toBe(NOW);
    expect(readServerClock(aPage([]), NO_CHATS, NOW)).toBe(NOW);
  });

  it('is later where three chats are, on the page or known before, for then this computer is slow', () => {
    const page = aPage([ahead(9), ahead(8)]);
    expect(readServerClock(page, known([ahead(9), ahead(7)]), NOW)).toBe(toEpochMs(minute(7)));
    expect(readServerClock(page, known([ahead(9)]), NOW)).toBe(NOW);
  });

  it('goes on by as much as it was ahead, or behind, at the last answer', () => {
    expect(serverNow({ serverAhead: HOUR }, NOW)).toBe(NOW + HOUR);
    expect(serverNow({ serverAhead: -HOUR }, NOW)).toBe(NOW - HOUR);
  });
});
