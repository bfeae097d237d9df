import type { CDPSession } from 'puppeteer-core';

/** What the user has asked of colours and motion, in the words of CSS media queries. */
export const LOOKS = {
  light: {},
  dark: { 'prefers-color-scheme': 'dark' },
  'more contrast': { 'prefers-contrast': 'more' },
  'more contrast, dark': { 'prefers-contrast': 'more', 'prefers-color-scheme': 'dark' },
  'forced colours': { 'forced-colors': 'active' },
  'forced colours, dark': { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' },
  'with motion': { 'prefers-reduced-motion': 'no-preference' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export type LookName = keyof typeof LOOKS;

/** Without motion, where nothing else is said, a picture is the same each time that it is taken. */
const USUAL = {
  'prefers-color-scheme': 'light',
  'prefers-contrast': 'no-preference',
  'forced-colors': 'none',
  'prefers-reduced-motion': 'reduce',
};

/**
 * Dresses the page of the session, for as long as the session lasts. Puppeteer's own way knows neither contrast nor forced
 * colours.
 */
export async function wear(session: CDPSession, look: LookName): Promise<void> {
  const features = Object.entries({ ...USUAL, ...LOOKS[look] }).map(([name, value]) => ({ name, value }));
  await session.send('Emulation.setEmulatedMedia', { features });
}
