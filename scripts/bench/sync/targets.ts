import type { Figures } from './figures.ts';
import type { ManyDaysRow } from './many-days.ts';
import type { Result, SeedResult } from './simulate.ts';
import { formatInteger, formatSeconds } from './table.ts';

/** A target, and whether it is met. */
export interface Target {
  readonly what: string;
  readonly figure: string;
  readonly isReached: boolean;
}

const MEDIAN_S = 5;
const P95_S = 10;
const FIRST_P95_S = 30;
const REQUESTS = 2_880;
const WORST_HOUR = 500;

/** Returns Perch's targets at its default check frequency: for the shop's days, on average, and for every day. */
export function simulationTargets(
  results: readonly Result[],
  seeds: readonly SeedResult[],
  desk: ManyDaysRow,
): Target[] {
  const all = [...results.map(balanced), ...seeds.flatMap(({ figures }) => figures)];
  const worstHour = Math.max(...all.map((figures) => figures.worstHour));
  const missed = all.reduce((sum, figures) => sum + figures.missed, 0);
  return [
    ...[...seeds, desk].flatMap(shopTargets),
    atMost(`Every day: worst hour <= ${WORST_HOUR}`, worstHour, WORST_HOUR, formatInteger),
    atMost('Every day: nothing missed', missed, 0, formatInteger),
  ];
}

function shopTargets({ name, days }: ManyDaysRow): Target[] {
  const what = (target: string) => `${name}, mean: ${target}`;
  return [
    atMost(what(`in conversations, median <= ${MEDIAN_S} s`), days.median.mean, MEDIAN_S, formatSeconds),
    atMost(what(`in conversations, p95 <= ${P95_S} s`), days.p95.mean, P95_S, formatSeconds),
    atMost(what(`first messages, p95 <= ${FIRST_P95_S} s`), days.firstP95.mean, FIRST_P95_S, formatSeconds),
    atMost(what(`requests <= ${formatInteger(REQUESTS)}`), days.requests.mean, REQUESTS, formatInteger),
  ];
}

/** Returns a target for a figure with a maximum; without a figure it isn't met. */
export function atMost<T extends number | null>(
  what: string,
  value: T,
  max: number,
  write: (value: T) => string,
): Target {
  return { what, figure: write(value), isReached: value !== null && value <= max };
}

export function formatTargets(targets: readonly Target[]): string {
  const width = Math.max(...targets.map(({ what }) => what.length));
  return targets
    .map(({ what, figure, isReached }) => `  ${isReached ? 'reached' : 'MISSED '}  ${what.padEnd(width)}  ${figure}`)
    .join('\n');
}

function balanced(result: Result | undefined): Figures {
  const row = result?.rows.find(({ client }) => client === 'Perch, Balanced');
  if (!row) throw new Error('Perch, Balanced was not simulated');
  return row.figures;
}
