import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { executableOf, isHeadless, START_MS, startPatiently } from './base.ts';
import type { LaunchOptions } from './driver.ts';
import { until } from './eventually.ts';
import { contextOf, FirefoxInside } from './firefox-inside.ts';
import { keepProbe, PROBE_PATH } from './probe.ts';
import type { Wire } from './wire.ts';

export interface FirefoxOptions extends LaunchOptions {
  /** The port on 127.0.0.1 of the proxy that stands in for every host: CONNECT leads to the TLS server, and it answers plain HTTP. */
  proxyPort: number;
}

/** What `FirefoxOptions` leave open, and what stays when it restarts. */
export interface FirefoxPlace {
  profile: string;
  wire: Pick<Wire, 'port'>;
  /** The host of the extension's pages: given, so that their addresses are known and its storage is found after a restart. */
  uuid: string;
}

/** One start of Firefox, from its process to its end. */
export interface RunningFirefox {
  browser: Browser;
  inside: FirefoxInside;
  probe: () => Promise<Page>;
  /** The address of a page of the extension. */
  url(path: string): string;
}

export const EXTENSION_ID = 'perch@magpipe.ai';
const UUIDS = 'extensions.webextensions.uuids';

/** Starts Firefox on a profile and installs the extension. */
export function startFirefox(options: FirefoxOptions, place: FirefoxPlace): Promise<RunningFirefox> {
  return startPatiently(() => start(options, place));
}

async function start(options: FirefoxOptions, place: FirefoxPlace): Promise<RunningFirefox> {
  const browser = await launch(options, place);
  try {
    const inside = new FirefoxInside(browser);
    // Before the extension is there: it takes its language when it starts.
    await inside.run('language', { lang: options.lang ?? 'en-US' });
    if (options.hands) await inside.run('keepAlerts');
    return await install({ browser, inside }, options, place.uuid);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Installs the extension in a Firefox that has none. */
export async function install(
  { browser, inside }: Pick<RunningFirefox, 'browser' | 'inside'>,
  options: FirefoxOptions,
  uuid: string,
): Promise<RunningFirefox> {
  const url = (path: string) => `moz-extension://${uuid}/${path}`;
  await inside.run('setPreference', { name: UUIDS, value: uuids(uuid) });
  await browser.installExtension(options.extensionDir);
  const probe = await keepProbe(isHeadless(options), () => openTab(inside, url(PROBE_PATH), true));
  return { browser, inside, probe, url };
}

/** Opens a page of the extension and waits until it has loaded. */
export async function openTab(inside: FirefoxInside, url: string, background = false): Promise<Page> {
  const page = await inside.open(url, background);
  await until(`${url} has loaded`, () =>
    page.evaluate((url) => location.href === url && document.readyState === 'complete', url),
  );
  inside.arrived({ context: contextOf(page), url });
  return page;
}

function launch(options: FirefoxOptions, place: FirefoxPlace): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: executableOf('firefox'),
    timeout: START_MS,
    headless: isHeadless(options),
    defaultViewport: null,
    acceptInsecureCerts: true,
    userDataDir: place.profile,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    // A release of Firefox heeds the preference that keeps it from fetching Mozilla's settings only with this variable.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: preferences(options, place),
  });
}

function preferences(options: FirefoxOptions, { uuid, wire: { port } }: FirefoxPlace): Record<string, unknown> {
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
