import { type Page, type Target, TargetType } from 'puppeteer-core';
import type { RunningChromium } from './chromium-launch.ts';
import { DEFAULT_TIMEOUT_MS, eventually, until } from './eventually.ts';
import { hasLoaded } from './probe.ts';

/** The extension's pages outside of tabs: the toolbar popup and the side panel. */
export class ChromiumViews {
  readonly #running: RunningChromium;
  /** Tabs in which a test opened a page of the extension; CDP can't tell them from the popup and the panel. */
  readonly #tabs = new WeakSet<Target>();

  constructor(running: RunningChromium) {
    this.#running = running;
  }

  has(target: Target): boolean {
    return this.#isPopup(target) || this.#isPanel(target);
  }

  /** Records that this page of the extension is in a tab. */
  markAsTab(page: Page): void {
    this.#tabs.add(page.target());
  }

  /** Clicks the toolbar button while the tab that `tab` returns is in front. */
  async openPopup(tab: () => Promise<Page>): Promise<Page> {
    // If the tab closes just then, the next attempt finds another. A second click would close the popup.
    const open = async () => {
      if (!this.popupIsOpen()) await (await tab()).triggerExtensionAction(this.#running.extension);
    };
    await eventually(open, { what: 'click on the toolbar button', attemptMs: DEFAULT_TIMEOUT_MS / 4 });
    return this.popupPage();
  }

  async popupPage(): Promise<Page> {
    const isPopup = (target: Target) => this.#isPopup(target);
    const page = await (await this.#running.browser.waitForTarget(isPopup, { timeout: DEFAULT_TIMEOUT_MS })).asPage();
    await until('the popup has loaded', () => hasLoaded(page));
    return page;
  }

  popupIsOpen(): boolean {
    return this.#popup() !== undefined;
  }

  async closePopup(): Promise<void> {
    // A view that closes on its own meanwhile can't be closed; the next attempt finds none.
    await until('the popup closes', async () => {
      await (await this.#popup()?.asPage())?.close();
      return !this.popupIsOpen();
    });
  }

  async openPanel(): Promise<Page> {
    await this.#setPanel('open');
    return this.panelPage();
  }

  async panelPage(): Promise<Page> {
    const page = await eventually(
      () => {
        const panel = this.#panel();
        if (!panel) throw new Error('not yet');
        return panel.asPage();
      },
      { what: 'the panel opens' },
    );
    let width = 0;
    await until('the panel has loaded and stopped sliding', async () => {
      const before = width;
      width = await page.evaluate(() => innerWidth);
      return width > 0 && width === before && (await hasLoaded(page));
    });
    return page;
  }

  panelIsOpen(): boolean {
    return this.#panel() !== undefined;
  }

  async closePanel(): Promise<void> {
    if (this.panelIsOpen()) await this.#setPanel('close');
    await until('the panel closes', () => !this.panelIsOpen());
  }

  /** Opens or closes the window's panel through the extension's own API, which needs a user gesture: CDP simulates it. */
  async #setPanel(what: 'open' | 'close'): Promise<void> {
    const session = await (await this.#running.probe()).createCDPSession();
    try {
      const { exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: `chrome.windows.getCurrent().then(({ id }) => chrome.sidePanel.${what}({ windowId: id }))`,
        userGesture: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(`Chromium, ${what} the panel: ${exceptionDetails.exception?.description}`);
    } finally {
      await session.detach();
    }
  }

  #popup(): Target | undefined {
    return this.#pages().find((target) => this.#isPopup(target));
  }

  #isPopup(target: Target): boolean {
    return target.url() === this.#url('popup.html') && !this.#tabs.has(target);
  }

  #panel(): Target | undefined {
    return this.#pages().find((target) => this.#isPanel(target));
  }

  #isPanel(target: Target): boolean {
    return target.url() === this.#url('sidepanel.html') && !this.#tabs.has(target);
  }

  #pages(): Target[] {
    return this.#running.browser.targets().filter((target) => target.type() === TargetType.PAGE);
  }

  #url(path: string): string {
    return `chrome-extension://${this.#running.extension.id}/${path}`;
  }
}
