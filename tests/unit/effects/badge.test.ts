import { readFileSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Badge } from '../../../utils/domain/views/badge.ts';
import { paintBadge } from '../../../utils/effects/badge.ts';

const done = async () => undefined;
const action = {
  setBadgeText: vi.fn(done),
  setBadgeBackgroundColor: vi.fn(done),
  setBadgeTextColor: vi.fn(done),
  setTitle: vi.fn(done),
  setIcon: vi.fn<(icon: { path: Record<string, string> }) => Promise<undefined>>(done),
};
const badge: Badge = { text: '3', color: '#4f46e5', textColor: '#ffffff', icon: 'normal', title: 'Perch' };

beforeEach(() => {
  vi.clearAllMocks();
  Object.assign(fakeBrowser, { action });
});

it('sets everything of the badge', async () => {
  await paintBadge(badge);
  expect(action.setBadgeText).toHaveBeenCalledExactlyOnceWith({ text: '3' });
  expect(action.setBadgeBackgroundColor).toHaveBeenCalledExactlyOnceWith({ color: '#4f46e5' });
  expect(action.setBadgeTextColor).toHaveBeenCalledExactlyOnceWith({ color: '#ffffff' });
  expect(action.setTitle).toHaveBeenCalledExactlyOnceWith({ title: 'Perch' });
  expect(action.setIcon).toHaveBeenCalledOnce();
});

it.each(['normal', 'muted'] as const)('uses icons that exist, in their actual size: %s', async (icon) => {
  await paintBadge({ ...badge, icon });
  const paths = Object.entries(action.setIcon.mock.calls[0]?.[0].path ?? {});
  expect(paths.map(([size]) => size)).toEqual(['16', '32', '48']);
  for (const [size, path] of paths) {
    const png = readFileSync(`public${path}`);
    expect(path.includes('muted')).toBe(icon === 'muted');
    // The width and height in the PNG header.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
  }
});
