import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type Base, executableOf, isHeadless, START_MS, startPatiently } from './base.ts';
import type { LaunchOptions } from './driver.ts';
import { until } from './eventually.ts';
import { contextOf, FirefoxInside } from './firefox-inside.ts';
import { keepProbe, PROBE_PATH } from './probe.ts';

export interface FirefoxOptions extends LaunchOptions {
  /** The port on 127.0.0.1 of the proxy that stands in for every host: CONNECT leads to the TLS server, and it answers plain HTTP. */
  proxyPort: number;
}

/** One start of Firefox, from its process to its end. */
export interface RunningFirefox {
  browser: Browser;
  inside: FirefoxInside;
  probe: () => Promise<Page>;
}

export const EXTENSION_ID = 'perch@magpipe.ai';
/** Fixed, so that the addresses of the extension's pages are known and its storage is found again after a restart. */
const UUID = '5f1c7ad2-0b6e-4a1e-9c57-3d2f8e6b9a40';

/** Starts Firefox on a profile and installs the extension. */
export function startFirefox(options: FirefoxOptions, base: Base): Promise<RunningFirefox> {
  return startPatiently(() => start(options, base));
}

async function start(options: FirefoxOptions, { profile, wire }: Base): Promise<RunningFirefox> {
  const browser = await launch(options, profile, wire.port);
  try {
    const inside = new FirefoxInside(browser);
    // Before the extension is there: it takes its language when it starts.
    await inside.run('language', { lang: options.lang ?? 'en-US' });
    if (options.hands) await inside.run('keepAlerts');
    await browser.installExtension(options.extensionDir);
    const probe = await keepProbe(isHeadless(options), () => openExtensionTab(inside, PROBE_PATH, true));
    return { browser, inside, probe };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

export function extensionUrl(path: string): string {
  return `moz-extension://${UUID}/${path}`;
}

/** Opens a page of the extension and waits until it has loaded. */
export async function openExtensionTab(inside: FirefoxInside, path: string, background = false): Promise<Page> {
  const url = extensionUrl(path);
  const page = await inside.open(url, background);
  await until(`${path} has loaded`, () =>
    page.evaluate((url) => location.href === url && document.readyState === 'complete', url),
  );
  inside.arrived({ context: contextOf(page), url });
  return page;
}

function launch(options: FirefoxOptions, profile: string, port: number): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: executableOf('firefox'),
    timeout: START_MS,
    headless: isHeadless(options),
    defaultViewport: null,
    acceptInsecureCerts: true,
    userDataDir: profile,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    // A release of Firefox heeds the preference that keeps it from fetching Mozilla's settings only with this variable.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: preferences(options, port),
  });
}

function preferences(options: FirefoxOptions, port: number): Record<string, unknown> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: UUID }),
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
