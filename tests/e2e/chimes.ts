import type { Page, Target } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';

const OFFSCREEN = '/offscreen.html';

/** What can be known of the chime without ears. */
export interface Chimes {
  /** How often it was played since. */
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

/** Hears in a page of Perch what the background asks of the offscreen page, and counts the pages that come for that. */
export async function countChimesInChromium(page: Page): Promise<Chimes> {
  const pages = new Set<Target>();
  const trackPage = (target: Target) => {
    if (target.url().endsWith(OFFSCREEN)) pages.add(target);
  };
  // It is there no longer than the chime: whoever asks for it may come too late.
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

/** Counts in a page of Perch how often the background, which is a page too, begins to play. It must not end meanwhile. */
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

/** Whether the page in which Chromium plays the chime is there. */
export function isPlaying(page: Page): Promise<boolean> {
  return page.evaluate(async (offscreen) => {
    const contexts = await (globalThis as unknown as Chromium).chrome.runtime.getContexts({});
    return contexts.some(({ documentUrl }) => documentUrl?.endsWith(offscreen));
  }, OFFSCREEN);
}
