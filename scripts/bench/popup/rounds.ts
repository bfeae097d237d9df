import { type Fixture, openFixture } from './fixture.ts';
import { type Keystroke, typeKeys } from './keystrokes.ts';
import { type Opening, openPerch, openReference } from './opening.ts';
import { BACKGROUNDS, COUNTS, type Scenario, setUp } from './scenario.ts';

/** All measurements. */
export interface Measured {
  readonly line: readonly Opening[];
  readonly list: readonly Opening[];
  readonly perch: readonly { readonly situation: Scenario; readonly openings: readonly Opening[] }[];
  readonly keystrokes: readonly Keystroke[];
}

const SCENARIOS: readonly Scenario[] = COUNTS.flatMap((chats) =>
  BACKGROUNDS.map((background) => ({ chats, background })),
);

/**
 * Opens every popup once in each round, all in one browser, so that anything that slows the computer down affects all of
 * them; each round begins with a different one. An extra first round isn't counted, because it fills the caches.
 */
export async function measure(rounds: number, onProgress: (progress: string) => void): Promise<Measured> {
  const fixture = await openFixture();
  try {
    const measured = empty();
    const tasks = tasksOf(fixture, measured);
    await inTurn(tasks);
    for (const list of listsOf(measured)) list.length = 0;
    for (let round = 0; round < rounds; round += 1) {
      onProgress(`Round ${round + 1} of ${rounds}`);
      const first = round % tasks.length;
      await inTurn([...tasks.slice(first), ...tasks.slice(0, first)]);
    }
    return measured;
  } finally {
    await fixture.close();
  }
}

type Growing = ReturnType<typeof empty>;

function empty() {
  return {
    line: [] as Opening[],
    list: [] as Opening[],
    perch: SCENARIOS.map((situation) => ({ situation, openings: [] as Opening[] })),
    keystrokes: [] as Keystroke[],
  };
}

function listsOf({ line, list, perch, keystrokes }: Growing): { length: number }[] {
  return [line, list, keystrokes, ...perch.map(({ openings }) => openings)];
}

function tasksOf(fixture: Fixture, measured: Growing): (() => Promise<void>)[] {
  const { line, list } = fixture.extensions;
  return [
    async () => void measured.line.push(await openReference(fixture, line, false)),
    async () => void measured.list.push(await openReference(fixture, list, true)),
    ...measured.perch.map(({ situation, openings }) => async () => {
      await setUp(fixture, situation);
      openings.push(await openPerch(fixture, situation));
    }),
    async () => void measured.keystrokes.push(...(await typeKeys(fixture))),
  ];
}

async function inTurn(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  for (const task of tasks) await task();
}
