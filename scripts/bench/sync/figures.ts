import type { AccuracyRecorder } from './accuracy.ts';
import type { Exchange } from './magpipe.ts';

/** Median and 95th percentile, in s; infinite if too many were missed, null if there was nothing to measure. */
export interface Spread {
  readonly median: number | null;
  readonly p95: number | null;
}

/** What a day cost a client, and how well it worked. */
export interface Figures {
  readonly requests: number;
  readonly worstHour: number;
  readonly rateLimited: number;
  readonly kB: number;
  readonly inConversation: Spread;
  readonly firstMessages: Spread;
  readonly messages: number;
  readonly missed: number;
  /** The share of all samples, 0 to 1. */
  readonly wrong: number;
}

const HOUR = 3_600_000;

/** Computes the figures of a day; counts only requests sent between `from` and `to`, epoch ms. */
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

/** Returns the value that this share of all values doesn't exceed; null if there are none. */
export function quantile(values: readonly number[], part: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? null;
}

/** Returns the median and the 95th percentile of delays in ms, in s. */
export function spread(delays: readonly number[]): Spread {
  const seconds = delays.map((delay) => delay / 1_000);
  return { median: quantile(seconds, 0.5), p95: quantile(seconds, 0.95) };
}

/** The most of these moments, in chronological order, within any `ms` milliseconds. */
export function maxWithin(times: readonly number[], ms: number): number {
  let max = 0;
  let first = 0;
  for (const [index, time] of times.entries()) {
    while ((times[first] ?? time) <= time - ms) first += 1;
    max = Math.max(max, index - first + 1);
  }
  return max;
}
