import type { Page } from 'puppeteer-core';

/**
 * Loads a page of the extension in Chromium anew, in a world that stands still: its clock at `now` (epoch ms, shown in
 * UTC), and with no word to the background or from it. What is shown then depends on what is stored alone.
 */
export async function standStill(page: Page, now: number): Promise<void> {
  await page.evaluateOnNewDocument((now) => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(): Promise<never> } } };
    chrome.runtime.sendMessage = () => new Promise(() => {});
    const NOW = now;
    class StandingDate extends Date {
      constructor(...parts: []) {
        super(...((parts.length === 0 ? [NOW] : parts) as []));
      }
      static override now() {
        return NOW;
      }
    }
    globalThis.Date = StandingDate as DateConstructor;
  }, now);
  await page.emulateTimezone('UTC');
  await page.reload();
}
