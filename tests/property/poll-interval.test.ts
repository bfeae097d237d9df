import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Freshness, NEVER_CHECKED } from '../../utils/domain/model/connection-state.ts';
import { instantOf } from '../../utils/domain/model/instant.ts';
import { type PaceInput, pollIntervalMs, watchedIntervalMs } from '../../utils/domain/schedule/poll-interval.ts';
import { NO_REQUESTS } from '../../utils/domain/schedule/request-log.ts';
import { CHECK_FREQUENCIES, type CheckFrequency } from '../../utils/domain/settings.ts';
import { aChat, CHECKED_AT } from '../support/chats.ts';
import { requestLogOf } from '../support/schedule-input.ts';
import { runs, TIMEOUT } from './runs.ts';

const NOW = CHECKED_AT;
const SECOND = 1_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MEMORY_DAYS = 14;
const MINUTE_OF_DAY = Math.floor((CHECKED_AT % DAY) / 60_000);
/** From this share of the 475 requests an hour on, the budget decides. */
const ENOUGH_LEFT = 400;

const ago = fc.option(fc.integer({ min: -5 * HOUR, max: 5 * HOUR }).map((ms) => NOW - ms));
const freshness: fc.Arbitrary<Freshness> = fc
  .record({
    newMessageFoundAt: ago,
    watchingSince: ago,
    behind: fc.boolean(),
    serverAheadMs: fc.oneof(fc.constant(0), fc.integer({ min: -DAY, max: DAY })),
  })
  .map((known) => ({ ...NEVER_CHECKED, ...known }));
/** Days ago, and the minute of the day: in half of all cases within two hours of now. */
const moment = fc.record({
  days: fc.integer({ min: -2, max: 20 }),
  minute: fc.oneof(
    fc.nat(24 * 60 - 1),
    fc.integer({ min: -90, max: 90 }).map((minutes) => MINUTE_OF_DAY + minutes),
  ),
});
const chats = fc.array(fc.tuple(moment, moment), { maxLength: 60, size: 'max' });
const requestLog = fc.nat(ENOUGH_LEFT).map((count) => (count === 0 ? NO_REQUESTS : requestLogOf(count, 9 * SECOND)));

type Moment = { readonly days: number; readonly minute: number };

function timeOf({ days, minute }: Moment) {
  return instantOf(Math.floor(NOW / DAY) * DAY - days * DAY + minute * 60_000);
}

function listOf(moments: readonly (readonly [Moment, Moment])[]) {
  return moments.map(([first, last], n) =>
    aChat({ id: `${n}`, createdAt: timeOf(first), lastMessageAt: timeOf(last) }),
  );
}

/** On how many different days of the memory a chat began or had its last message in this hour. */
function daysWithMessages({ chats, freshness }: PaceInput): number {
  const now = NOW + freshness.serverAheadMs;
  const times = chats.list.flatMap(({ createdAt, lastMessageAt }) => [createdAt, lastMessageAt ?? createdAt]);
  const hourEnd = (Math.floor(now / HOUR) + 1) * HOUR;
  const recent = times
    .map((time) => Date.parse(time))
    .filter((ms) => ms >= hourEnd - MEMORY_DAYS * DAY && ms < hourEnd);
  const sameHour = recent.filter((ms) => new Date(ms).getUTCHours() === new Date(now).getUTCHours());
  return new Set(sameHour.map((ms) => Math.floor(ms / DAY))).size;
}

const inputs: fc.Arbitrary<PaceInput & { readonly settings: { readonly checking: CheckFrequency } }> = fc
  .record({ freshness, chats, requestLog, checking: fc.constantFrom(...CHECK_FREQUENCIES) })
  .map(({ freshness, chats, requestLog, checking }) => {
    return { freshness, requestLog, settings: { checking }, chats: { list: listOf(chats), unlistedChats: {} } };
  });

const LONGEST_S: Record<CheckFrequency, { readonly busy: number; readonly quiet: number }> = {
  live: { busy: 15, quiet: 30 },
  balanced: { busy: 30, quiet: 60 },
  light: { busy: 60, quiet: 120 },
};

it('never waits longer than 30 s in Balanced when people usually write, and never than 60 s', {
  timeout: TIMEOUT,
}, () => {
  let busyInputs = 0;
  fc.assert(
    fc.property(inputs, (input) => {
      const { busy, quiet } = LONGEST_S[input.settings.checking];
      const isBusy = daysWithMessages(input) >= 8;
      const longest = isBusy ? busy : quiet;
      busyInputs += Number(isBusy);
      for (const interval of [pollIntervalMs, watchedIntervalMs])
        expect(interval(input, NOW)).toBeLessThanOrEqual(longest * SECOND);
    }),
    runs(3_000),
  );
  expect(busyInputs).toBeGreaterThan(100);
});

it('never checks less often because of a chat that it knows', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(inputs, fc.nat(60), (input, known) => {
      const fewer = { ...input, chats: { ...input.chats, list: input.chats.list.slice(0, known) } };
      expect(pollIntervalMs(input, NOW)).toBeLessThanOrEqual(pollIntervalMs(fewer, NOW));
    }),
    runs(3_000),
  );
});
