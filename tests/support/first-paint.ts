import { vi } from 'vitest';

/** Replaces the browser's observer of paints, which a document without a screen never calls. */
export function fakePaints(): { report(name: 'first-paint' | 'first-contentful-paint'): void; observers(): number } {
  const observing = new Set<FakeObserver>();
  class FakeObserver {
    readonly #callback: PerformanceObserverCallback;
    constructor(callback: PerformanceObserverCallback) {
      this.#callback = callback;
    }
    observe({ type }: PerformanceObserverInit): void {
      if (type === 'paint') observing.add(this);
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

/** Makes each page painted a moment after its first rendering. */
export function paintSoon(): void {
  class Painted {
    readonly #callback: PerformanceObserverCallback;
    constructor(callback: PerformanceObserverCallback) {
      this.#callback = callback;
    }
    observe(): void {
      const entries = { getEntriesByName: () => [{}] } as unknown as PerformanceObserverEntryList;
      setTimeout(() => this.#callback(entries, this as unknown as PerformanceObserver));
    }
    disconnect(): void {}
  }
  vi.stubGlobal('PerformanceObserver', Painted);
}
