import type { CDPSession } from 'puppeteer-core';

/** The user's preferences for colours and motion, as CSS media features. */
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

/** Without motion, so that a picture is the same each time. */
const DEFAULT_FEATURES = {
  'prefers-color-scheme': 'light',
  'prefers-contrast': 'no-preference',
  'forced-colors': 'none',
  'prefers-reduced-motion': 'reduce',
};

/** Emulates the appearance for this CDP session. Puppeteer's own method supports neither contrast nor forced colours. */
export async function emulateAppearance(session: CDPSession, appearance: Appearance): Promise<void> {
  const features = Object.entries({ ...DEFAULT_FEATURES, ...APPEARANCES[appearance] }).map(([name, value]) => ({
    name,
    value,
  }));
  await session.send('Emulation.setEmulatedMedia', { features });
}
