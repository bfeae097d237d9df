// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterFirstPaint } from '../../../entrypoints/popup/after-first-paint.ts';
import { fakePaints } from '../../support/first-paint.ts';

let paints: ReturnType<typeof fakePaints>;
const work = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  paints = fakePaints();
  work.mockClear();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('waits until the first text or image is on screen', () => {
  afterFirstPaint(work);
  paints.report('first-paint');
  vi.advanceTimersByTime(499);
  expect(work).not.toHaveBeenCalled();
  paints.report('first-contentful-paint');
  expect(work).toHaveBeenCalledOnce();
});

it('begins after half a second where no paint is reported', () => {
  afterFirstPaint(work);
  vi.advanceTimersByTime(500);
  expect(work).toHaveBeenCalledOnce();
});

it('happens once', () => {
  afterFirstPaint(work);
  paints.report('first-contentful-paint');
  vi.advanceTimersByTime(1_000);
  expect([work.mock.calls.length, paints.observers()]).toEqual([1, 0]);
});

it('does not happen after it was cancelled', () => {
  const cancel = afterFirstPaint(work);
  cancel();
  paints.report('first-contentful-paint');
  vi.advanceTimersByTime(1_000);
  expect([work.mock.calls.length, paints.observers()]).toEqual([0, 0]);
});
