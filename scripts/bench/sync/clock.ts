/** Nothing in the simulation waits for more than promises, and those are all done when this is. */
const flushPromises = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Virtual time. What is due at one moment happens in the order in which it was asked for. */
export class Clock {
  #now: number;
  readonly #due: { readonly time: number; readonly run: () => void }[] = [];

  /** `start` is epoch ms, as are all times here. */
  constructor(start: number) {
    this.#now = start;
  }

  now = (): number => this.#now;

  /** Runs something at a moment, a past one at once; returns how to cancel it. */
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

  /** Lets all that is due happen up to and including `end`. */
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

  /** The index behind all that is due up to `time`. */
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
