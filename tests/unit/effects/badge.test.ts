import { readFileSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Badge } from '../../../utils/domain/views/badge.ts';
import { paintBadge } from '../../../utils/effects/badge.ts';
import { readIcon } from '../../support/png.ts';

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

/** The greys of toolbars. */
const LIGHT = 243;
const DARK = 54;
const ICONS = ['normal', 'muted', 'failing', 'asleep'] as const;

it.each(ICONS)('uses icons that exist, in their actual size: %s', async (icon) => {
  await paintBadge({ ...badge, icon });
  const paths = Object.entries(action.setIcon.mock.calls[0]?.[0].path ?? {});
  expect(paths.map(([size]) => size)).toEqual(['16', '32', '48']);
  for (const [size, path] of paths) {
    const png = readFileSync(`public${path}`);
    expect(path).toBe(icon === 'normal' ? `/icon/${size}.png` : `/icon/${icon}/${size}.png`);
    // The width and height in the PNG header.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
  }
});

/** The icon on a toolbar of this grey, as greys from 0 to 255. */
function greysOf(path: string, toolbar: number): number[] {
  return readIcon(path).pixels.map(({ grey, opacity }) => opacity * grey + (1 - opacity) * toolbar);
}

it.each([
  ['failing', 'asleep'],
  ['failing', 'muted'],
  ['asleep', 'normal'],
  ['failing', 'normal'],
] as const)('tells %s from %s at 16 pixels without colour', (one, other) => {
  const folder = (icon: (typeof ICONS)[number]) => `public/icon/${icon === 'normal' ? '' : `${icon}/`}16.png`;
  for (const toolbar of [LIGHT, DARK]) {
    const otherGreys = greysOf(folder(other), toolbar);
    expect(otherGreys).toHaveLength(256);
    const greys = greysOf(folder(one), toolbar);
    const different = greys.filter((grey, at) => Math.abs(grey - (otherGreys[at] ?? 0)) > 48);
    // An eighth of the icon.
    expect(different.length).toBeGreaterThan(32);
  }
});
