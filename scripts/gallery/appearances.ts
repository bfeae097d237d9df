import type { CDPSession } from 'puppeteer-core';

/** What the user has asked of colours and motion, in the words of CSS media queries. */
export const APPEARANCES = {
  light: {},
  dark: { 'prefers-color-scheme': 'dark' },
  'more contrast': { 'prefers-contrast': 'more' },
  'more contrast, dark': { 'prefers-contrast': 'more', 'prefers-color-scheme': 'dark' },
  'forced colours': { 'forced-colors': 'active' },
  'forced colours, dark': { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' },
  'with motion': { 'prefers-reduced-motion': 'no-preference' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export type Appearance = keyof typeof APPEARANCES;

/** Without motion, where nothing else is said, a picture is the same each time that it is taken. */
const DEFAULT_FEATURES = {
  'prefers-color-scheme': 'light',
  'prefers-contrast': 'no-preference',
  'forced-colors': 'none',
  'prefers-reduced-motion': 'reduce',
};

/**
 * Dresses the page of the session, for as long as the session lasts. Puppeteer's own way knows neither contrast nor forced
 * colours.
 */
export async function emulateAppearance(session: CDPSession, appearance: Appearance): Promise<void> {
  const features = Object.entries({ ...DEFAULT_FEATURES, ...APPEARANCES[appearance] }).map(([name, value]) => ({
    name,
    value,
  }));
  await session.send('Emulation.setEmulatedMedia', { features });
}
