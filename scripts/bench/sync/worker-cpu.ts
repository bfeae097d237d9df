import type { Page } from 'puppeteer-core';

/** CPU time of the background's thread, ms. */
export interface WorkerCpu {
  /** All tasks: the start of the thread, scripts, events, storage, and garbage collection. */
  readonly all: number;
  /** Compiling and running `background.js`, if the background was started. */
  readonly script: number;
  readonly garbage: number;
}

/** Chromium's name for the thread of a service worker. */
const THREAD = 'ServiceWorker thread';
const CATEGORIES = ['-*', 'toplevel', 'v8', 'devtools.timeline', '__metadata'];
const SCRIPT = ['EvaluateScript'];
const GARBAGE = ['MinorGC', 'MajorGC'];

/** An event of Chromium's trace format; times in µs, `tdur` in CPU time of the thread. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * Runs `work` and returns the CPU time of the service workers' threads meanwhile. It uses a trace of the browser, because a
 * profiler would cost more than it measures, keep the worker alive, and miss its start.
 */
export async function workerCpu(page: Page, work: () => Promise<void>): Promise<WorkerCpu> {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const threads = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === THREAD);
  const parts = threads.map(({ pid, tid }) =>
    traceEvents.filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid),
  );
  const sum = (choose: (events: TraceEvent[]) => TraceEvent[]) =>
    parts.reduce((ms, events) => ms + cpuMs(choose(events)), 0);
  return {
    all: sum(outermost),
    script: sum((events) => outermost(events.filter(({ name }) => SCRIPT.includes(name)))),
    garbage: sum((events) => outermost(events.filter(({ name }) => GARBAGE.includes(name)))),
  };
}

function cpuMs(events: readonly TraceEvent[]): number {
  return events.reduce((ms, { tdur = 0 }) => ms + tdur / 1_000, 0);
}

/** Drops events that are nested in others. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = Number.NEGATIVE_INFINITY;
  return events
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
}
