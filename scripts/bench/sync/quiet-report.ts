import { quantile } from './figures.ts';
import type { QuietCheck, QuietChecks } from './quiet-check.ts';
import { whole } from './table.ts';
import { atMost, type Target } from './targets.ts';

const REQUESTS = 1;
const BYTES = 12_000;
const WRITES = 0;
const CPU_MS = 15;

const HEADS = ['requests', 'body kB', 'gzipped kB', 'writes', 'CPU ms: median', 'p95', 'of it script', 'garbage'];
const NAMES: Record<keyof QuietChecks, string> = { awake: 'Background awake', started: 'Background just started' };
const NAME_WIDTH = 27;

const MEANING = `
requests, body, writes: the most of any round; writes are items of storage.local. CPU: the processor's time of all tasks on
the worker's thread, from the alarm until the check's last effect: where it was started, with the start of the thread,
background.js and what it reads; the browser's own processes are not in it.`;

/** What the quiet checks cost, as a table. */
export function quietTable(checks: QuietChecks): string {
  const line = (name: string, cells: readonly string[]) =>
    `${name.padEnd(NAME_WIDTH)}${cells.map((cell, index) => cell.padStart((HEADS[index]?.length ?? 0) + 2)).join('')}`;
  const rows = names(checks).map((name) => line(`  ${NAMES[name]}`, cellsOf(checks[name])));
  const title = `Quiet check in Chromium: 1,000 known chats, all read; ${checks.awake.length} rounds each`;
  return [title, line('', HEADS), ...rows].join('\n') + MEANING;
}

/** What a quiet check may cost. */
export function quietTargets(checks: QuietChecks): Target[] {
  return names(checks).flatMap((name) => {
    const rounds = checks[name];
    const what = (target: string) => `${NAMES[name]}: ${target}`;
    return [
      atMost(what(`requests <= ${REQUESTS}`), most(rounds, 'requests'), REQUESTS, whole),
      atMost(what(`body <= ${BYTES / 1_000} kB`), most(rounds, 'bytes'), BYTES, inThousands),
      atMost(what(`writes <= ${WRITES}`), most(rounds, 'writes'), WRITES, whole),
      atMost(what(`CPU, median <= ${CPU_MS} ms`), cpu(rounds, 'all', 0.5), CPU_MS, oneDecimal),
    ];
  });
}

function cellsOf(rounds: readonly QuietCheck[]): string[] {
  return [
    whole(most(rounds, 'requests')),
    inThousands(most(rounds, 'bytes')),
    inThousands(most(rounds, 'gzipped')),
    whole(most(rounds, 'writes')),
    oneDecimal(cpu(rounds, 'all', 0.5)),
    oneDecimal(cpu(rounds, 'all', 0.95)),
    oneDecimal(cpu(rounds, 'script', 0.5)),
    oneDecimal(cpu(rounds, 'garbage', 0.5)),
  ];
}

function names(checks: QuietChecks): (keyof QuietChecks)[] {
  return Object.keys(checks) as (keyof QuietChecks)[];
}

function most(rounds: readonly QuietCheck[], figure: Exclude<keyof QuietCheck, 'cpu'>): number {
  return Math.max(...rounds.map((round) => round[figure]));
}

function cpu(rounds: readonly QuietCheck[], figure: keyof QuietCheck['cpu'], part: number): number {
  const times = rounds.map((round) => round.cpu[figure]);
  return quantile(times, part) ?? Number.NaN;
}

function inThousands(value: number): string {
  return oneDecimal(value / 1_000);
}

function oneDecimal(value: number): string {
  return value.toFixed(1);
}
