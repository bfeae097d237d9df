import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core';
import type { NativeUiSupport } from './chromium-native-ui-support.ts';
import type { LaunchOptions } from './driver.ts';
import { createProbe, PROBE_PATH } from './probe.ts';
import { executableOf, isHeadless, START_MS, startWithRetry } from './resources.ts';

export interface ChromiumOptions extends LaunchOptions {
  /** The port on 127.0.0.1 of the TLS server that every host resolves to: Magpipe's API and visitors' pages. */
  apiPort: number;
  /** The port on 127.0.0.1 that every host resolves to over plain HTTP; without it, plain HTTP fails. */
  httpPort?: number;
}

/** A running Chromium process. */
export interface RunningChromium {
  browser: Browser;
  extension: Extension;
  probe: () => Promise<Page>;
}

/** What a start needs: the profile folder, and the port on 127.0.0.1 that is its network; null: the real network. */
interface LaunchContext {
  profile: string;
  link: { port: number } | null;
  /** Present if the browser was started with `nativeUi`. */
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
  // Not with `enableExtensions: [dir]`: puppeteer neither waits for that nor reports its failure.
  return useInstalled(browser, await browser.installExtension(options.extensionDir), options);
}

/** Returns what drives an extension that is installed. */
export async function useInstalled(browser: Browser, id: string, options: LaunchOptions): Promise<RunningChromium> {
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
    // Keep the window's viewport: a popup must get the size that it asks for.
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
      // Chromium's sandbox refuses to run as root, the usual user in containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.args ?? []),
    ],
  });
}

/** Blocks the browser's own services; every other host goes to the stand-in over TLS, or fails. */
function hostRules(port: number, httpPort: number | undefined): string {
  const services = ['*.google.com', '*.googleapis.com', '*.gvt1.com'].map((host) => `MAP ${host} ~NOTFOUND`);
  const http = httpPort === undefined ? [] : [`MAP *:80 127.0.0.1:${httpPort}`];
  const local = ['EXCLUDE localhost', 'EXCLUDE 127.0.0.1'];
  return [...local, ...services, `MAP *:443 127.0.0.1:${port}`, ...http, 'MAP * ~NOTFOUND'].join(',');
}
