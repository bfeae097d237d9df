import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core';
import type { NativeUiSupport } from './chromium-native-ui-support.ts';
import type { LaunchOptions } from './driver.ts';
import { createProbe, PROBE_PATH } from './probe.ts';
import { executableOf, isHeadless, START_MS, startWithRetry } from './resources.ts';

export interface ChromiumOptions extends LaunchOptions {
  /** The port on 127.0.0.1 of the TLS server that stands in for every host: Magpipe's API and visitors' pages. */
  apiPort: number;
  /** The port on 127.0.0.1 that stands in for every host over plain HTTP; without it, no such page is found. */
  httpPort?: number;
}

/** One start of Chromium, from its process to its end. */
export interface RunningChromium {
  browser: Browser;
  extension: Extension;
  probe: () => Promise<Page>;
}

/** Where a browser starts: its profile's folder, and the port on 127.0.0.1 that is its network; null: the real one. */
interface LaunchContext {
  profile: string;
  link: { port: number } | null;
  /** What it needs so that hands reach it. */
  nativeUiSupport?: NativeUiSupport | null;
}

/** Starts Chromium on a profile and installs the extension. */
export function startChromium(
  options: Omit<ChromiumOptions, 'apiPort'>,
  context: LaunchContext,
): Promise<RunningChromium> {
  return startWithRetry(() => start(options, context));
}

async function start(
  options: Omit<ChromiumOptions, 'apiPort'>,
  { profile, link, nativeUiSupport = null }: LaunchContext,
): Promise<RunningChromium> {
  const network = link
    ? [`--host-resolver-rules=${hostRules(link.port, options.httpPort)}`, '--ignore-certificate-errors']
    : [];
  await nativeUiSupport?.windows.removePortFile();
  const browser = await launch(options, profile, {
    args: [...network, ...(nativeUiSupport?.args ?? [])],
    env: nativeUiSupport?.env ?? {},
  });
  try {
    return await install(browser, options);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Installs the extension in a Chromium that has none. */
export async function install(browser: Browser, options: LaunchOptions): Promise<RunningChromium> {
  // Not by `enableExtensions: [dir]`: puppeteer does not wait for that, nor does it report its failure.
  const id = await browser.installExtension(options.extensionDir);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`Chromium did not load the extension in ${options.extensionDir}.`);
  const probe = await createProbe(isHeadless(options), async () => {
    const page = await browser.newPage({ background: true });
    await page.goto(`chrome-extension://${id}/${PROBE_PATH}`);
    return page;
  });
  return { browser, extension, probe };
}

function launch(
  options: LaunchOptions,
  profile: string,
  { args, env }: Pick<NativeUiSupport, 'args' | 'env'>,
): Promise<Browser> {
  const lang = options.lang ?? 'en-US';
  return puppeteer.launch({
    executablePath: executableOf('chromium'),
    timeout: START_MS,
    headless: isHeadless(options),
    pipe: true,
    // The viewport stays the window's: a popup must keep the size that it asks for.
    defaultViewport: null,
    enableExtensions: true,
    userDataDir: profile,
    env: { ...process.env, ...env, LANGUAGE: lang },
    args: [
      ...args,
      '--no-default-browser-check',
      '--disable-component-update',
      '--window-size=1280,900',
      `--lang=${lang}`,
      `--accept-lang=${lang}`,
      // Chromium's sandbox refuses to run as root, which is who one is in most containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.args ?? []),
    ],
  });
}

/** The browser's own services get no answer; every other host is the stand-in over TLS, and nothing without it. */
function hostRules(port: number, httpPort: number | undefined): string {
  const services = ['*.google.com', '*.googleapis.com', '*.gvt1.com'].map((host) => `MAP ${host} ~NOTFOUND`);
  const http = httpPort === undefined ? [] : [`MAP *:80 127.0.0.1:${httpPort}`];
  const local = ['EXCLUDE localhost', 'EXCLUDE 127.0.0.1'];
  return [...local, ...services, `MAP *:443 127.0.0.1:${port}`, ...http, 'MAP * ~NOTFOUND'].join(',');
}
