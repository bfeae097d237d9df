import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fakeEvent } from '../../support/fake-event.ts';

const onStateChanged = fakeEvent();
const idle = { setDetectionInterval: vi.fn(), queryState: vi.fn(async () => 'active'), onStateChanged };
let permissions: {
  onAdded: ReturnType<typeof fakeEvent>;
  onRemoved: ReturnType<typeof fakeEvent>;
  contains: () => Promise<boolean>;
};

/** Loads the module again, in a browser with or without the permission. */
async function load(granted: boolean) {
  vi.resetModules();
  permissions = { onAdded: fakeEvent(), onRemoved: fakeEvent(), contains: async () => granted };
  Object.assign(fakeBrowser, { permissions, idle: granted ? idle : undefined });
  return import('../../../utils/effects/presence.ts');
}

beforeEach(() => vi.clearAllMocks());

it('reports that the user leaves, locks the screen and comes back', async () => {
  const { onPresence } = await load(true);
  const spy = vi.fn();
  onPresence(spy);
  expect(idle.setDetectionInterval).toHaveBeenCalledExactlyOnceWith(300);
  for (const state of ['idle', 'locked', 'active']) onStateChanged.fire(state);
  expect(spy.mock.calls.flat()).toEqual(['away', 'away', 'here']);
});

it('listens once as soon as the permission is given, and assumes the user is there when it is taken away', async () => {
  const { onPresence } = await load(false);
  const spy = vi.fn();
  const before = onStateChanged.count();
  onPresence(spy);
  expect(onStateChanged.count()).toBe(before);
  Object.assign(fakeBrowser, { idle });
  permissions.onAdded.fire({ permissions: ['idle'] });
  permissions.onAdded.fire({ origins: [] });
  expect(onStateChanged.count()).toBe(before + 1);
  permissions.onRemoved.fire({ permissions: ['idle'] });
  expect(spy).toHaveBeenLastCalledWith('here');
});

it('asks the browser only with the permission', async () => {
  const asking = await load(true);
  idle.queryState.mockResolvedValueOnce('locked');
  expect(await asking.currentPresence()).toBe('away');
  expect(idle.queryState).toHaveBeenCalledWith(300);
  const blind = await load(false);
  expect(await blind.currentPresence()).toBe('here');
});

it.each([
  ['rejects', () => Promise.reject(new Error('no'))],
  ['never answers', () => new Promise<never>(() => {})],
])('assumes the user is there where the browser %s, and logs it', async (_, queryState) => {
  vi.useFakeTimers();
  const spy = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const { currentPresence } = await load(true);
  idle.queryState.mockImplementationOnce(queryState);
  const presence = currentPresence();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await presence).toBe('here');
  expect(spy).toHaveBeenCalledOnce();
  spy.mockRestore();
  vi.useRealTimers();
});
