import { vi } from 'vitest';

/**
 * Replaces the browser's observer of paints, which a document without a screen never calls. `isPainted`: each observer hears
 * of the first paint a moment after it begins.
 */
export function fakePaints({ isPainted = false } = {}): {
  report(name: 'first-paint' | 'first-contentful-paint'): void;
  observers(): number;
} {
  const observing = new Set<FakeObserver>();
  class FakeObserver {
    readonly #callback: PerformanceObserverCallback;
    constructor(callback: PerformanceObserverCallback) {
      this.#callback = callback;
    }
    observe({ type }: PerformanceObserverInit): void {
      if (type === 'paint') observing.add(this);
      if (isPainted) setTimeout(() => this.report('first-contentful-paint'));
    }
    disconnect(): void {
      observing.delete(this);
    }
    report(name: string): void {
      const entries = { getEntriesByName: (wanted: string) => (wanted === name ? [{ name }] : []) };
      this.#callback(entries as unknown as PerformanceObserverEntryList, this as unknown as PerformanceObserver);
    }
  }
  vi.stubGlobal('PerformanceObserver', FakeObserver);
  return {
    report: (name) => {
      for (const observer of observing) observer.report(name);
    },
    observers: () => observing.size,
  };
}
