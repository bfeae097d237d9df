import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onPermission } from '../../../utils/effects/permissions.ts';
import { fakeEvent } from '../../support/fake-event.ts';

const permissions = { onAdded: fakeEvent(), onRemoved: fakeEvent() };

beforeEach(() => {
  Object.assign(fakeBrowser, { permissions });
});

it('reports when the permission is given or taken away, and no other', () => {
  const listener = vi.fn();
  onPermission('notifications', listener);
  permissions.onRemoved.fire({ permissions: ['idle'] });
  permissions.onAdded.fire({ origins: [] });
  expect(listener).not.toHaveBeenCalled();
  permissions.onAdded.fire({ permissions: ['notifications'] });
  expect(listener).toHaveBeenLastCalledWith(true);
  permissions.onRemoved.fire({ permissions: ['notifications'] });
  expect(listener).toHaveBeenLastCalledWith(false);
});

it('reports nothing after it was stopped', () => {
  const listener = vi.fn();
  const before = permissions.onAdded.count() + permissions.onRemoved.count();
  onPermission('idle', listener)();
  permissions.onAdded.fire({ permissions: ['idle'] });
  expect(listener).not.toHaveBeenCalled();
  expect(permissions.onAdded.count() + permissions.onRemoved.count()).toBe(before);
});
