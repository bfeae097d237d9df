import { NOTHING_SPENT, type Spending } from '../../utils/domain/budget';
import { NEVER_CHECKED, WELL } from '../../utils/domain/chat';
import type { Circumstances } from '../../utils/domain/schedule';
import { DEFAULT_SETTINGS } from '../../utils/domain/settings';
import { CHECKED_AT } from './chats';

/** All is well, nothing was checked or spent yet, and there is a network. */
export function circumstances(overrides: Partial<Circumstances> = {}): Circumstances {
  const settings = DEFAULT_SETTINGS;
  return { health: WELL, freshness: NEVER_CHECKED, settings, spending: NOTHING_SPENT, online: true, ...overrides };
}

/** So many requests, `everyMs` apart, of which the last was sent at `last`. */
export function spent(count: number, everyMs: number, last = CHECKED_AT): Spending {
  return { ...NOTHING_SPENT, times: Array.from({ length: count }, (_, index) => last - (count - 1 - index) * everyMs) };
}
