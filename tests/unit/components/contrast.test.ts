import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

type Rgb = readonly [number, number, number];
type Theme = 'light' | 'dark';

const CSS = readFileSync('components/theme.css', 'utf8');
/** WCAG 2.2, success criterion 1.4.3: text. */
const TEXT = 4.5;
/** WCAG 2.2, success criterion 1.4.11: the edges of controls, and what carries a meaning without being text. */
const GRAPHICS = 3;

/** Reads a token such as `--muted: light-dark(#5c5b6e, #b3b1c3);`. */
function token(name: string, theme: Theme): Rgb {
  const [, light, dark] = new RegExp(`^  --${name}: light-dark\\((#\\w{6}), (#\\w{6})\\);`, 'm').exec(CSS) ?? [];
  const hex = theme === 'light' ? light : dark;
  if (!hex) throw new Error(`The theme has no token --${name}.`);
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
}

function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Rgb, other: Rgb): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

it('computes the contrast as WCAG does', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21);
  expect(contrast([0x77, 0x77, 0x77], [255, 255, 255])).toBeCloseTo(4.48, 2);
});

/** Each colour, and the backgrounds that it is used on. */
const USES: readonly (readonly [color: string, backgrounds: readonly string[], atLeast: number])[] = [
  ['text', ['ground', 'page', 'hover', 'sunk', 'raised', 'mark', 'accent-soft', 'alert-soft'], TEXT],
  ['muted', ['ground', 'page', 'hover', 'sunk'], TEXT],
  ['accent-text', ['ground', 'hover', 'sunk', 'accent-soft'], TEXT],
  ['on-accent', ['accent', 'accent-hover'], TEXT],
  ['alert', ['ground', 'hover', 'alert-soft'], TEXT],
  ['on-alert', ['alert'], TEXT],
  ['amber', ['ground', 'hover'], TEXT],
  ['edge', ['ground', 'page', 'hover', 'sunk'], GRAPHICS],
  ['accent', ['ground', 'hover', 'accent-soft'], GRAPHICS],
  ['well', ['ground'], GRAPHICS],
];

const CASES = (['light', 'dark'] as const).flatMap((theme) =>
  USES.flatMap(([color, backgrounds, atLeast]) =>
    backgrounds.map((background) => [theme, color, background, atLeast] as const),
  ),
);

it.each(CASES)('in %s, %s on %s has a contrast of at least %d', (theme, color, background, atLeast) => {
  expect(contrast(token(color, theme), token(background, theme))).toBeGreaterThanOrEqual(atLeast);
});

it('marks a long wait and an overdue one differently even without colour', () => {
  const rules = readFileSync('components/popup/row-parts.css', 'utf8');
  const red = /\[data-waiting="red"\] \.row-when \{[^}]*background: var\(--alert\)/;
  const amber = /\[data-waiting="amber"\] \.row-when \{[^}]*background:/;
  expect([red.test(rules), amber.test(rules)]).toEqual([true, false]);
});
