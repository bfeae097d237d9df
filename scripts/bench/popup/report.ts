import { quantile } from '../sync/figures.ts';
import { formatInteger } from '../sync/table.ts';
import { atMost, type Target } from '../sync/targets.ts';
import { PERCH_BUILD } from './fixture.ts';
import type { Keystroke } from './keystrokes.ts';
import type { Early, Opening } from './opening.ts';
import type { Measured } from './rounds.ts';
import type { Scenario } from './scenario.ts';
import { scriptBytes } from './script-bytes.ts';

/** How many times as long as the static list of 100 rows Perch's first row may take. */
const RATIOS: Readonly<Record<number, number>> = { 100: 1.1, 1000: 1.2 };
const HEAP = 2_000_000;
const NODES = 600;
const KEYSTROKE_MS = 16;
const FIRST_KEYSTROKE_MS = 25;

const HEADINGS = ['first paint', '× line', '× list', 'first row', '× list', 'heap MB', 'observed', 'nodes', 'early'];
const NAME_WIDTH = 32;

const LEGEND = `
first paint, first row: ms from navigation start until the first text or image, and the text of the first row, were on
           screen, by Chromium's First Contentful Paint and Element Timing (presentation time, in steps of 4 ms)
heap, nodes: JavaScript's heap and the nodes of the process when everything is drawn, after garbage collection
observed   the heap once more, by Runtime.getHeapUsage, after a debugger has read all scripts and two more collections
early      messages, requests and starts of the background before the first paint, in all rounds
background dead: neither the background nor a page of Perch is running, so its popup needs a new process, like the
           references; awake: the process is already running`;

/** Returns tables of all figures, as medians of the rounds. */
export function popupTables(measured: Measured): string {
  const { line, list, perch, keystrokes } = measured;
  const { plain, gzipped } = scriptBytes(PERCH_BUILD);
  const row = (name: string, openings: readonly Opening[]) => tableLine(`  ${name}`, cells(openings, measured));
  return [
    `The popup in Chromium; medians of ${line.length} rounds`,
    tableLine('', HEADINGS),
    row('One line of text, no script', line),
    row('Static list of 100, no script', list),
    ...perch.map(({ situation, openings }) => row(nameOf(situation), openings)),
    LEGEND,
    '',
    `Script of Perch's popup: ${formatInteger(plain)} bytes, ${formatInteger(gzipped)} gzipped; of the references: 0`,
    '',
    ...keystrokeLines(keystrokes),
  ].join('\n');
}

/** Returns the targets, and whether they are met. */
export function popupTargets({ list, perch, keystrokes }: Measured): Target[] {
  const reference = median(list, 'row');
  const paints = perch.flatMap(({ situation, openings }) => {
    const max = RATIOS[situation.chats];
    if (max === undefined) return [];
    const ratio = median(openings, 'row') / reference;
    return [atMost(`${nameOf(situation)}: first row <= ${max} × the static list`, ratio, max, twoDecimals)];
  });
  const full = perch.filter(({ situation }) => situation.chats === 1_000);
  const heap = Math.max(...full.map(({ openings }) => median(openings, 'heap')));
  const hundred = perch.filter(({ situation }) => situation.chats === 100);
  const observed = Math.max(...hundred.map(({ openings }) => median(openings, 'observedHeap')));
  const firstKeys = keystrokes.filter(({ isFirst }) => isFirst);
  const nodes = Math.max(...perch.flatMap(({ openings }) => openings.map((opening) => opening.nodes)));
  const early = perch.reduce((sum, { openings }) => sum + earlyOf(openings), 0);
  return [
    ...paints,
    atMost(`Heap with 1,000 chats <= ${HEAP / 1e6} MB`, heap / 1e6, HEAP / 1e6, twoDecimals),
    atMost(`Observed heap with 100 chats <= ${HEAP / 1e6} MB`, observed / 1e6, HEAP / 1e6, twoDecimals),
    atMost(`Nodes at any number of chats <= ${NODES}`, nodes, NODES, formatInteger),
    atMost(
      `Keystroke to painted rows <= ${KEYSTROKE_MS} ms`,
      keystrokeMs(keystrokes, 'painted'),
      KEYSTROKE_MS,
      oneDecimal,
    ),
    atMost(
      `First keystroke to painted rows <= ${FIRST_KEYSTROKE_MS} ms`,
      keystrokeMs(firstKeys, 'painted'),
      FIRST_KEYSTROKE_MS,
      oneDecimal,
    ),
    atMost('No message, request or start of the background before the first paint', early, 0, formatInteger),
  ];
}

function cells(openings: readonly Opening[], { line, list }: Measured): string[] {
  const contentful = median(openings, 'contentful');
  const row = median(openings, 'row');
  return [
    formatInteger(contentful),
    twoDecimals(contentful / median(line, 'contentful')),
    twoDecimals(contentful / median(list, 'contentful')),
    Number.isNaN(row) ? '–' : formatInteger(row),
    Number.isNaN(row) ? '–' : twoDecimals(row / median(list, 'row')),
    twoDecimals(median(openings, 'heap') / 1e6),
    twoDecimals(median(openings, 'observedHeap') / 1e6),
    formatInteger(median(openings, 'nodes')),
    formatInteger(earlyOf(openings)),
  ];
}

function keystrokeLines(keystrokes: readonly Keystroke[]): string[] {
  const line = (name: string, of: readonly Keystroke[]) =>
    `  ${name}: ${oneDecimal(keystrokeMs(of, 'painted'))} ms, of it work ${oneDecimal(keystrokeMs(of, 'work'))} ms`;
  return [
    'From a key in the search box to the painted rows, 1,000 chats; work: without the wait for the next frame of the screen',
    line(
      'the first key since the popup opened',
      keystrokes.filter(({ isFirst }) => isFirst),
    ),
    line('all keys', keystrokes),
  ];
}

function nameOf({ chats, background }: Scenario): string {
  return `Perch, ${formatInteger(chats)} chats, ${background}`;
}

function tableLine(name: string, texts: readonly string[]): string {
  return (
    name.padEnd(NAME_WIDTH) + texts.map((text, index) => text.padStart((HEADINGS[index]?.length ?? 0) + 2)).join('')
  );
}

function median(openings: readonly Opening[], figure: Exclude<keyof Opening, 'early'>): number {
  return (
    quantile(
      openings.map((opening) => opening[figure]),
      0.5,
    ) ?? Number.NaN
  );
}

function keystrokeMs(keystrokes: readonly Keystroke[], figure: 'painted' | 'work'): number {
  return (
    quantile(
      keystrokes.map((keystroke) => keystroke[figure]),
      0.5,
    ) ?? Number.NaN
  );
}

function earlyOf(openings: readonly Opening[]): number {
  const count = ({ messages, requests, starts }: Early) => messages + requests + starts;
  return openings.reduce((sum, { early }) => sum + count(early), 0);
}

function oneDecimal(value: number): string {
  return value.toFixed(1);
}

function twoDecimals(value: number): string {
  return value.toFixed(2);
}
