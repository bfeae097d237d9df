import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { anEvent } from '../../support/browser-events';

const onStateChanged = anEvent();
const idle = { setDetectionInterval: vi.fn(), queryState: vi.fn(async () => 'active'), onStateChanged };
let permissions: {
  onAdded: ReturnType<typeof anEvent>;
  onRemoved: ReturnType<typeof anEvent>;
  contains: () => Promise<boolean>;
};

/** Loads the module anew, in a browser with or without the permission. */
async function load(granted: boolean) {
  vi.resetModules();
  permissions = { onAdded: anEvent(), onRemoved: anEvent(), contains: async () => granted };
  Object.assign(fakeBrowser, { permissions, idle: granted ? idle : undefined });
  return import('../../../utils/effects/presence');
}

beforeEach(() => vi.clearAllMocks());

it('tells of a person who leaves, locks the screen and comes back', async () => {
  const { onPresence } = await load(true);
  const told = vi.fn();
  onPresence(told);
  expect(idle.setDetectionInterval).toHaveBeenCalledExactlyOnceWith(300);
  for (const state of ['idle', 'locked', 'active']) onStateChanged.happen(state);
  expect(told.mock.calls.flat()).toEqual(['away', 'away', 'here']);
});

it('listens as soon as the permission is there, once, and takes the person for there when it goes', async () => {
  const { onPresence } = await load(false);
  const told = vi.fn();
  const before = onStateChanged.count();
  onPresence(told);
  expect(onStateChanged.count()).toBe(before);
  Object.assign(fakeBrowser, { idle });
  permissions.onAdded.happen({ permissions: ['idle'] });
  permissions.onAdded.happen({ origins: [] });
  expect(onStateChanged.count()).toBe(before + 1);
  permissions.onRemoved.happen({ permissions: ['idle'] });
  expect(told).toHaveBeenLastCalledWith('here');
});

it('asks the browser where it may', async () => {
  const asking = await load(true);
  idle.queryState.mockResolvedValueOnce('locked');
  expect(await asking.presenceNow()).toBe('away');
  expect(idle.queryState).toHaveBeenCalledWith(300);
  const blind = await load(false);
  expect(await blind.presenceNow()).toBe('here');
});

it.each([
  ['rejects', () => Promise.reject(new Error('no'))],
  ['never answers', () => new Promise<never>(() => {})],
])('takes the person for there where the browser %s, and says so', async (_, queryState) => {
  vi.useFakeTimers();
  const told = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const { presenceNow } = await load(true);
  idle.queryState.mockImplementationOnce(queryState);
  const presence = presenceNow();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await presence).toBe('here');
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();
  vi.useRealTimers();
});
