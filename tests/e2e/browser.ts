import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { launchChromium } from '../support/browsers/chromium.ts';
import type { BrowserDriver, Installation, LaunchOptions } from '../support/browsers/driver.ts';
import { launchFirefox } from '../support/browsers/firefox.ts';

export type BrowserName = 'chromium' | 'firefox';

/** A manifest of a build, to be given back changed. */
export type ChangeManifest = (manifest: Record<string, unknown>) => Record<string, unknown>;

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser of the project that runs. */
    browser: BrowserName;
    /** A folder for what the run leaves behind; it goes with the run. */
    folder: string;
  }
}

/** The browser that the tests run in. */
export const BROWSER = inject('browser');

/** The production builds, which `npm run build` leaves. */
const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/** Its popups, side panel and toolbar neither glide nor fade, which takes a sixth of its work; pages move as ever. */
const NO_ANIMATIONS = ['--animation-duration-scale=0'];

interface BrowserRequest {
  /** The port on 127.0.0.1 that the browser's network leads to: of the stand-in in Chromium, of its proxy in Firefox. */
  readonly port: number;
  readonly changeManifest: ChangeManifest | undefined;
  readonly lang: string | undefined;
  readonly nativeUi: boolean | undefined;
}

interface SharedBrowser {
  readonly driver: BrowserDriver;
  readonly lang: string;
  readonly nativeUi: boolean;
}

/** A browser takes seconds to start, so that one is kept for all the files that this process runs; it ends with the process. */
let sharedBrowser: SharedBrowser | null = null;

/** A browser in which Perch has just been installed, and nothing else was ever done. Ends what the last one was used for. */
export async function freshBrowser(requested: BrowserRequest): Promise<BrowserDriver> {
  const { port, changeManifest, lang = 'en-US' } = requested;
  // Native UI costs nothing here, so every browser gets it and can be kept for tests with and without it.
  const nativeUi = requested.nativeUi || BROWSER === 'firefox' || process.platform === 'linux';
  const extensionDir = await copyOfBuild(changeManifest);
  if (sharedBrowser && (await resetShared(sharedBrowser, { extensionDir, port, lang, nativeUi })))
    return sharedBrowser.driver;
  // One that has crashed cannot be closed, and does no harm.
  await sharedBrowser?.driver
    .close()
    .catch((error: unknown) => console.warn('The last browser could not be closed:', error));
  sharedBrowser = null;
  const options: LaunchOptions = { extensionDir, lang, nativeUi, profileDir: await newFolder('profile-') };
  const driver =
    BROWSER === 'chromium'
      ? await launchChromium({ ...options, apiPort: port, args: NO_ANIMATIONS })
      : await launchFirefox({ ...options, proxyPort: port });
  sharedBrowser = { driver, lang, nativeUi };
  return driver;
}

/** Whether the browser now is as the next tests want it; otherwise it serves no more. */
async function resetShared(
  { driver, ...is }: SharedBrowser,
  requested: Installation & { nativeUi: boolean },
): Promise<boolean> {
  if (is.nativeUi !== requested.nativeUi || (is.lang !== requested.lang && BROWSER === 'chromium')) return false;
  try {
    await driver.reset(requested);
    return true;
  } catch (error) {
    console.warn('The browser could not be renewed, and another is started:', error);
    return false;
  }
}

/** Chromium makes the origin of an extension from the path of its folder. */
async function copyOfBuild(changeManifest: ChangeManifest = (manifest) => manifest): Promise<string> {
  const folder = await newFolder('build-');
  await cp(BUILDS[BROWSER], folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  await writeFile(file, JSON.stringify(changeManifest(JSON.parse(await readFile(file, 'utf8')))));
  return folder;
}

function newFolder(prefix: string): Promise<string> {
  return mkdtemp(join(inject('folder'), prefix));
}
