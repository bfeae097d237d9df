import { type Page, type Target, TargetType } from 'puppeteer-core';
import type { RunningChromium } from './chromium-launch.ts';
import type { ChromiumViews } from './chromium-views.ts';
import { eventually } from './eventually.ts';
import { hasLoaded, PROBE_PATH } from './probe.ts';

/** The tabs, pages and workers of a running Chromium. */
export class ChromiumTargets {
  readonly #running: RunningChromium;
  readonly #views: ChromiumViews;

  constructor(running: RunningChromium, views: ChromiumViews) {
    this.#running = running;
    this.#views = views;
  }

  /** Every page: tabs, popup and panel. */
  pages(): Target[] {
    return this.#ofType(TargetType.PAGE);
  }

  /** The tabs, without the one that shows `PROBE_PATH`. */
  tabs(): Target[] {
    const probeUrl = extensionUrl(this.#running, PROBE_PATH);
    return this.pages().filter((target) => target.url() !== probeUrl && !this.#views.has(target));
  }

  /** Perch's background, if it is running. */
  workers(): Target[] {
    const origin = extensionUrl(this.#running, '');
    return this.#ofType(TargetType.SERVICE_WORKER).filter((target) => target.url().startsWith(origin));
  }

  /** Waits for a tab whose URL matches and whose page has loaded, and returns the page. */
  waitForTab(predicate: (url: string) => boolean, timeout?: number): Promise<Page> {
    const find = async () => {
      const tabs = this.tabs();
      const page = await tabs.find((target) => predicate(target.url()))?.page();
      if (!page) throw new Error(`tabs: ${tabs.map((target) => target.url())}`);
      if (!(await hasLoaded(page))) throw new Error(`loading ${page.url()}`);
      return page;
    };
    return eventually(find, { what: 'the tab opens', ...(timeout === undefined ? {} : { timeout }) });
  }

  #ofType(type: TargetType): Target[] {
    return this.#running.browser.targets().filter((target) => target.type() === type);
  }
}

/** Returns the URL of a page of the extension. */
export function extensionUrl({ extension }: RunningChromium, path: string): string {
  return `chrome-extension://${extension.id}/${path}`;
}
