import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPollLoop, type PollLoop } from '../../../entrypoints/background/poll-loop.ts';
import { type Freshness, HEALTHY, type Health, NEVER_CHECKED } from '../../../utils/domain/model/connection-state.ts';
import { createStore, type Store } from '../../../utils/store/store.ts';
import type { Check } from '../../../utils/sync/check.ts';
import { memoryLocks } from '../../support/memory-locks.ts';

const NOW = Date.UTC(2026, 1, 1, 12);
const MINUTE = 60_000;
const check = vi.fn<Check>(async () => ({ kind: 'checked', requests: 1 }));
const random = vi.fn<() => number>();
let store: Store;
let pollLoop: PollLoop;

async function seed(freshness: Partial<Freshness> = {}, health: Health = HEALTHY): Promise<void> {
  await store.update(['freshness', 'health'], () => ({ health, freshness: { ...NEVER_CHECKED, ...freshness } }));
}

/** Lets pending work finish, and a random delay pass. */
const settle = () => vi.advanceTimersByTimeAsync(3_000);

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { permissions: { contains: async () => false } });
  check.mockClear();
  store = createStore({ areas: fakeBrowser.storage, locks: memoryLocks() });
  random.mockReturnValue(0);
  pollLoop = createPollLoop({ store, check, now: Date.now, random, isOnline: () => true });
});
afterEach(() => vi.useRealTimers());

describe('an alarm', () => {
  it('checks', async () => {
    await seed({ startedAt: NOW - 30_000 });
    pollLoop.onAlarm();
    await vi.advanceTimersByTimeAsync(0);
    expect(check).toHaveBeenCalledExactlyOnceWith('alarm');
  });

  it('checks once, after a random delay, when the computer has slept', async () => {
    await seed({ startedAt: NOW - 60 * MINUTE });
    random.mockReturnValue(0.5);
    pollLoop.onAlarm();
    pollLoop.onAlarm();
    await vi.advanceTimersByTimeAsync(1_400);
    expect(check).not.toHaveBeenCalled();
    await settle();
    expect(check).toHaveBeenCalledExactlyOnceWith('return');
  });
});

describe('a returning network', () => {
  const failing: Health = {
    state: 'failing',
    failure: { kind: 'offline' },
    failingSince: NOW,
    lastFailedAt: NOW,
    attempts: 3,
    retryAt: NOW + 5 * MINUTE,
    chatsAsOf: null,
  };

  it('leads to one check, however often the browser reports it', async () => {
    await seed({ startedAt: NOW }, failing);
    for (let count = 0; count < 4; count += 1) pollLoop.onNetworkBack();
    await settle();
    expect(check).toHaveBeenCalledExactlyOnceWith('return');
  });

  it('leads to no check while the server is in trouble', async () => {
    await seed({ startedAt: NOW }, { ...failing, failure: { kind: 'server', status: 500, waitMs: null } });
    pollLoop.onNetworkBack();
    await settle();
    expect(check).not.toHaveBeenCalled();
  });

  it('leads to no check while nothing is failing', async () => {
    await seed({ startedAt: NOW });
    pollLoop.onNetworkBack();
    await settle();
    expect(check).not.toHaveBeenCalled();
  });
});

describe('the user', () => {
  it('causes a check by coming back, and none by leaving', async () => {
    await seed();
    pollLoop.setPresence('away');
    await settle();
    expect((await store.read('freshness')).freshness.presence).toBe('away');
    expect(check).not.toHaveBeenCalled();
    pollLoop.setPresence('here');
    await settle();
    expect((await store.read('freshness')).freshness.presence).toBe('here');
    expect(check).toHaveBeenCalledExactlyOnceWith('return');
  });

  it('is noticed by an alarm after coming back while the background was stopped, even without the permission', async () => {
    await seed({ presence: 'away', startedAt: NOW - MINUTE });
    pollLoop.onAlarm();
    await settle();
    expect((await store.read('freshness')).freshness.presence).toBe('here');
    expect(check).toHaveBeenCalledExactlyOnceWith('return');
  });
});

describe('the timer', () => {
  it('is set again where the check was not due yet', async () => {
    check.mockResolvedValueOnce({ kind: 'wait', until: NOW + 3_000 });
    pollLoop.setTimer(NOW + 1_000);
    await vi.advanceTimersByTimeAsync(1_000);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(check).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(1);
    expect(check).toHaveBeenCalledTimes(2);
  });

  it('checks at the time that was set last', async () => {
    pollLoop.setTimer(NOW + 1_000);
    pollLoop.setTimer(NOW + 2_000);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(check).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(check).toHaveBeenCalledExactlyOnceWith('timer');
    pollLoop.setTimer(NOW + 9_000);
    pollLoop.setTimer(null);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(check).toHaveBeenCalledOnce();
  });
});
