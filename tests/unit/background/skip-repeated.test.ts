import { expect, it, vi } from 'vitest';
import { skipRepeated } from '../../../entrypoints/background/skip-repeated.ts';

const REAPPLY_AFTER_MS = 30_000;
let time = 0;
const now = () => time;

it('skips a value that was applied a moment ago, and no other', async () => {
  const effect = vi.fn(async (_value: { text: string }) => undefined);
  const apply = skipRepeated(effect, now);
  for (const text of ['1', '1', '2', '2', '1']) await apply({ text });
  expect(effect.mock.calls.map(([{ text }]) => text)).toEqual(['1', '2', '1']);
});

it('applies the same value again after a while', async () => {
  const effect = vi.fn(async (_value: string) => undefined);
  const apply = skipRepeated(effect, now);
  await apply('1');
  time += REAPPLY_AFTER_MS;
  await apply('1');
  expect(effect).toHaveBeenCalledTimes(2);
});

it('applies a value again if it failed', async () => {
  const effect = vi.fn(async (_value: string) => undefined);
  const apply = skipRepeated(effect, now);
  effect.mockRejectedValueOnce(new Error('no window'));
  await expect(apply('1')).rejects.toThrow('no window');
  await apply('1');
  expect(effect).toHaveBeenCalledTimes(2);
});

it('does not take a call that ends late for the last one', async () => {
  let end = () => {};
  const effect = vi.fn(async (_value: string) => undefined);
  effect.mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        end = () => resolve(undefined);
      }),
  );
  const apply = skipRepeated(effect, now);
  const late = apply('1');
  await apply('2');
  end();
  await late;
  await apply('1');
  expect(effect.mock.calls.map(([value]) => value)).toEqual(['1', '2', '1']);
});
