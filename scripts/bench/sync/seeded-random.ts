import { seeded } from '../../../tests/support/api/seeded.ts';

/** Random numbers that are the same for the same seed. */
export interface SeededRandom {
  /** In [from, to). */
  between(from: number, to: number): number;
  /** An integer, both ends included. */
  whole(from: number, to: number): number;
  /** Lognormal with this median; `sigma` 0.8 puts 5 % above 3.7 times the median. */
  lognormal(median: number, sigma?: number): number;
  /** Exponential: the intervals of a Poisson process. */
  exponential(mean: number): number;
}

export function seededRandom(seed: number): SeededRandom {
  const random = seeded(seed);
  const between = (from: number, to: number) => from + random() * (to - from);
  return {
    between,
    whole: (from, to) => Math.floor(between(from, to + 1)),
    lognormal: (median, sigma = 0.8) => median * Math.exp(sigma * normal(random)),
    exponential: (mean) => -mean * Math.log(1 - random()),
  };
}

/** A hash of a text, for values that must be the same for every client. */
export function seedOf(text: string): number {
  let value = 2_166_136_261;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 16_777_619);
  return value >>> 0;
}

/** Box–Muller transform. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
