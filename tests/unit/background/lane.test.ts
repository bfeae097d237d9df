import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLane } from '../../../entrypoints/background/lane';

const PATIENCE_MS = 10_000;
let told: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  vi.useFakeTimers();
  told = vi.spyOn(console, 'error').mockReturnValue(undefined);
});
afterEach(() => {
  vi.useRealTimers();
  told.mockRestore();
});

const never = () => new Promise<void>(() => {});
const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

it('does one thing at a time, and of what came meanwhile only the last', async () => {
  const lane = createLane();
  const done: number[] = [];
  let end = () => {};
  lane(() => {
    done.push(1);
    return new Promise((resolve) => {
      end = resolve;
    });
  });
  for (const n of [2, 3, 4]) lane(async () => void done.push(n));
  await pass();
  expect(done).toEqual([1]);
  end();
  await pass();
  expect(done).toEqual([1, 4]);
});

it.each([
  ['fails', async () => Promise.reject(new Error('no'))],
  [
    'throws before it begins',
    () => {
      throw new Error('no');
    },
  ],
  ['never ends', never],
])('goes on after work that %s, and says so', async (_, work) => {
  const lane = createLane();
  const next = vi.fn(async () => undefined);
  lane(work);
  lane(next);
  await pass(PATIENCE_MS);
  expect(next).toHaveBeenCalledOnce();
  expect(told).toHaveBeenCalledOnce();
});

it('is patient with work that takes long', async () => {
  const lane = createLane();
  const next = vi.fn(async () => undefined);
  lane(never);
  lane(next);
  await pass(PATIENCE_MS - 1);
  expect(next).not.toHaveBeenCalled();
  expect(told).not.toHaveBeenCalled();
});
