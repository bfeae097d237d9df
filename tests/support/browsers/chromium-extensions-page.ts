import type { Browser, Page } from 'puppeteer-core';

/** The part of the API of `chrome://extensions` that tests need. */
interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  getExtensionsInfo(): Promise<{ id: string; version: string; state: string }[]>;
}

/** Chromium's own page of extensions, in a tab. It knows what puppeteer keeps as of the installation. */
export class ChromiumExtensionsPage {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the page, and turns developer mode on: without it, Chromium disables an extension of a folder that reloads itself. */
  static async open(browser: Browser): Promise<ChromiumExtensionsPage> {
    const page = await browser.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } };
      return chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    });
    return new ChromiumExtensionsPage(page);
  }

  /** The version of an extension; null while it is not enabled. */
  versionOf(id: string): Promise<string | null> {
    return this.#page.evaluate(async (id) => {
      const { chrome } = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } };
      const extensions = await chrome.developerPrivate.getExtensionsInfo();
      return extensions.find((extension) => extension.id === id && extension.state === 'ENABLED')?.version ?? null;
    }, id);
  }

  close(): Promise<void> {
    return this.#page.close();
  }
}
