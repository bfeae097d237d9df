import { parseInstant } from '../../../utils/domain/model/instant.ts';
import { AccuracyRecorder, MISSED_AFTER_MS } from './accuracy.ts';
import type { ClientKind } from './client.ts';
import { Clock } from './clock.ts';
import { HOUR, MIDNIGHT } from './day-builder.ts';
import { type Day, dayOfShop, days } from './days.ts';
import { type Figures, figuresOf } from './figures.ts';
import { fixedPolling } from './fixed-polling.ts';
import { Magpipe } from './magpipe.ts';
import { type ManyDaysRow, SEEDS, summarize } from './many-days.ts';
import { perch } from './perch.ts';
import { SHOP } from './shops.ts';
import { SimulatedUser } from './simulated-user.ts';

const MINUTE = 60_000;
const SEEDS_AFTER_TWO_WEEKS = 5;
const END = MIDNIGHT + 24 * HOUR;
/** Every client is connected half an hour before the day begins, and everything is read a little later. */
const CONNECTED_AT = MIDNIGHT - 30 * MINUTE;
const READ_AT = MIDNIGHT - 20 * MINUTE;

const KINDS: readonly ClientKind[] = [
  ...(['balanced', 'live', 'light'] as const).map(perch),
  ...([10, 30, 60] as const).map((seconds) => fixedPolling(seconds, 'all')),
  ...([10, 30, 60] as const).map((seconds) => fixedPolling(seconds, 'first')),
];

/** The figures of every client, day by day. */
export interface Result {
  readonly name: string;
  readonly rows: readonly { readonly client: string; readonly figures: Figures }[];
}

/** The shop's days of all seeds. */
export interface SeedResult extends ManyDaysRow {
  readonly figures: readonly Figures[];
}

/** Runs every client through every day; `onProgress` is called with each step. */
export async function simulate(onProgress: (progress: string) => void): Promise<Result[]> {
  const results: Result[] = [];
  for (const day of days()) {
    const rows = [];
    for (const kind of KINDS) {
      onProgress(`${day.name}: ${kind.name}`);
      rows.push({ client: kind.name, figures: await simulateDay(day, kind) });
    }
    results.push({ name: day.name, rows });
  }
  return results;
}

/** Runs Perch, Balanced, through the shop's days of many seeds: on the first day, and after two weeks. */
export async function simulateSeeds(onProgress: (progress: string) => void): Promise<SeedResult[]> {
  const results: SeedResult[] = [];
  for (const past of [false, true]) {
    const figures = [];
    // With a thousand known chats, a day takes a minute to simulate.
    for (const seed of past ? SEEDS.slice(0, SEEDS_AFTER_TWO_WEEKS) : SEEDS) {
      const day = dayOfShop(SHOP, seed, past);
      onProgress(day.name);
      figures.push(await simulateDay(day, perch('balanced')));
    }
    results.push({ name: `The shop, ${past ? 'after two weeks' : 'first day'}`, days: summarize(figures), figures });
  }
  return results;
}

/** Simulates one client's day, each with an account of its own, so that they don't share a quota. */
async function simulateDay(day: Day, kind: ClientKind): Promise<Figures> {
  const clock = new Clock(CONNECTED_AT);
  const magpipe = new Magpipe(day.sessions, clock);
  const watch = new AccuracyRecorder();
  const onShown = () => {
    for (const chat of watch.compare(client.view(), clock.now())) user.notice(chat);
  };
  const client = kind.create({ clock, magpipe, onViewChange: onShown });
  const user = new SimulatedUser(clock, client);
  for (const event of day.events) {
    clock.at(event.at, () => {
      const { id, last_message_at } = magpipe.apply(event);
      const at = parseInstant(last_message_at ?? '');
      if (event.kind !== 'close' && at) watch.recordMessage(id, at, clock.now(), event.startsConversation);
    });
  }
  for (let at = MIDNIGHT; at < END; at += MINUTE) clock.at(at, () => watch.sample(client.view(), magpipe, at));
  clock.at(READ_AT, () => client.markAllRead());
  client.start();
  await clock.runUntil(END + MISSED_AFTER_MS);
  watch.end();
  return figuresOf(magpipe.exchanges, watch, { from: MIDNIGHT, to: END });
}
