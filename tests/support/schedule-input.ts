import { NO_CHATS } from '../../utils/domain/model/chat.ts';
import { HEALTHY, NEVER_CHECKED } from '../../utils/domain/model/connection-state.ts';
import { NO_REQUESTS, type RequestLog } from '../../utils/domain/schedule/request-log.ts';
import type { ScheduleInput } from '../../utils/domain/schedule/schedule.ts';
import { DEFAULT_SETTINGS } from '../../utils/domain/settings.ts';
import { CHECKED_AT } from './chats.ts';

/** A healthy Perch that has neither checked nor requested anything yet, with a network. */
export function scheduleInput(overrides: Partial<ScheduleInput> = {}): ScheduleInput {
  const settings = DEFAULT_SETTINGS;
  const known = { health: HEALTHY, freshness: NEVER_CHECKED, chats: NO_CHATS, requestLog: NO_REQUESTS };
  return { ...known, settings, online: true, ...overrides };
}

/** Returns a log of this many requests, `everyMs` apart, the last one sent at `last`. */
export function requestLogOf(count: number, everyMs: number, last = CHECKED_AT): RequestLog {
  return { ...NO_REQUESTS, times: Array.from({ length: count }, (_, index) => last - (count - 1 - index) * everyMs) };
}
