import type { CDPSession, Extension } from 'puppeteer-core';
import { eventually } from '../../../tests/support/browsers/eventually.ts';
import type { Fixture } from './fixture.ts';
import type { PaintTimes } from './paint-times.ts';
import { backgroundStart, type Scenario } from './scenario.ts';

/** What it took to open a popup once; times in ms from its navigation start until it was on screen. */
export interface Opening {
  readonly contentful: number;
  /** NaN where no row is expected. */
  readonly row: number;
  /** JavaScript heap in bytes, after garbage collection, when everything is drawn. */
  readonly heap: number;
  /** The same as another observer sees it: after a debugger has read all scripts, and two more collections. */
  readonly observedHeap: number;
  /** All nodes of its process, after garbage collection, including those inside controls. */
  readonly nodes: number;
  /** Requests and messages sent before the main thread finished the first paint: there must be none. */
  readonly early: Early;
}

export interface Early {
  readonly messages: number;
  /** Requests that reached the server. */
  readonly requests: number;
  /** Starts of the background. */
  readonly starts: number;
}

const NO_EARLY_WORK: Early = { messages: 0, requests: 0, starts: 0 };

/** Opens the popup of a reference, and closes it. */
export async function openReference(fixture: Fixture, extension: Extension, withRows: boolean): Promise<Opening> {
  const popup = await fixture.toolbar.open(extension);
  const seen = await popup.painted(withRows);
  const size = await waitUntilDrawn(popup.session);
  const observedHeap = await observeHeap(popup.session);
  const opening = { ...times(seen), ...size, observedHeap, early: NO_EARLY_WORK };
  await popup.close();
  return opening;
}

/** Opens Perch's popup in the current scenario, and closes it. */
export async function openPerch(fixture: Fixture, { chats, background }: Scenario): Promise<Opening> {
  const asked = fixture.standIn.requests().length;
  const popup = await fixture.toolbar.open(fixture.extensions.perch);
  const seen = await popup.painted(chats > 0);
  const size = await waitUntilDrawn(popup.session);
  const observedHeap = await observeHeap(popup.session);
  const done = seen.contentfulDone ?? 0;
  const requests = fixture.standIn.requests().slice(asked);
  const start = background === 'dead' ? await backgroundStart(fixture) : null;
  await popup.close();
  return {
    ...times(seen),
    ...size,
    observedHeap,
    early: {
      messages: seen.messages.filter((at) => at < done).length,
      requests: requests.filter(({ at }) => at < seen.origin + done).length,
      starts: start !== null && start < seen.origin + done ? 1 : 0,
    },
  };
}

/** Waits until everything is drawn, that is until the number of nodes stays the same. */
export async function waitUntilDrawn(session: CDPSession): Promise<Pick<Opening, 'heap' | 'nodes'>> {
  await session.send('Performance.enable');
  let before = await sizes(session);
  return eventually(
    async () => {
      const now = await sizes(session);
      const isSettled = now.nodes === before.nodes;
      before = now;
      if (!isSettled) throw new Error(`${now.nodes} nodes`);
      return now;
    },
    { what: 'everything is drawn' },
  );
}

async function sizes(session: CDPSession): Promise<Pick<Opening, 'heap' | 'nodes'>> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return { heap: metric('JSHeapUsedSize'), nodes: metric('Nodes') };
}

async function observeHeap(session: CDPSession): Promise<number> {
  const scripts: string[] = [];
  session.on('Debugger.scriptParsed', ({ scriptId }) => scripts.push(scriptId));
  await session.send('Debugger.enable');
  for (const scriptId of scripts) await session.send('Debugger.getScriptSource', { scriptId });
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

function times({ contentful, row }: PaintTimes): Pick<Opening, 'contentful' | 'row'> {
  return { contentful: contentful ?? Number.NaN, row: row ?? Number.NaN };
}
