import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { launchChromium } from '../support/browsers/chromium.ts';
import type { BrowserDriver, Installation, LaunchOptions } from '../support/browsers/driver.ts';
import { launchFirefox } from '../support/browsers/firefox.ts';
import { unpack } from '../support/unpack.ts';

export type BrowserName = 'chromium' | 'firefox';

/** Returns a changed copy of a build's manifest. */
export type ChangeManifest = (manifest: Record<string, unknown>) => Record<string, unknown>;

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser of the running project. */
    browser: BrowserName;
    /** A folder for the run's files; it is removed after the run. */
    folder: string;
  }
}

/** The browser that the tests run in. */
export const BROWSER = inject('browser');

/** The production builds, made by `npm run build`. */
const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/** Turns off animations of Chromium's own UI, which take a sixth of its CPU time. Pages keep theirs. */
const NO_ANIMATIONS = ['--animation-duration-scale=0'];

interface BrowserRequest {
  /** The port on 127.0.0.1 that is the browser's network: the stand-in's in Chromium, the proxy's in Firefox. */
  readonly port: number;
  readonly changeManifest: ChangeManifest | undefined;
  readonly fromArchive: boolean | undefined;
  readonly lang: string | undefined;
  readonly nativeUi: boolean | undefined;
}

interface SharedBrowser {
  readonly driver: BrowserDriver;
  readonly lang: string;
  readonly nativeUi: boolean;
}

/** A browser takes seconds to start, so one serves all files that this process runs, and ends with the process. */
let sharedBrowser: SharedBrowser | null = null;

/** Returns a browser with a newly installed Perch and nothing else. Ends the use of the last one. */
export async function freshBrowser(requested: BrowserRequest): Promise<BrowserDriver> {
  const { port, changeManifest, lang = 'en-US' } = requested;
  // Native UI costs nothing here, so every browser gets it and can be kept for tests with and without it.
  const nativeUi = requested.nativeUi || BROWSER === 'firefox' || process.platform === 'linux';
  const extensionDir = requested.fromArchive ? await copyOfArchive() : await copyOfBuild(changeManifest);
  if (sharedBrowser && (await resetShared(sharedBrowser, { extensionDir, port, lang, nativeUi })))
    return sharedBrowser.driver;
  // A crashed browser can't be closed, and does no harm.
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

/** Whether the browser could be reset for the next tests; otherwise it must not be used any more. */
async function resetShared(
  { driver, ...current }: SharedBrowser,
  requested: Installation & { nativeUi: boolean },
): Promise<boolean> {
  if (current.nativeUi !== requested.nativeUi || (current.lang !== requested.lang && BROWSER === 'chromium'))
    return false;
  try {
    await driver.reset(requested);
    return true;
  } catch (error) {
    console.warn('The browser could not be reset; starting another one:', error);
    return false;
  }
}

/** Chromium derives an extension's origin from the path of its folder, so each copy gets its own. */
async function copyOfBuild(changeManifest: ChangeManifest = (manifest) => manifest): Promise<string> {
  const folder = await newFolder('build-');
  await cp(BUILDS[BROWSER], folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  await writeFile(file, JSON.stringify(changeManifest(JSON.parse(await readFile(file, 'utf8')))));
  return folder;
}

/**
 * Returns what a browser installs of the archive for the stores: in Firefox the archive, in Chromium its contents, because
 * Chromium installs an archive only from a store or by a policy.
 */
async function copyOfArchive(): Promise<string> {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const kind = BROWSER === 'chromium' ? 'chrome' : 'firefox';
  const archive = await readFile(`.output/perch-${version}-${kind}.zip`);
  const folder = await newFolder('archive-');
  if (BROWSER === 'chromium') unpack(archive, folder);
  else await writeFile(join(folder, 'perch.xpi'), archive);
  return BROWSER === 'chromium' ? folder : join(folder, 'perch.xpi');
}

function newFolder(prefix: string): Promise<string> {
  return mkdtemp(join(inject('folder'), prefix));
}
