import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type AlarmPlan, setAlarms } from '../../../utils/effects/alarms.ts';

const SOON = Date.now() + 90_000;
const apply = (plan: AlarmPlan) => setAlarms(plan, Date.now());
const names = async () => (await fakeBrowser.alarms.getAll()).map(({ name }) => name).sort();

beforeEach(() => fakeBrowser.reset());

it('creates the regular alarm once, for one created at every start would never fire', async () => {
  const create = vi.spyOn(fakeBrowser.alarms, 'create');
  await apply({ everyMs: 30_000, wakeAt: null, nextNotificationAt: null });
  await apply({ everyMs: 30_000, wakeAt: null, nextNotificationAt: null });
  expect(create).toHaveBeenCalledExactlyOnceWith('check', { periodInMinutes: 0.5 });
});

it('creates one more for the end of a backoff, and moves it along', async () => {
  const create = vi.spyOn(fakeBrowser.alarms, 'create');
  await apply({ everyMs: 30_000, wakeAt: SOON, nextNotificationAt: null });
  await apply({ everyMs: 30_000, wakeAt: SOON, nextNotificationAt: null });
  await apply({ everyMs: 30_000, wakeAt: SOON + 60_000, nextNotificationAt: null });
  expect(create.mock.calls.filter(([name]) => name === 'wake')).toEqual([
    ['wake', { when: SOON }],
    ['wake', { when: SOON + 60_000 }],
  ]);
  expect(await names()).toEqual(['check', 'wake']);
});

it('clears alarms that are no longer planned', async () => {
  await apply({ everyMs: 30_000, wakeAt: SOON, nextNotificationAt: null });
  await apply({ everyMs: null, wakeAt: null, nextNotificationAt: null });
  expect(await names()).toEqual([]);
});

it('creates the regular alarm again where it lies too far ahead, because the clock was set back', async () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 1, 1, 12) });
  await apply({ everyMs: 30_000, wakeAt: null, nextNotificationAt: null });
  vi.setSystemTime(Date.UTC(2026, 1, 1, 11));
  await apply({ everyMs: 30_000, wakeAt: null, nextNotificationAt: null });
  const alarm = await fakeBrowser.alarms.get('check');
  expect(alarm?.scheduledTime).toBeLessThanOrEqual(Date.now() + 31_000);
  vi.useRealTimers();
});

it('creates the regular alarm again where its period changes', async () => {
  await apply({ everyMs: 30_000, wakeAt: null, nextNotificationAt: null });
  await apply({ everyMs: 60_000, wakeAt: null, nextNotificationAt: null });
  expect(await fakeBrowser.alarms.get('check')).toMatchObject({ periodInMinutes: 1 });
  expect(await names()).toEqual(['check']);
});
