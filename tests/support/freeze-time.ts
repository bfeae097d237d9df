import type { Page } from 'puppeteer-core';
import type { Snooze } from '../../utils/domain/notifications/snooze.ts';
import type { CommandType, ReplyTo } from '../../utils/messages/commands.ts';
import { ITEMS } from '../../utils/store/items.ts';

/**
 * What the background answers, or that it could not do it; to all else it stays silent. `permission`: what the user does,
 * asked for one.
 */
export type Replies = { readonly [T in CommandType]?: ReplyTo<T> | 'failed' } & { readonly permission?: boolean };

/**
 * Loads a page of the extension in Chromium anew, in a world that stands still: its clock at `now` (epoch ms, shown in
 * UTC), without permissions, and with no word to the background, or from it and the user but what `answer` says. What is
 * shown then depends on what is stored alone. It holds for every later load too.
 */
export async function freezeTime(page: Page, now: number): Promise<void> {
  await page.evaluateOnNewDocument((now) => {
    type SendMessage = (command: { type: string }) => Promise<unknown>;
    type Permissions = Record<'contains' | 'request', () => Promise<boolean>>;
    interface Chrome {
      runtime: { sendMessage: SendMessage };
      permissions: Permissions;
    }
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    const answers = () => Reflect.get(globalThis, 'replies') ?? {};
    chrome.runtime.sendMessage = ({ type }) =>
      type in answers()
        ? Promise.resolve({ ok: answers()[type] !== 'failed', reply: answers()[type] })
        : new Promise(() => {});
    let granted = false;
    chrome.permissions.contains = async () => granted;
    chrome.permissions.request = async () => {
      granted = answers().permission === true;
      return granted;
    };
    const NOW = now;
    class FrozenDate extends Date {
      constructor(...parts: []) {
        super(...((parts.length === 0 ? [NOW] : parts) as []));
      }
      static override now() {
        return NOW;
      }
    }
    globalThis.Date = FrozenDate as DateConstructor;
  }, now);
  await page.emulateTimezone('UTC');
  await page.reload();
}

/** Has the page of a world that stands still answered so, until it is loaded anew. */
export async function setReplies(page: Page, replies: Replies): Promise<void> {
  await page.evaluate((replies) => {
    Reflect.set(globalThis, 'replies', replies);
  }, replies);
}

/**
 * Tells the page alone that it is snoozed: were it stored, the background, whose clock goes on, would take it back. Chromium
 * lets pages call their own listeners.
 */
export async function dispatchSnooze(page: Page, value: Snooze): Promise<void> {
  await page.evaluate(
    (snooze) => {
      type Dispatch = (changes: object, area: string) => void;
      const { chrome } = globalThis as unknown as { chrome: { storage: { onChanged: { dispatch: Dispatch } } } };
      chrome.storage.onChanged.dispatch({ snooze }, 'local');
    },
    { newValue: { version: ITEMS.snooze.version, value } },
  );
}
