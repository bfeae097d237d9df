import { NO_MUTES } from '../../../../utils/domain/attention/mutes';
import { type AttentionSettings, DEFAULT_ATTENTION } from '../../../../utils/domain/attention/settings';
import { type TellFacts, type TellMoment, tell } from '../../../../utils/domain/attention/tell';
import { NEVER_CHECKED, NO_MARKS, WELL } from '../../../../utils/domain/chat';
import { toEpochMs } from '../../../../utils/domain/instant';
import { aWait, known, minute, someChats } from '../../../support/chats';

/** Ten o'clock and a half: half a minute after the newest chat of `someChats`. */
export const NOW = toEpochMs(minute(0)) + 30_000;

/** Three chats, of which the first was opened and the others have news; notifications are on, and nobody was told. */
export function facts({
  attention = {},
  ...overrides
}: Partial<Omit<TellFacts, 'attention'>> & { attention?: Partial<AttentionSettings> } = {}): TellFacts {
  return {
    chats: known(someChats(3)),
    marks: NO_MARKS,
    waits: {
      c1: aWait({ since: minute(0), isNew: true }),
      c2: aWait({ since: minute(-1) }),
      c3: aWait({ since: minute(-2) }),
    },
    mutes: NO_MUTES,
    attention: { ...DEFAULT_ATTENTION, notify: true, ...attention },
    health: WELL,
    freshness: { ...NEVER_CHECKED, startedAt: NOW, checkedAt: NOW },
    notifications: [],
    chime: null,
    ...overrides,
  };
}

/** What is told at a moment, just after a check where the facts do not say otherwise. */
export function telling(given: TellFacts, moment: Partial<TellMoment> = {}) {
  const { now, ...rest } = { now: NOW, quiet: false, allowed: true, isChecking: false, ...moment };
  const { freshness } = given;
  const checkedAt = freshness.checkedAt === NOW ? now : freshness.checkedAt;
  return tell({ ...given, freshness: { ...freshness, checkedAt } }, { now, ...rest });
}

/** What is known after what was told, at which more is told. */
export function afterwards(given: TellFacts, moment: Partial<TellMoment> = {}): TellFacts {
  const { rings: _, ...after } = telling(given, moment);
  return { ...given, ...after };
}
