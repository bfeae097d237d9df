import type { Fault } from './faults.ts';

/** Called before a list request is answered; `n` counts from 1 since the hook was set. */
export type AnswerHook = (n: number, body: unknown) => void | Promise<void>;

/** What a test has planned for the next list requests. */
export class Script {
  #queue: Fault[] = [];
  #standing: Fault | null = null;
  #hook: AnswerHook | null = null;
  #hooked = 0;

  /** Makes the next list requests fail, one for each fault, before a permanent one applies. */
  failNext(...faults: Fault[]): void {
    this.#queue.push(...faults);
  }

  /** Makes every list request fail until `recover`. */
  failAlways(fault: Fault): void {
    this.#standing = fault;
  }

  /** Ends all faults; requests that already hang stay that way. */
  recover(): void {
    this.#queue = [];
    this.#standing = null;
  }

  /**
   * Runs `hook` before each list request is answered, so that rows can move between two pages. Replaces an earlier hook and
   * restarts the count; `null` removes it.
   */
  beforeAnswer(hook: AnswerHook | null): void {
    this.#hook = hook;
    this.#hooked = 0;
  }

  /** Runs the hook and returns the fault for a request. Rejects with what the hook throws. */
  protected async play(body: unknown): Promise<Fault | null> {
    const due = this.#queue.shift() ?? this.#standing;
    this.#hooked += 1;
    await this.#hook?.(this.#hooked, body);
    return due;
  }
}
