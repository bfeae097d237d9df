import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';

/** What can be known of the chime without ears. */
export interface Chimes {
  /** How often it was played since. */
  count(): Promise<number>;
}

interface Chromium {
  readonly chrome: Browser & { readonly runtime: { getContexts(filter: object): Promise<{ documentUrl?: string }[]> } };
  /** One entry for each chime: the offscreen pages that were there. */
  chimes?: Promise<unknown[]>[];
}

interface Firefox {
  readonly browser: Browser;
  chimes?: number;
}

/** Hears in a page of Perch what the background asks of the offscreen page, and sees that the page is there. */
export async function listenInChromium(page: Page): Promise<Chimes> {
  await page.evaluate(() => {
    const window = globalThis as unknown as Chromium;
    const chimes: Promise<unknown[]>[] = [];
    window.chimes = chimes;
    window.chrome.runtime.onMessage.addListener(((message: { offscreen?: string }) => {
      if (message.offscreen === 'chime')
        chimes.push(window.chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] }));
    }) as never);
  });
  return {
    count: () =>
      page.evaluate(async () => {
        const seen = await Promise.all((globalThis as unknown as Chromium).chimes ?? []);
        return seen.filter((pages) => pages.length === 1).length;
      }),
  };
}

/** Counts in a page of Perch how often the background, which is a page too, begins to play. It must not end meanwhile. */
export async function listenInFirefox(page: Page): Promise<Chimes> {
  await page.evaluate(async () => {
    const window = globalThis as unknown as Firefox;
    window.chimes = 0;
    type Playing = { AudioContext: typeof AudioContext };
    const background = (await window.browser.runtime.getBackgroundPage()) as unknown as Playing;
    background.AudioContext = class extends background.AudioContext {
      constructor() {
        super();
        window.chimes = (window.chimes ?? 0) + 1;
      }
    };
  });
  return { count: () => page.evaluate(() => (globalThis as unknown as Firefox).chimes ?? 0) };
}

/** Whether the page in which Chromium plays the chime is there. */
export function isPlaying(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const contexts = await (globalThis as unknown as Chromium).chrome.runtime.getContexts({});
    return contexts.some(({ documentUrl }) => documentUrl?.endsWith('/offscreen.html'));
  });
}
