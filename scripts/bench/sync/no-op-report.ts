import { quantile } from './figures.ts';
import type { NoOpCheck, NoOpChecks } from './no-op-check.ts';
import { formatInteger } from './table.ts';
import { atMost, type Target } from './targets.ts';

const REQUESTS = 1;
const BYTES = 12_000;
const WRITES = 0;
const CPU_MS: Record<keyof NoOpChecks, number> = { awake: 15, started: 45 };

const HEADINGS = ['requests', 'body kB', 'gzipped kB', 'writes', 'CPU ms: median', 'p95', 'of it script', 'garbage'];
const NAMES: Record<keyof NoOpChecks, string> = { awake: 'Background awake', started: 'Background just started' };
const NAME_WIDTH = 27;

const LEGEND = `
requests, body, writes: the most of any round; writes are items of storage.local. CPU: the processor's time of all tasks on
the worker's thread, from the alarm until the check's last effect: if it was started, with the start of the thread,
background.js and what it reads; the browser's own processes are not in it.`;

/** Returns a table of what no-op checks cost. */
export function noOpTable(checks: NoOpChecks): string {
  const line = (name: string, cells: readonly string[]) =>
    `${name.padEnd(NAME_WIDTH)}${cells.map((cell, index) => cell.padStart((HEADINGS[index]?.length ?? 0) + 2)).join('')}`;
  const rows = names(checks).map((name) => line(`  ${NAMES[name]}`, cellsOf(checks[name])));
  const title = `Quiet check in Chromium: 1,000 known chats, all read; ${checks.awake.length} rounds each`;
  return [title, line('', HEADINGS), ...rows].join('\n') + LEGEND;
}

/** Returns the targets of a no-op check. */
export function noOpTargets(checks: NoOpChecks): Target[] {
  return names(checks).flatMap((name) => {
    const rounds = checks[name];
    const what = (target: string) => `${NAMES[name]}: ${target}`;
    return [
      atMost(what(`requests <= ${REQUESTS}`), maxOf(rounds, 'requests'), REQUESTS, formatInteger),
      atMost(what(`body <= ${BYTES / 1_000} kB`), maxOf(rounds, 'bytes'), BYTES, inThousands),
      atMost(what(`writes <= ${WRITES}`), maxOf(rounds, 'writes'), WRITES, formatInteger),
      atMost(what(`CPU, median <= ${CPU_MS[name]} ms`), cpuQuantile(rounds, 'all', 0.5), CPU_MS[name], oneDecimal),
    ];
  });
}

function cellsOf(rounds: readonly NoOpCheck[]): string[] {
  return [
    formatInteger(maxOf(rounds, 'requests')),
    inThousands(maxOf(rounds, 'bytes')),
    inThousands(maxOf(rounds, 'gzipped')),
    formatInteger(maxOf(rounds, 'writes')),
    oneDecimal(cpuQuantile(rounds, 'all', 0.5)),
    oneDecimal(cpuQuantile(rounds, 'all', 0.95)),
    oneDecimal(cpuQuantile(rounds, 'script', 0.5)),
    oneDecimal(cpuQuantile(rounds, 'garbage', 0.5)),
  ];
}

function names(checks: NoOpChecks): (keyof NoOpChecks)[] {
  return Object.keys(checks) as (keyof NoOpChecks)[];
}

function maxOf(rounds: readonly NoOpCheck[], figure: Exclude<keyof NoOpCheck, 'cpu'>): number {
  return Math.max(...rounds.map((round) => round[figure]));
}

function cpuQuantile(rounds: readonly NoOpCheck[], figure: keyof NoOpCheck['cpu'], part: number): number {
  const times = rounds.map((round) => round.cpu[figure]);
  return quantile(times, part) ?? Number.NaN;
}

function inThousands(value: number): string {
  return oneDecimal(value / 1_000);
}

function oneDecimal(value: number): string {
  return value.toFixed(1);
}
