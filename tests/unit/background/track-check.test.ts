import { expect, it, vi } from 'vitest';
import { trackCheck } from '../../../entrypoints/background/track-check.ts';
import type { CheckOutcome } from '../../../utils/sync/check-run.ts';

it('reports a running check until the last has ended, successfully or not', async () => {
  const ends: PromiseWithResolvers<CheckOutcome>[] = [];
  const onChecked = vi.fn();
  const { check, isChecking } = trackCheck(() => {
    const end = Promise.withResolvers<CheckOutcome>();
    ends.push(end);
    return end.promise;
  }, onChecked);
  expect(isChecking()).toBe(false);
  const [first, second] = [check('alarm'), check('watch')];
  expect(isChecking()).toBe(true);
  ends[1]?.resolve({ kind: 'busy' });
  expect(await second).toEqual({ kind: 'busy' });
  expect(isChecking()).toBe(true);
  expect(onChecked).not.toHaveBeenCalled();
  ends[0]?.reject(new Error('the disk is full'));
  await expect(first).rejects.toThrow('the disk is full');
  expect(isChecking()).toBe(false);
  expect(onChecked).toHaveBeenCalledOnce();
});
