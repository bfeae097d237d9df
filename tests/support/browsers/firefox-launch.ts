import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { LaunchOptions } from './driver.ts';
import { until } from './eventually.ts';
import { contextOf, FirefoxInternals } from './firefox-internals.ts';
import type { NetworkLink } from './network-link.ts';
import { createProbe, PROBE_PATH } from './probe.ts';
import { executableOf, isHeadless, START_MS, startWithRetry } from './resources.ts';

export interface FirefoxOptions extends LaunchOptions {
  /** The port on 127.0.0.1 of the proxy that stands in for every host: CONNECT leads to the TLS server, and it answers plain HTTP. */
  proxyPort: number;
}

/** What `FirefoxOptions` leave open, and what stays when it restarts. */
export interface FirefoxLaunchContext {
  profile: string;
  link: Pick<NetworkLink, 'port'>;
  /** The host of the extension's pages: given, so that their addresses are known and its storage is found after a restart. */
  uuid: string;
}

/** One start of Firefox, from its process to its end. */
export interface RunningFirefox {
  browser: Browser;
  internals: FirefoxInternals;
  probe: () => Promise<Page>;
  /** The address of a page of the extension. */
  url(path: string): string;
}

export const EXTENSION_ID = 'perch@magpipe.ai';
const UUIDS = 'extensions.webextensions.uuids';

/** Starts Firefox on a profile and installs the extension. */
export function startFirefox(options: FirefoxOptions, context: FirefoxLaunchContext): Promise<RunningFirefox> {
  return startWithRetry(() => start(options, context));
}

async function start(options: FirefoxOptions, context: FirefoxLaunchContext): Promise<RunningFirefox> {
  const browser = await launch(options, context);
  try {
    const internals = new FirefoxInternals(browser);
    // Before the extension is there: it takes its language when it starts.
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
  const url = (path: string) => `moz-extension://${uuid}/${path}`;
  await internals.run('setPreference', { name: UUIDS, value: uuids(uuid) });
  await browser.installExtension(options.extensionDir);
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
    // A release of Firefox heeds the preference that keeps it from fetching Mozilla's settings only with this variable.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: preferences(options, context),
  });
}

function preferences(options: FirefoxOptions, { uuid, link: { port } }: FirefoxLaunchContext): Record<string, unknown> {
  return {
    [UUIDS]: uuids(uuid),
    // An extension installed for a test is uninstalled when the browser closes; what it stored must outlive that.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // puppeteer puts the preferences back at the end, and with them Firefox would forget where the storage is.
    [`extensions.webextensions.ExtensionStorageIDB.migrated.${EXTENSION_ID}`]: true,
    // Nobody is there to answer when the extension asks for an optional permission.
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
