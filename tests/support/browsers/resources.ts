import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../../scripts/setup/browsers.mjs';
import type { LaunchOptions } from './driver.ts';
import { type NetworkLink, openNetworkLink } from './network-link.ts';

/** Six browsers starting at once are slow on a small computer. */
export const START_MS = 90_000;

/** An update waits for an alarm, which fires within a minute. */
export const UPDATE_MS = 120_000;

/** What a browser needs; it survives a restart. */
export interface BrowserResources {
  /** The profile folder. */
  profile: string;
  link: NetworkLink;
  /** Removes everything, but keeps a profile that was passed in. */
  release(): Promise<void>;
}

/** Uses the given profile or makes a new one, and opens a link to `targetPort`. */
export async function openResources(givenProfile: string | undefined, targetPort: number): Promise<BrowserResources> {
  const profile = givenProfile ?? (await makeProfile());
  const link = await openNetworkLink(targetPort);
  return {
    profile,
    link,
    async release() {
      await link.stop();
      if (!givenProfile) await removeProfile(profile);
    },
  };
}

/** Makes an empty folder for a new profile. */
export function makeProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'perch-profile-'));
}

export function removeProfile(profile: string): Promise<void> {
  // A browser's helper processes write for some seconds after it has closed.
  return rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/** Gives the extension in this folder another version, which the browser loads when the extension is loaded again. */
export async function writeVersion(extensionDir: string, version: string): Promise<void> {
  const file = join(extensionDir, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, version }));
}

/** Starts a browser, and tries once more if it dies at the start, as happens on an overloaded computer. */
export async function startWithRetry<T>(start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    console.warn('The browser did not start, and is started once more:', error);
    return start();
  }
}

/** @throws {Error} If the browser is not installed. */
export function executableOf(name: 'chromium' | 'firefox'): string {
  const executable = findBrowser(name);
  if (executable === null) throw new Error(`${name} is not installed: run "node scripts/setup.mjs ${name}".`);
  return executable;
}

/** Without a display no window can open, whatever the options say. */
export function isHeadless({ headless = true }: LaunchOptions): boolean {
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  return headless || !hasDisplay;
}
