import { expect, it } from 'vitest';
import { paceDay, pastChats } from '../../../scripts/bench/sync/cadence.ts';
import type { Curve } from '../../../scripts/bench/sync/curve.ts';
import { curveSvg } from '../../../scripts/bench/sync/curve-svg.ts';
import { type ManyDays, summarize } from '../../../scripts/bench/sync/many-days.ts';
import { SHOP, shopDay } from '../../../scripts/bench/sync/shops.ts';

const NOTHING_KNOWN = { list: [], unlistedChats: {} };
const TARGETS = { medianS: 6, p95S: 10, firstS: 30, perHour: 500 };

it.each([1, 2, 3])('simulates a day of the shop in which Balanced is as quick as promised: seed %i', (seed) => {
  const { requests, worstHour, inConversation, firstMessages } = paceDay(
    shopDay(SHOP, seed, 0),
    pastChats(SHOP, seed),
    {
      busyFromDays: 0,
    },
  );
  // A check every 30 s alone makes 2,880.
  expect(requests).toBeGreaterThan(2_880);
  expect(worstHour).toBeLessThanOrEqual(TARGETS.perHour);
  expect(inConversation.median).toBeLessThanOrEqual(TARGETS.medianS);
  expect(inConversation.p95).toBeLessThanOrEqual(TARGETS.p95S);
  expect(firstMessages.p95).toBeLessThanOrEqual(TARGETS.firstS);
});

it('checks more often at usual hours once the shop is known, and less often while the user is away', () => {
  const events = shopDay(SHOP, 1, 0);
  const known = pastChats(SHOP, 1);
  const later = paceDay(events, known).requests;
  expect(paceDay(events, NOTHING_KNOWN).requests).toBeLessThan(later);
  expect(paceDay(events, known, {}, { from: 8, to: 18 }).requests).toBeLessThan(later - 500);
});

it('simulates the same day for the same seed, and another for another', () => {
  expect(shopDay(SHOP, 1, 0)).toEqual(shopDay(SHOP, 1, 0));
  expect(shopDay(SHOP, 1, 0)).not.toEqual(shopDay(SHOP, 2, 0));
  expect(shopDay(SHOP, 1, 0)).not.toEqual(shopDay(SHOP, 1, 1));
});

it('summarizes days by mean and worst', () => {
  const day = {
    requests: 100,
    worstHour: 10,
    inConversation: { median: 4, p95: 8 },
    firstMessages: { median: 9, p95: 20 },
  };
  const { requests, median } = summarize([day, { ...day, requests: 300 }]);
  expect([requests, median]).toEqual([
    { mean: 200, worst: 300 },
    { mean: 4, worst: 4 },
  ]);
});

it('draws every setting of both curves, and fills the chosen ones', () => {
  const even = { mean: 3_000, worst: 3_100 };
  const days: ManyDays = { requests: even, worstHour: even, median: even, p95: even, firstP95: even };
  const curve = (title: string): Curve => ({
    title,
    settings: ['a', 'b', 'c', 'd', 'e'].map((label) => ({ label, isChosen: label === 'c', days })),
  });
  const svg = curveSvg({ conversation: curve('One'), busyHours: curve('Other') });
  expect(svg.match(/<circle /g)).toHaveLength(10);
  expect(svg.match(/<circle [^>]*r="7" fill="#36c"/g)).toHaveLength(2);
  expect(svg.match(/<g /g)?.length).toBe(svg.match(/<\/g>/g)?.length);
  expect(svg).not.toContain('NaN');
});
