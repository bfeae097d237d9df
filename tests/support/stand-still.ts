import type { Page } from 'puppeteer-core';
import type { CommandType } from '../../utils/messages/commands';
import type { Reply } from '../../utils/messages/replies';

/** What the background answers; to all else it stays silent. */
export type Replies = { readonly [T in CommandType]?: Reply[T] };

/**
 * Loads a page of the extension in Chromium anew, in a world that stands still: its clock at `now` (epoch ms, shown in
 * UTC), and with no word to the background, or from it but what `answer` says. What is shown then depends on what is
 * stored alone. It holds for every later load too.
 */
export async function standStill(page: Page, now: number): Promise<void> {
  await page.evaluateOnNewDocument((now) => {
    type SendMessage = (command: { type: string }) => Promise<unknown>;
    const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage: SendMessage } } };
    chrome.runtime.sendMessage = ({ type }) => {
      const replies = Reflect.get(globalThis, 'replies') ?? {};
      return type in replies ? Promise.resolve({ ok: true, reply: replies[type] }) : new Promise(() => {});
    };
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

/** Has the page of a world that stands still answered so, until it is loaded anew. */
export async function answer(page: Page, replies: Replies): Promise<void> {
  await page.evaluate((replies) => {
    Reflect.set(globalThis, 'replies', replies);
  }, replies);
}
