import { type DayFigures, paceDay, pastChats } from './cadence.ts';
import { SHOP, SHOPS, shopDay } from './shops.ts';
import { formatInteger, formatSeconds } from './table.ts';

/** Each shop is simulated with these seeds, so that no number is tuned to one day. */
export const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

/** A figure over many days. */
export interface MeanAndWorst {
  readonly mean: number;
  readonly worst: number;
}

/** The figures of many days of one shop. */
export interface ManyDays {
  readonly requests: MeanAndWorst;
  readonly worstHour: MeanAndWorst;
  readonly median: MeanAndWorst;
  readonly p95: MeanAndWorst;
  readonly firstP95: MeanAndWorst;
}

/** A row of the table: a shop, and what Perch knows of it. */
export interface ManyDaysRow {
  readonly name: string;
  readonly days: ManyDays;
}

/** When the people of a shop are at their desks, hours of the day. */
const DESK = { from: 8, to: 18 };

/** Runs every shop's days through Balanced's intervals: on the first day, and after two weeks. */
export function simulateShops(): ManyDaysRow[] {
  return SHOPS.flatMap((shop) => {
    const first = SEEDS.map((seed) => paceDay(shopDay(shop, seed, 0), { list: [], unlistedChats: {} }));
    const later = SEEDS.map((seed) => paceDay(shopDay(shop, seed, 0), pastChats(shop, seed)));
    return [
      { name: `${shop.name}, first day`, days: summarize(first) },
      { name: '  after two weeks', days: summarize(later) },
    ];
  });
}

/** Runs the shop's days, after two weeks, for a user who goes home and has allowed Perch to know. */
export function simulateDesk(): ManyDaysRow {
  const days = SEEDS.map((seed) => paceDay(shopDay(SHOP, seed, 0), pastChats(SHOP, seed), {}, DESK));
  return { name: `The shop, at the desk from ${DESK.from} to ${DESK.to} h`, days: summarize(days) };
}

/** Returns the mean and the worst of each figure. */
export function summarize(days: readonly DayFigures[]): ManyDays {
  const of = (figure: (day: DayFigures) => number | null): MeanAndWorst => {
    const values = days.map((day) => figure(day) ?? Number.NaN);
    return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, worst: Math.max(...values) };
  };
  return {
    requests: of(({ requests }) => requests),
    worstHour: of(({ worstHour }) => worstHour),
    median: of(({ inConversation }) => inConversation.median),
    p95: of(({ inConversation }) => inConversation.p95),
    firstP95: of(({ firstMessages }) => firstMessages.p95),
  };
}

const HEADS = ['requests', 'worst hour', 'in conv. median s', 'in conv. p95 s', 'first p95 s'];
const WIDTHS = HEADS.map((head) => Math.max(head.length, 15));

/** Returns a table of rows with mean and worst of each figure. */
export function manyDaysTable(title: string, rows: readonly ManyDaysRow[]): string {
  const nameWidth = Math.max(...rows.map(({ name }) => name.length)) + 2;
  const line = (name: string, cells: readonly string[]) =>
    `  ${name.padEnd(nameWidth)}${cells.map((cell, index) => cell.padStart((WIDTHS[index] ?? 0) + 2)).join('')}`;
  const pair = ({ mean, worst }: MeanAndWorst, format: (value: number) => string) =>
    `${format(mean)} / ${format(worst)}`;
  const body = rows.map(({ name, days }) =>
    line(name, [
      pair(days.requests, formatInteger),
      pair(days.worstHour, formatInteger),
      pair(days.median, formatSeconds),
      pair(days.p95, formatSeconds),
      pair(days.firstP95, formatSeconds),
    ]),
  );
  return [`${title}: mean / worst of all seeds`, line('', HEADS), ...body].join('\n');
}
