import type { AccuracyRecorder } from './accuracy.ts';
import type { Exchange } from './magpipe.ts';

/** Median and 95th percentile, in s; infinite where so many were missed, null where there was nothing to measure. */
export interface Spread {
  readonly median: number | null;
  readonly p95: number | null;
}

/** What a day cost a client, and what it brought. */
export interface Figures {
  readonly requests: number;
  readonly worstHour: number;
  readonly rateLimited: number;
  readonly kB: number;
  readonly inConversation: Spread;
  readonly firstMessages: Spread;
  readonly messages: number;
  readonly missed: number;
  /** Of all samples, 0 to 1. */
  readonly wrong: number;
}

const HOUR = 3_600_000;

/** Of the requests those that were sent between the two moments count, epoch ms. */
export function figuresOf(
  exchanges: readonly Exchange[],
  { delays, samples, wrongSamples }: AccuracyRecorder,
  { from, to }: { from: number; to: number },
): Figures {
  const all = [...delays.inConversation, ...delays.firstMessages];
  const today = exchanges.filter(({ sentAt }) => sentAt >= from && sentAt < to);
  return {
    requests: today.length,
    worstHour: maxWithin(
      today.map(({ sentAt }) => sentAt),
      HOUR,
    ),
    rateLimited: today.filter(({ rateLimited }) => rateLimited).length,
    kB: today.reduce((sum, { bytes }) => sum + bytes / 1_000, 0),
    inConversation: spread(delays.inConversation),
    firstMessages: spread(delays.firstMessages),
    messages: all.length,
    missed: all.filter((delay) => delay === Number.POSITIVE_INFINITY).length,
    wrong: wrongSamples / samples,
  };
}

/** The value that such a part of all values does not exceed; null where there are none. */
export function quantile(values: readonly number[], part: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? null;
}

function spread(delays: readonly number[]): Spread {
  const seconds = delays.map((delay) => delay / 1_000);
  return { median: quantile(seconds, 0.5), p95: quantile(seconds, 0.95) };
}

/** The most of these moments, in the order of time, in any span of so many ms. */
function maxWithin(times: readonly number[], ms: number): number {
  let most = 0;
  let first = 0;
  for (const [index, time] of times.entries()) {
    while ((times[first] ?? time) <= time - ms) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
