import { type Page, type Target, TargetType } from 'puppeteer-core';
import { type ChromiumOptions, install, type RunningChromium, startChromium } from './chromium-launch.ts';
import { ChromiumNativeUi } from './chromium-native-ui.ts';
import { type ChromiumResources, openChromiumResources } from './chromium-native-ui-support.ts';
import { setPagesOffline } from './chromium-offline.ts';
import { ChromiumViews } from './chromium-views.ts';
import { ignoreIfClosed } from './click.ts';
import type { Badge, BrowserDriver, ExtensionPath, Installation, StorageArea } from './driver.ts';
import { eventually, until } from './eventually.ts';
import { hasLoaded, PROBE_PATH, readArea, readBadge, writeArea } from './probe.ts';

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

  constructor(options: ChromiumOptions, resources: ChromiumResources, running: RunningChromium) {
    this.#options = options;
    this.#resources = resources;
    this.#running = running;
    this.#views = new ChromiumViews(running);
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
    await page.goto(this.#url(path));
    return page;
  }

  async openPopup(): Promise<Page> {
    await this.closePopup();
    const tab = async () => (await this.#tabTargets()[0]?.page()) ?? this.#running.probe();
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
      for (const target of this.#workers()) await (await target.worker())?.close();
      return !(await this.backgroundIsRunning());
    });
  }

  async backgroundIsRunning(): Promise<boolean> {
    return this.#workers().length > 0;
  }

  async readStorage(area: StorageArea): Promise<Record<string, unknown>> {
    return readArea(await this.#running.probe(), area);
  }

  async writeStorage(area: StorageArea, values: Record<string, unknown>): Promise<void> {
    return writeArea(await this.#running.probe(), area, values);
  }

  async tabs(): Promise<string[]> {
    return this.#tabTargets().map((target) => target.url());
  }

  waitForTab(predicate: (url: string) => boolean, timeout?: number): Promise<Page> {
    const find = async () => {
      const page = await this.#tabTargets()
        .find((target) => predicate(target.url()))
        ?.page();
      if (!page) throw new Error(`tabs: ${await this.tabs()}`);
      if (!(await hasLoaded(page))) throw new Error(`loading ${page.url()}`);
      return page;
    };
    return eventually(find, { what: 'the tab opens', ...(timeout === undefined ? {} : { timeout }) });
  }

  async setOffline(offline: boolean): Promise<void> {
    this.#resources.link.isCut = offline;
    // A page or worker that closes meanwhile doesn't answer; the next attempt finds those that are left.
    const apply = async () => {
      const pages = await Promise.all(this.#targets(TargetType.PAGE).map((target) => target.asPage()));
      await setPagesOffline(pages, this.#workers(), offline);
    };
    await eventually(apply, { what: `pages and worker go ${offline ? 'offline' : 'online'}` });
  }

  async reset({ extensionDir, port }: Installation): Promise<void> {
    const { browser, extension } = this.#running;
    const before = this.#targets(TargetType.PAGE);
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
    this.#running = await install(browser, this.#options);
    this.#views = new ChromiumViews(this.#running);
  }

  async screenshot(page: Page, file: `${string}.png`): Promise<void> {
    await page.screenshot({ path: file });
  }

  async restart(): Promise<void> {
    await this.#running.browser.close();
    this.#running = await startChromium(this.#options, this.#resources);
    this.#views = new ChromiumViews(this.#running);
    this.#resources.link.isCut = false;
    this.#keepNewWorkersOffline();
  }

  async close(): Promise<void> {
    await this.#running.browser.close();
    await this.#resources.release();
  }

  #url(path: string): string {
    return `chrome-extension://${this.#running.extension.id}/${path}`;
  }

  #targets(type: TargetType): Target[] {
    return this.#running.browser.targets().filter((target) => target.type() === type);
  }

  #tabTargets(): Target[] {
    const isTab = (target: Target) => target.url() !== this.#url(PROBE_PATH) && !this.#views.has(target);
    return this.#targets(TargetType.PAGE).filter(isTab);
  }

  #workers(): Target[] {
    return this.#targets(TargetType.SERVICE_WORKER).filter((target) => target.url().startsWith(this.#url('')));
  }

  async #preparePage(page: Page): Promise<Page> {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: this.#options.colorScheme ?? 'light' }]);
    if (this.#resources.link.isCut) await page.setOfflineMode(true);
    return page;
  }

  /** A restarted worker is a new target that doesn't know yet that it is offline. */
  #keepNewWorkersOffline(): void {
    this.#running.browser.on('targetcreated', (target) => {
      if (this.#resources.link.isCut && this.#workers().includes(target))
        setPagesOffline([], [target], true).catch(() => {});
    });
  }
}
