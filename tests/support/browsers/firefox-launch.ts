import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { LaunchOptions } from './driver.ts';
import { until } from './eventually.ts';
import { contextOf, FirefoxInternals } from './firefox-internals.ts';
import type { NetworkLink } from './network-link.ts';
import { createProbe, PROBE_PATH } from './probe.ts';
import { executableOf, isHeadless, START_MS, startWithRetry } from './resources.ts';

export interface FirefoxOptions extends LaunchOptions {
  /** The port on 127.0.0.1 of the proxy for every host: CONNECT leads to the TLS server; plain HTTP it answers itself. */
  proxyPort: number;
}

/** What `FirefoxOptions` leaves open, and what survives a restart. */
export interface FirefoxLaunchContext {
  profile: string;
  link: Pick<NetworkLink, 'port'>;
  /** The host of the extension's pages. Given, so that URLs are known and storage is found again after a restart. */
  uuid: string;
}

/** A running Firefox process. */
export interface RunningFirefox {
  browser: Browser;
  internals: FirefoxInternals;
  probe: () => Promise<Page>;
  /** The URL of a page of the extension. */
  url(path: string): string;
}

export const EXTENSION_ID = '{3bf4ad73-998b-44ec-a52f-0fe9f539e90e}';
const UUIDS = 'extensions.webextensions.uuids';

/** Starts Firefox on a profile and installs the extension. */
export function startFirefox(options: FirefoxOptions, context: FirefoxLaunchContext): Promise<RunningFirefox> {
  return startWithRetry(() => start(options, context));
}

async function start(options: FirefoxOptions, context: FirefoxLaunchContext): Promise<RunningFirefox> {
  const browser = await launch(options, context);
  try {
    const internals = new FirefoxInternals(browser);
    // Must precede the installation: the extension reads its language when it starts.
    await internals.run('language', { lang: options.lang ?? 'en-US' });
    if (options.nativeUi) await internals.run('keepAlerts');
    return await install({ browser, internals }, options, context.uuid);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Installs the extension in a Firefox that has none. */
export async function install(
  { browser, internals }: Pick<RunningFirefox, 'browser' | 'internals'>,
  options: FirefoxOptions,
  uuid: string,
): Promise<RunningFirefox> {
  await internals.run('setPreference', { name: UUIDS, value: uuids(uuid) });
  await browser.installExtension(options.extensionDir);
  return useInstalled({ browser, internals }, options, uuid);
}

/** Returns what drives an extension that is installed. */
export async function useInstalled(
  { browser, internals }: Pick<RunningFirefox, 'browser' | 'internals'>,
  options: FirefoxOptions,
  uuid: string,
): Promise<RunningFirefox> {
  const url = (path: string) => `moz-extension://${uuid}/${path}`;
  const probe = await createProbe(isHeadless(options), () => openTab(internals, url(PROBE_PATH), true));
  return { browser, internals: internals, probe, url };
}

/** Opens a page of the extension and waits until it has loaded. */
export async function openTab(internals: FirefoxInternals, url: string, background = false): Promise<Page> {
  const page = await internals.open(url, background);
  await until(`${url} has loaded`, () =>
    page.evaluate((url) => location.href === url && document.readyState === 'complete', url),
  );
  internals.reportLoaded({ context: contextOf(page), url });
  return page;
}

function launch(options: FirefoxOptions, context: FirefoxLaunchContext): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: executableOf('firefox'),
    timeout: START_MS,
    headless: isHeadless(options),
    defaultViewport: null,
    acceptInsecureCerts: true,
    userDataDir: context.profile,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    // Release builds honour the preference that blocks Mozilla's remote settings only with this variable.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: preferences(options, context),
  });
}

function preferences(options: FirefoxOptions, { uuid, link: { port } }: FirefoxLaunchContext): Record<string, unknown> {
  return {
    [UUIDS]: uuids(uuid),
    // Firefox uninstalls temporary extensions on exit; their storage must survive that.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // puppeteer restores preferences on exit, and Firefox would then forget where the storage is.
    [`extensions.webextensions.ExtensionStorageIDB.migrated.${EXTENSION_ID}`]: true,
    // Nobody can answer a prompt when the extension asks for an optional permission.
    'extensions.webextOptionalPermissionPrompts': false,
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    // The whole desktop, and not only the preference for web pages: a popup follows the browser's own colours.
    'ui.systemUsesDarkTheme': options.colorScheme === 'dark' ? 1 : 0,
    'intl.accept_languages': options.lang ?? 'en-US',
  };
}

function uuids(uuid: string): string {
  return JSON.stringify({ [EXTENSION_ID]: uuid });
}
