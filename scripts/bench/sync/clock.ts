/** Waits until all promises are settled; nothing in the simulation waits for anything else. */
const flushPromises = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Virtual time. Events of one moment run in the order in which they were scheduled. */
export class Clock {
  #now: number;
  readonly #due: { readonly time: number; readonly run: () => void }[] = [];

  /** `start` is epoch ms, like all times here. */
  constructor(start: number) {
    this.#now = start;
  }

  now = (): number => this.#now;

  /** Schedules work, at once for a past moment; returns a function that cancels it. */
  at(time: number, run: () => void): () => void {
    const entry = { time: Math.max(time, this.#now), run };
    this.#due.splice(this.#insertionIndex(entry.time), 0, entry);
    return () => {
      const index = this.#due.indexOf(entry);
      if (index >= 0) this.#due.splice(index, 1);
    };
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => this.at(this.#now + ms, resolve));
  }

  /** Runs everything that is due up to and including `end`. */
  async runUntil(end: number): Promise<void> {
    await flushPromises();
    for (let next = this.#due[0]; next && next.time <= end; next = this.#due[0]) {
      this.#due.shift();
      this.#now = next.time;
      next.run();
      await flushPromises();
    }
    this.#now = end;
  }

  /** The index after everything that is due up to `time`. */
  #insertionIndex(time: number): number {
    let low = 0;
    let high = this.#due.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#due[middle]?.time ?? 0) <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
