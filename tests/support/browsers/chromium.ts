import type { Page, Target } from 'puppeteer-core';
import { ChromiumExtensionsPage } from './chromium-extensions-page.ts';
import { type ChromiumOptions, install, type RunningChromium, startChromium, useInstalled } from './chromium-launch.ts';
import { ChromiumNativeUi } from './chromium-native-ui.ts';
import { type ChromiumResources, openChromiumResources } from './chromium-native-ui-support.ts';
import { setPagesOffline } from './chromium-offline.ts';
import { ChromiumTargets, extensionUrl } from './chromium-targets.ts';
import { ChromiumViews } from './chromium-views.ts';
import { ignoreIfClosed } from './click.ts';
import type { Badge, BrowserDriver, ExtensionPath, Installation, StorageArea } from './driver.ts';
import { eventually, until } from './eventually.ts';
import { readArea, readBadge, writeArea } from './probe.ts';
import { UPDATE_MS, writeVersion } from './resources.ts';

/** Starts Chromium with the extension, cut off from the real network. */
export async function launchChromium(options: ChromiumOptions): Promise<BrowserDriver> {
  const resources = await openChromiumResources(options);
  try {
    return new ChromiumDriver(options, resources, await startChromium(options, resources));
  } catch (error) {
    await resources.release();
    throw error;
  }
}

class ChromiumDriver implements BrowserDriver {
  readonly name = 'chromium';
  #options: ChromiumOptions;
  readonly #resources: ChromiumResources;
  #running: RunningChromium;
  #views: ChromiumViews;
  #targets: ChromiumTargets;

  constructor(options: ChromiumOptions, resources: ChromiumResources, running: RunningChromium) {
    this.#options = options;
    this.#resources = resources;
    this.#running = running;
    this.#views = new ChromiumViews(running);
    this.#targets = new ChromiumTargets(running, this.#views);
    this.#keepNewWorkersOffline();
  }

  get nativeUi(): ChromiumNativeUi {
    if (!this.#resources.nativeUiSupport) throw new Error('This Chromium was started without nativeUi.');
    return new ChromiumNativeUi(this.#running, this.#resources.nativeUiSupport);
  }

  async extensionPage(path: ExtensionPath): Promise<Page> {
    const page = await this.#running.browser.newPage();
    this.#views.markAsTab(page);
    await this.#preparePage(page);
    await page.goto(extensionUrl(this.#running, path));
    return page;
  }

  async openPopup(): Promise<Page> {
    await this.closePopup();
    const tab = async () => (await this.#targets.tabs()[0]?.page()) ?? this.#running.probe();
    return this.#preparePage(await this.#views.openPopup(tab));
  }

  async popupPage(): Promise<Page> {
    return this.#preparePage(await this.#views.popupPage());
  }

  async popupIsOpen(): Promise<boolean> {
    return this.#views.popupIsOpen();
  }

  closePopup(): Promise<void> {
    return this.#views.closePopup();
  }

  async openPanel(): Promise<Page> {
    return this.#preparePage(await this.#views.openPanel());
  }

  async panelPage(): Promise<Page> {
    return this.#preparePage(await this.#views.panelPage());
  }

  async panelIsOpen(): Promise<boolean> {
    return this.#views.panelIsOpen();
  }

  closePanel(): Promise<void> {
    return this.#views.closePanel();
  }

  async badge(): Promise<Badge> {
    return readBadge(await this.#running.probe());
  }

  async stopBackground(): Promise<void> {
    // A worker that ends on its own meanwhile can't be closed; the next attempt finds none.
    await until('the background stops', async () => {
      for (const target of this.#targets.workers()) await (await target.worker())?.close();
      return !(await this.backgroundIsRunning());
    });
  }

  async backgroundIsRunning(): Promise<boolean> {
    return this.#targets.workers().length > 0;
  }

  async readStorage(area: StorageArea): Promise<Record<string, unknown>> {
    return readArea(await this.#running.probe(), area);
  }

  async writeStorage(area: StorageArea, values: Record<string, unknown>): Promise<void> {
    return writeArea(await this.#running.probe(), area, values);
  }

  async tabs(): Promise<string[]> {
    return this.#targets.tabs().map((target) => target.url());
  }

  waitForTab(predicate: (url: string) => boolean, timeout?: number): Promise<Page> {
    return this.#targets.waitForTab(predicate, timeout);
  }

  async setOffline(offline: boolean): Promise<void> {
    this.#resources.link.isCut = offline;
    // A page or worker that closes meanwhile doesn't answer; the next attempt finds those that are left.
    const apply = async () => {
      const pages = await Promise.all(this.#targets.pages().map((target) => target.asPage()));
      await setPagesOffline(pages, this.#targets.workers(), offline);
    };
    await eventually(apply, { what: `pages and worker go ${offline ? 'offline' : 'online'}` });
  }

  async reset({ extensionDir, port }: Installation): Promise<void> {
    const { browser, extension } = this.#running;
    const before = this.#targets.pages();
    // Without a tab, the window would close.
    await browser.newPage();
    await browser.uninstallExtension(extension.id);
    this.#resources.nativeUiSupport?.desktop.clear();
    this.#resources.link.connectTo(port);
    // Uninstalling closes the extension's pages.
    const isLeft = (target: Target) => browser.targets().includes(target);
    await Promise.all(
      before.filter(isLeft).map(async (target) => (await target.page())?.close().catch(ignoreIfClosed)),
    );
    this.#options = { ...this.#options, extensionDir };
    this.#use(await install(browser, this.#options));
  }

  async update(version: string, cause: () => Promise<void>): Promise<void> {
    const { browser, extension, probe } = this.#running;
    await writeVersion(this.#options.extensionDir, version);
    const extensions = await ChromiumExtensionsPage.open(browser);
    await cause();
    // It counts as an open page of Perch.
    await (await probe()).close().catch(ignoreIfClosed);
    const isStarted = async () => (await extensions.versionOf(extension.id)) === version;
    await until(`Perch starts in version ${version}`, isStarted, UPDATE_MS);
    this.#use(await useInstalled(browser, extension.id, this.#options));
    await extensions.close();
  }

  async screenshot(page: Page, file: `${string}.png`): Promise<void> {
    await page.screenshot({ path: file });
  }

  async restart(): Promise<void> {
    await this.#running.browser.close();
    this.#use(await startChromium(this.#options, this.#resources));
    this.#resources.link.isCut = false;
    this.#keepNewWorkersOffline();
  }

  async close(): Promise<void> {
    await this.#running.browser.close();
    await this.#resources.release();
  }

  #use(running: RunningChromium): void {
    this.#running = running;
    this.#views = new ChromiumViews(running);
    this.#targets = new ChromiumTargets(running, this.#views);
  }

  async #preparePage(page: Page): Promise<Page> {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: this.#options.colorScheme ?? 'light' }]);
    if (this.#resources.link.isCut) await page.setOfflineMode(true);
    return page;
  }

  /** A restarted worker is a new target that doesn't know yet that it is offline. */
  #keepNewWorkersOffline(): void {
    this.#running.browser.on('targetcreated', (target) => {
      if (this.#resources.link.isCut && this.#targets.workers().includes(target))
        setPagesOffline([], [target], true).catch(() => {});
    });
  }
}
