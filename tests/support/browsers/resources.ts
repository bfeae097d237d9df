import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../../scripts/setup/browsers.mjs';
import type { LaunchOptions } from './driver.ts';
import { type NetworkLink, openNetworkLink } from './network-link.ts';

/** Six browsers at once take their time to start on a small computer. */
export const START_MS = 90_000;

/** What a browser stands on, and what stays when it restarts. */
export interface BrowserResources {
  /** The folder of the profile. */
  profile: string;
  link: NetworkLink;
  /** Removes all of it; a profile that was given stays. */
  release(): Promise<void>;
}

/** Takes the profile that is given or makes a new one, and opens the wire to `targetPort`. */
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

/** An empty folder for a new profile. */
export function makeProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'perch-profile-'));
}

export function removeProfile(profile: string): Promise<void> {
  // A browser's helpers write for a moment after it has closed, on a busy computer for several: hence the retries.
  return rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/** Starts a browser. One that dies at that, as it happens on a computer that is short of everything, is started once more. */
export async function startWithRetry<T>(start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    console.warn('The browser did not start, and is started once more:', error);
    return start();
  }
}

/** @throws {Error} When the browser is not on this computer. */
export function executableOf(name: 'chromium' | 'firefox'): string {
  const executable = findBrowser(name);
  if (executable === null) throw new Error(`${name} is not installed: run "node scripts/setup.mjs ${name}".`);
  return executable;
}

/** Where there is no display, no window can be opened, whatever is asked for. */
export function isHeadless({ headless = true }: LaunchOptions): boolean {
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  return headless || !hasDisplay;
}
