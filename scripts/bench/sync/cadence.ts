import { aChat } from '../../../tests/support/chats.ts';
import { type Chat, MAX_CHATS } from '../../../utils/domain/model/chat.ts';
import { NEVER_CHECKED } from '../../../utils/domain/model/connection-state.ts';
import { instantOf } from '../../../utils/domain/model/instant.ts';
import { type PaceInput, type PaceOptions, pollIntervalMs } from '../../../utils/domain/schedule/poll-interval.ts';
import { NO_REQUESTS, recordRequest } from '../../../utils/domain/schedule/request-log.ts';
import { HOUR, MIDNIGHT, type SimulatedEvent } from './day-builder.ts';
import { maxWithin, type Spread, spread } from './figures.ts';
import { type Shop, shopDay } from './shops.ts';

type KnownChats = PaceInput['chats'];

/** What a day costs, and how late messages arrive. */
export interface DayFigures {
  readonly requests: number;
  readonly worstHour: number;
  readonly inConversation: Spread;
  readonly firstMessages: Spread;
}

const DAY = 24 * HOUR;
/** How many days before it a shop's day can depend on. */
export const PAST_DAYS = 14;
/** Hours of the day. */
interface Hours {
  readonly from: number;
  readonly to: number;
}

const ALL_DAY: Hours = { from: 0, to: 24 };
/** Half of the time from a client to the server and back. */
const LATENCY_MS = 75;
const START = MIDNIGHT - HOUR / 2;
const END = MIDNIGHT + DAY;
const BALANCED = { checking: 'balanced' } as const;

/**
 * Runs Balanced's intervals alone through a day of `events`: each check is one request that brings everything. It is a
 * hundred times faster than all of Perch, so it can show many days and many settings. `chats`: what was known before;
 * `desk`: when the user is there, and Perch knows; only messages from then count.
 */
export function paceDay(
  events: readonly SimulatedEvent[],
  chats: KnownChats,
  options: Partial<PaceOptions> = {},
  desk: Hours = ALL_DAY,
): DayFigures {
  const times: number[] = [];
  const delays = { inConversation: [] as number[], firstMessages: [] as number[] };
  const messages = events.filter(({ kind }) => kind !== 'close');
  let next = 0;
  let requestLog = NO_REQUESTS;
  let newMessageFoundAt: number | null = null;
  for (let now = START; now < END; ) {
    requestLog = recordRequest(requestLog, now);
    if (now >= MIDNIGHT) times.push(now);
    for (let event = messages[next]; event && event.at <= now; event = messages[next]) {
      next += 1;
      newMessageFoundAt = now;
      const kind = event.startsConversation ? 'firstMessages' : 'inConversation';
      if (isWithin(desk, event.at)) delays[kind].push(now - event.at + LATENCY_MS);
    }
    const presence = isWithin(desk, now) ? 'here' : 'away';
    const freshness = { ...NEVER_CHECKED, watchingSince: START, newMessageFoundAt, presence } as const;
    const at = nextCheckAt({ freshness, requestLog, chats, settings: BALANCED }, now, options);
    const returnAt = MIDNIGHT + desk.from * HOUR;
    now = now < returnAt && at > returnAt ? returnAt : at;
  }
  return {
    requests: times.length,
    worstHour: maxWithin(times, HOUR),
    inConversation: spread(delays.inConversation),
    firstMessages: spread(delays.firstMessages),
  };
}

function isWithin({ from, to }: Hours, at: number): boolean {
  return to - from === 24 || (at >= MIDNIGHT + from * HOUR && at < MIDNIGHT + to * HOUR);
}

/** Like the timer: when it fires, the interval may have grown. */
function nextCheckAt(input: PaceInput, startedAt: number, options: Partial<PaceOptions>): number {
  let at = startedAt;
  for (let due = at + 1; due > at; ) {
    at = due;
    due = startedAt + pollIntervalMs(input, at, options);
  }
  return at;
}

/** Returns the chats that a shop had in the two weeks before its day 0. */
export function pastChats(shop: Shop, seed: number): KnownChats {
  const known = new Map<string, Chat>();
  for (let day = -PAST_DAYS; day < 0; day += 1) {
    for (const { at, chat } of shopDay(shop, seed, day)) {
      const id = `${day} ${chat}`;
      const moment = instantOf(at + day * DAY);
      known.set(id, aChat({ id, createdAt: known.get(id)?.createdAt ?? moment, lastMessageAt: moment }));
    }
  }
  return { list: [...known.values()].slice(-MAX_CHATS), unlistedChats: {} };
}
