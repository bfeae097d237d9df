import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setAlarms } from '../../../utils/effects/alarms.ts';

const SOON = Date.now() + 90_000;
const names = async () => (await fakeBrowser.alarms.getAll()).map(({ name }) => name).sort();

beforeEach(() => fakeBrowser.reset());

it('makes the regular alarm once, for one made anew at every start would never ring', async () => {
  const create = vi.spyOn(fakeBrowser.alarms, 'create');
  await setAlarms({ everyMs: 30_000, wakeAt: null, nextNotificationAt: null });
  await setAlarms({ everyMs: 30_000, wakeAt: null, nextNotificationAt: null });
  expect(create).toHaveBeenCalledExactlyOnceWith('check', { periodInMinutes: 0.5 });
});

it('makes one more for the moment at which waiting ends, and moves it with that', async () => {
  const create = vi.spyOn(fakeBrowser.alarms, 'create');
  await setAlarms({ everyMs: 30_000, wakeAt: SOON, nextNotificationAt: null });
  await setAlarms({ everyMs: 30_000, wakeAt: SOON, nextNotificationAt: null });
  await setAlarms({ everyMs: 30_000, wakeAt: SOON + 60_000, nextNotificationAt: null });
  expect(create.mock.calls.filter(([name]) => name === 'wake')).toEqual([
    ['wake', { when: SOON }],
    ['wake', { when: SOON + 60_000 }],
  ]);
  expect(await names()).toEqual(['check', 'wake']);
});

it('takes away what is no longer planned', async () => {
  await setAlarms({ everyMs: 30_000, wakeAt: SOON, nextNotificationAt: null });
  await setAlarms({ everyMs: null, wakeAt: null, nextNotificationAt: null });
  expect(await names()).toEqual([]);
});

it('makes the regular alarm anew where it lies far ahead, because the clock was put back', async () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 1, 1, 12) });
  await setAlarms({ everyMs: 30_000, wakeAt: null, nextNotificationAt: null });
  vi.setSystemTime(Date.UTC(2026, 1, 1, 11));
  await setAlarms({ everyMs: 30_000, wakeAt: null, nextNotificationAt: null });
  const alarm = await fakeBrowser.alarms.get('check');
  expect(alarm?.scheduledTime).toBeLessThanOrEqual(Date.now() + 31_000);
  vi.useRealTimers();
});

it('makes the regular alarm anew where it is to ring less often', async () => {
  await setAlarms({ everyMs: 30_000, wakeAt: null, nextNotificationAt: null });
  await setAlarms({ everyMs: 60_000, wakeAt: null, nextNotificationAt: null });
  expect(await fakeBrowser.alarms.get('check')).toMatchObject({ periodInMinutes: 1 });
  expect(await names()).toEqual(['check']);
});
