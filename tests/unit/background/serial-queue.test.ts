import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSerialQueue } from '../../../entrypoints/background/serial-queue.ts';

const TIMEOUT_MS = 10_000;
let consoleError: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  vi.useFakeTimers();
  consoleError = vi.spyOn(console, 'error').mockReturnValue(undefined);
});
afterEach(() => {
  vi.useRealTimers();
  consoleError.mockRestore();
});

const never = () => new Promise<void>(() => {});
const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

it('runs one piece of work at a time, and of those added meanwhile only the last', async () => {
  const queue = createSerialQueue();
  const done: number[] = [];
  let end = () => {};
  queue(() => {
    done.push(1);
    return new Promise((resolve) => {
      end = resolve;
    });
  });
  for (const n of [2, 3, 4]) queue(async () => void done.push(n));
  await pass();
  expect(done).toEqual([1]);
  end();
  await pass();
  expect(done).toEqual([1, 4]);
});

it.each([
  ['fails', async () => Promise.reject(new Error('no'))],
  [
    'throws synchronously',
    () => {
      throw new Error('no');
    },
  ],
  ['never ends', never],
])('continues after work that %s, and logs it', async (_, work) => {
  const queue = createSerialQueue();
  const next = vi.fn(async () => undefined);
  queue(work);
  queue(next);
  await pass(TIMEOUT_MS);
  expect(next).toHaveBeenCalledOnce();
  expect(consoleError).toHaveBeenCalledOnce();
});

it('lets work take just under ten seconds', async () => {
  const queue = createSerialQueue();
  const next = vi.fn(async () => undefined);
  queue(never);
  queue(next);
  await pass(TIMEOUT_MS - 1);
  expect(next).not.toHaveBeenCalled();
  expect(consoleError).not.toHaveBeenCalled();
});
