import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { ignoreIfClosed } from './click.ts';
import type { Badge, BrowserDriver, ExtensionPath, Installation, StorageArea } from './driver.ts';
import { eventually, until } from './eventually.ts';
import type { Context } from './firefox-internals.ts';
import {
  EXTENSION_ID,
  type FirefoxOptions,
  install,
  openTab,
  type RunningFirefox,
  startFirefox,
  useInstalled,
} from './firefox-launch.ts';
import { FirefoxNativeUi } from './firefox-native-ui.ts';
import { FirefoxViews } from './firefox-views.ts';
import { hasLoaded, PROBE_PATH, readArea, readBadge, writeArea } from './probe.ts';
import { type BrowserResources, openResources, UPDATE_MS, writeVersion } from './resources.ts';

/** Starts Firefox with the extension, cut off from the real network. */
export async function launchFirefox(options: FirefoxOptions): Promise<BrowserDriver> {
  const resources = await openResources(options.profileDir, options.proxyPort);
  try {
    const uuid = randomUUID();
    return new FirefoxDriver(options, resources, await startFirefox(options, { ...resources, uuid }), uuid);
  } catch (error) {
    await resources.release();
    throw error;
  }
}

class FirefoxDriver implements BrowserDriver {
  readonly name = 'firefox';
  #options: FirefoxOptions;
  readonly #resources: BrowserResources;
  #running: RunningFirefox;
  #uuid: string;
  #views: FirefoxViews;

  constructor(options: FirefoxOptions, resources: BrowserResources, running: RunningFirefox, uuid: string) {
    this.#options = options;
    this.#resources = resources;
    this.#running = running;
    this.#uuid = uuid;
    this.#views = createViews(running);
  }

  get nativeUi(): FirefoxNativeUi {
    if (!this.#options.nativeUi) throw new Error('This Firefox was started without nativeUi.');
    return new FirefoxNativeUi(this.#running);
  }

  extensionPage(path: ExtensionPath): Promise<Page> {
    return openTab(this.#running.internals, this.#running.url(path));
  }

  async openPopup(): Promise<Page> {
    await this.closePopup();
    return this.#views.open('popup');
  }

  popupPage(): Promise<Page> {
    return this.#views.popupPage();
  }

  popupIsOpen(): Promise<boolean> {
    return this.#views.isOpen('popup');
  }

  closePopup(): Promise<void> {
    return this.#views.close('popup');
  }

  openPanel(): Promise<Page> {
    return this.#views.open('panel');
  }

  panelPage(): Promise<Page> {
    return this.#views.page('panel');
  }

  panelIsOpen(): Promise<boolean> {
    return this.#views.isOpen('panel');
  }

  closePanel(): Promise<void> {
    return this.#views.close('panel');
  }

  async badge(): Promise<Badge> {
    return readBadge(await this.#running.probe());
  }

  async stopBackground(): Promise<void> {
    // Firefox gives up if an event arrives just then; the next attempt ends it.
    await until('the background stops', async () => {
      if (await this.backgroundIsRunning()) await this.#running.internals.run('stopBackground', { id: EXTENSION_ID });
      return !(await this.backgroundIsRunning());
    });
  }

  async backgroundIsRunning(): Promise<boolean> {
    return (await this.#running.internals.run('backgroundState', { id: EXTENSION_ID })) !== 'stopped';
  }

  async readStorage(area: StorageArea): Promise<Record<string, unknown>> {
    return readArea(await this.#running.probe(), area);
  }

  async writeStorage(area: StorageArea, values: Record<string, unknown>): Promise<void> {
    return writeArea(await this.#running.probe(), area, values);
  }

  async tabs(): Promise<string[]> {
    return (await this.#tabContexts()).map((tab) => tab.url);
  }

  waitForTab(predicate: (url: string) => boolean, timeout?: number): Promise<Page> {
    const { internals } = this.#running;
    const find = async () => {
      const tabs = await this.#tabContexts();
      const tab = tabs.find(({ url }) => predicate(url));
      if (!tab) throw new Error(`tabs: ${tabs.map(({ url }) => url)}`);
      const page = await internals.pageOf(tab);
      if (!(await hasLoaded(page))) throw new Error(`loading ${tab.url}`);
      if (tab.url.startsWith(this.#running.url(''))) internals.reportLoaded(tab);
      return page;
    };
    return eventually(find, { what: 'the tab opens', ...(timeout === undefined ? {} : { timeout }) });
  }

  async setOffline(offline: boolean): Promise<void> {
    // Offline, Firefox reports it to pages but still connects to this computer, so the link must be cut, too.
    this.#resources.link.isCut = offline;
    await this.#running.internals.run('network', { offline });
  }

  async reset({ extensionDir, port, lang }: Installation): Promise<void> {
    const { browser, internals } = this.#running;
    const tabs = (await internals.run('tabs')) as Context[];
    await internals.run('clear');
    this.#views.forgetAll();
    for (const tab of tabs) internals.reportDestroyed(tab);
    await browser.uninstallExtension(EXTENSION_ID);
    this.#resources.link.connectTo(port);
    this.#options = { ...this.#options, extensionDir, lang };
    await internals.run('language', { lang });
    // The old storage stays behind under the old origin, which nothing uses any more.
    this.#uuid = randomUUID();
    this.#running = await install(this.#running, this.#options, this.#uuid);
    this.#views = createViews(this.#running);
  }

  async update(version: string, cause: () => Promise<void>): Promise<void> {
    const { browser, internals, probe } = this.#running;
    await writeVersion(this.#options.extensionDir, version);
    // Firefox closes a window whose tabs are all pages of an extension that ends.
    await browser.newPage();
    await cause();
    const tabs = (await internals.run('tabs')) as Context[];
    // It counts as an open page of Perch.
    await (await probe()).close().catch(ignoreIfClosed);
    const isStarted = async () => (await internals.run('version', { id: EXTENSION_ID })) === version;
    await until(`Perch starts in version ${version}`, isStarted, UPDATE_MS);
    this.#views.forgetAll();
    const left = (await this.#tabContexts()).map(({ context }) => context);
    for (const tab of tabs) if (!left.includes(tab.context)) internals.reportDestroyed(tab);
    this.#running = await useInstalled(this.#running, this.#options, this.#uuid);
    this.#views = createViews(this.#running);
  }

  async screenshot(page: Page, file: `${string}.png`): Promise<void> {
    await page.screenshot({ path: file });
  }

  async restart(): Promise<void> {
    await this.#running.browser.close();
    this.#running = await startFirefox(this.#options, { ...this.#resources, uuid: this.#uuid });
    this.#views = createViews(this.#running);
    this.#resources.link.isCut = false;
  }

  async close(): Promise<void> {
    await this.#running.browser.close();
    await this.#resources.release();
  }

  async #tabContexts(): Promise<Context[]> {
    const tabs = (await this.#running.internals.run('tabs')) as Context[];
    return tabs.filter(({ url }) => url !== this.#running.url(PROBE_PATH));
  }
}

function createViews({ internals }: RunningFirefox): FirefoxViews {
  return new FirefoxViews(internals, EXTENSION_ID);
}
