import type { Page, Target } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';

const OFFSCREEN = '/offscreen.html';

/** Counts chimes, as far as a test without ears can. */
export interface Chimes {
  /** How often the chime was played since the start of the count. */
  count(): Promise<number>;
}

interface Chromium {
  readonly chrome: Browser & { readonly runtime: { getContexts(filter: object): Promise<{ documentUrl?: string }[]> } };
  chimes?: number;
}

interface Firefox {
  readonly browser: Browser;
  chimes?: number;
}

/** Counts the background's requests to the offscreen page, and the offscreen pages that were created. */
export async function countChimesInChromium(page: Page): Promise<Chimes> {
  const pages = new Set<Target>();
  const trackPage = (target: Target) => {
    if (target.url().endsWith(OFFSCREEN)) pages.add(target);
  };
  // The offscreen page exists only as long as the chime, so it must be seen when it is created.
  page.browser().on('targetcreated', trackPage).on('targetchanged', trackPage);
  await page.evaluate(() => {
    const window = globalThis as unknown as Chromium;
    window.chimes = 0;
    window.chrome.runtime.onMessage.addListener(((message: { offscreen?: string }) => {
      if (message.offscreen === 'chime') window.chimes = (window.chimes ?? 0) + 1;
    }) as never);
  });
  const count = async () =>
    Math.min(await page.evaluate(() => (globalThis as unknown as Chromium).chimes ?? 0), pages.size);
  return { count };
}

/** Counts how often the background, which is a page in Firefox, starts to play. The background must not end meanwhile. */
export async function countChimesInFirefox(page: Page): Promise<Chimes> {
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

/** Whether Chromium's offscreen page for the chime exists. */
export function isPlaying(page: Page): Promise<boolean> {
  return page.evaluate(async (offscreen) => {
    const contexts = await (globalThis as unknown as Chromium).chrome.runtime.getContexts({});
    return contexts.some(({ documentUrl }) => documentUrl?.endsWith(offscreen));
  }, OFFSCREEN);
}
