import type { Figures } from './figures.ts';
import type { Result } from './simulate.ts';

interface Column {
  readonly head: readonly [string, string];
  readonly cell: (figures: Figures) => string;
}

const NAME_WIDTH = 27;

const COLUMNS: readonly Column[] = [
  { head: ['requests', 'a day'], cell: ({ requests }) => formatInteger(requests) },
  { head: ['worst', 'hour'], cell: ({ worstHour }) => formatInteger(worstHour) },
  { head: ['limited', '(429)'], cell: ({ rateLimited }) => formatInteger(rateLimited) },
  { head: ['received', 'kB'], cell: ({ kB }) => formatInteger(kB) },
  { head: ['in conv.', 'median s'], cell: ({ inConversation }) => formatSeconds(inConversation.median) },
  { head: ['in conv.', 'p95 s'], cell: ({ inConversation }) => formatSeconds(inConversation.p95) },
  { head: ['first', 'median s'], cell: ({ firstMessages }) => formatSeconds(firstMessages.median) },
  { head: ['first', 'p95 s'], cell: ({ firstMessages }) => formatSeconds(firstMessages.p95) },
  {
    head: ['messages', 'missed'],
    cell: ({ missed, messages }) => `${formatInteger(missed)} of ${formatInteger(messages)}`,
  },
  { head: ['minutes', 'wrong'], cell: ({ wrong }) => `${(wrong * 100).toFixed(1)} %` },
];

const DEFINITIONS = `
requests   sent from 0 to 24 h, rejected ones too; worst hour: the most in any 60 minutes
received   bodies of all answers, as JSON and uncompressed
in conv.   from a message on Magpipe's side until the client shows it, or a later one, of a chat that it shows as unread:
           messages after the first of a conversation
first      the same for the first message of a conversation, in a new chat or an old one
missed     not shown within 10 minutes; counts as an infinite delay
wrong      share of the minutes in which the client shows a chat as unread that is read, or the other way round: one of the
           1,000 newest active or the closed chats that did not change for 90 s
Each client is alone with its account: 100 requests a minute, 1,000 an hour, 150 ms each. The user reads a chat some
seconds to minutes after the badge shows it. Fixed polling shows each page as it arrives; with all pages, it
drops the chats that a whole round did not return.`;

/** Returns all results as one table, with an explanation of its columns. */
export function table(results: readonly Result[]): string {
  const cells = (texts: readonly string[]) => texts.map((text, index) => text.padStart(widths[index] ?? 0)).join('  ');
  const bodies = results.map(({ rows }) => rows.map(({ figures }) => COLUMNS.map(({ cell }) => cell(figures))));
  const heads = [0, 1].map((line) => COLUMNS.map(({ head }) => head[line] ?? ''));
  const widths = COLUMNS.map((_, column) =>
    Math.max(...[...heads, ...bodies.flat()].map((row) => row[column]?.length ?? 0)),
  );
  const lines = heads.map((head) => `${''.padEnd(NAME_WIDTH)}  ${cells(head)}`);
  for (const [day, { rows, name }] of results.entries()) {
    lines.push('', name);
    for (const [index, { client }] of rows.entries()) {
      lines.push(`  ${client.padEnd(NAME_WIDTH - 2)}  ${cells(bodies[day]?.[index] ?? [])}`);
    }
  }
  return `${lines.join('\n')}\n${DEFINITIONS}`;
}

/** A number with thousands separators. */
export function formatInteger(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

/** Seconds with one decimal; nothing for missed messages. */
export function formatSeconds(value: number | null): string {
  if (value === null) return '–';
  return Number.isFinite(value) ? value.toFixed(1) : 'missed';
}
