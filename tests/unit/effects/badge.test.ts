import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
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

/** Reads an icon of 16 × 16 pixels, as `npm run icons` encodes them, on a toolbar of this grey; greys from 0 to 255. */
function greysOf(path: string, toolbar: number): number[] {
  const png = readFileSync(path);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0);
  const alphas = chunks.get('tRNS') ?? Buffer.alloc(0);
  // Each line begins with its filter, which is always none.
  const indices = Array.from(inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))).filter((_, at) => at % 17 > 0);
  return indices.map((index) => {
    const [red = 0, green = 0, blue = 0] = palette.subarray(3 * index, 3 * index + 3);
    const opacity = (alphas[index] ?? 255) / 255;
    return opacity * (0.299 * red + 0.587 * green + 0.114 * blue) + (1 - opacity) * toolbar;
  });
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
