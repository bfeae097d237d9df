import type { Fault } from './faults.ts';

/** Called before the nth list request since it was set (from 1) is answered. */
export type AnswerHook = (n: number, body: unknown) => void | Promise<void>;

/** What a test wants to happen to the coming list requests. */
export class Script {
  #queue: Fault[] = [];
  #standing: Fault | null = null;
  #hook: AnswerHook | null = null;
  #hooked = 0;

  /** These faults for the next list requests, one each; they come before a standing one. */
  failNext(...faults: Fault[]): void {
    this.#queue.push(...faults);
  }

  /** This fault for every list request until `recover`. */
  failAlways(fault: Fault): void {
    this.#standing = fault;
  }

  /** No more faults; requests that hang already go on hanging. */
  recover(): void {
    this.#queue = [];
    this.#standing = null;
  }

  /**
   * Runs `hook` before each list request is answered, so that rows can move between two pages. It takes the place of an
   * earlier one and counts anew; `null` ends it.
   */
  beforeAnswer(hook: AnswerHook | null): void {
    this.#hook = hook;
    this.#hooked = 0;
  }

  /** Plays one request: runs the hook, then gives the fault that is due. Rejects with what the hook throws. */
  protected async play(body: unknown): Promise<Fault | null> {
    const due = this.#queue.shift() ?? this.#standing;
    this.#hooked += 1;
    await this.#hook?.(this.#hooked, body);
    return due;
  }
}
