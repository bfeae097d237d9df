import type { Page } from 'puppeteer-core';

/** What the background's thread computed, ms of the processor's time. */
export interface WorkerCpu {
  /** Every task: the start of the thread, scripts, events, what storage brings, the waste collection between and in them. */
  readonly all: number;
  /** Compiling and running `background.js`, where the background was started. */
  readonly script: number;
  readonly garbage: number;
}

/** Chromium's name for the thread of a service worker. */
const THREAD = 'ServiceWorker thread';
const CATEGORIES = ['-*', 'toplevel', 'v8', 'devtools.timeline', '__metadata'];
const SCRIPT = ['EvaluateScript'];
const GARBAGE = ['MinorGC', 'MajorGC'];

/** An event of Chromium's trace format; times in µs, `tdur` of the thread's own clock. */
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
 * Runs `work` and says what the service workers' threads computed meanwhile. From a trace of the browser, not from a
 * profiler: that would cost more than it measures, keep the worker alive, and miss how it starts.
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

/** Without those that happened within others. */
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
