/** Times measured in the popup itself, in ms from its navigation start. */
export interface PaintTimes {
  readonly url: string;
  /** The navigation start, epoch ms. */
  readonly origin: number;
  /** When the first text or image was on screen; null: not yet. */
  readonly contentful: number | null;
  /** When the main thread had finished its part of that. */
  readonly contentfulDone: number | null;
  /** When the text of the first row was on screen; null: not yet. */
  readonly row: number | null;
  /** When messages to the background were sent. */
  readonly messages: readonly number[];
}

/** The used part of Chromium's paint entries, which the standard types lack. */
interface PaintEntry extends PerformanceEntry {
  readonly paintTime: number;
  readonly presentationTime: number;
}

interface WatchedWindow {
  perchBench: { row: number | null; messages: number[] };
}

/**
 * Runs in every popup before its own scripts. Chromium's Element Timing reports when the message of the first row was
 * on screen; it needs an attribute, which is set as soon as the row is in the document, and reports blocks only.
 */
export function recordPaints(): void {
  const seen: WatchedWindow['perchBench'] = { row: null, messages: [] };
  (globalThis as unknown as WatchedWindow).perchBench = seen;

  const runtime = (globalThis as unknown as { chrome?: { runtime?: Record<string, unknown> } }).chrome?.runtime;
  for (const name of ['sendMessage', 'connect']) {
    const send = runtime?.[name];
    if (!runtime || typeof send !== 'function') continue;
    runtime[name] = (...values: unknown[]) => {
      seen.messages.push(performance.now());
      return send.apply(runtime, values);
    };
  }

  let marked: Element | null = null;
  const markRow = () => {
    if (marked?.isConnected) return;
    marked = document.querySelector('li p');
    marked?.setAttribute('elementtiming', 'row');
  };
  const rows = new MutationObserver(markRow);
  rows.observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list, observer) => {
    seen.row = (list.getEntries()[0] as PaintEntry).presentationTime;
    rows.disconnect();
    observer.disconnect();
  }).observe({ type: 'element', buffered: true });
}

/** Reads the times that `watch` and the browser have recorded. */
export function readPaintTimes(): PaintTimes {
  const [contentful] = performance.getEntriesByName('first-contentful-paint') as PaintEntry[];
  return {
    url: location.href,
    origin: performance.timeOrigin,
    contentful: contentful?.presentationTime ?? null,
    contentfulDone: contentful?.paintTime ?? null,
    ...(globalThis as unknown as WatchedWindow).perchBench,
  };
}
