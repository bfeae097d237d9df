import type { Page } from 'puppeteer-core';
import type { Snooze } from '../../utils/domain/notifications/snooze.ts';
import type { CommandType, ReplyTo } from '../../utils/messages/commands.ts';
import { ITEMS } from '../../utils/store/items.ts';

/**
 * What the background replies to each command; `failed`: it could not do it. Other commands get no reply. `permission`: what
 * the user answers to a permission prompt.
 */
export type Replies = { readonly [T in CommandType]?: ReplyTo<T> | 'failed' } & { readonly permission?: boolean };

/**
 * Reloads a page of the extension in Chromium with its clock stopped at `now` (epoch ms, shown in UTC), without permissions,
 * and cut off from the background: it gets only the replies that `setReplies` gives. What is shown then depends on the
 * stored items alone. Also applies to later loads.
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

/** Sets the replies for a page with frozen time, until it is reloaded. */
export async function setReplies(page: Page, replies: Replies): Promise<void> {
  await page.evaluate((replies) => {
    Reflect.set(globalThis, 'replies', replies);
  }, replies);
}

/**
 * Tells only the page that Perch is snoozed. If it were stored, the background, whose clock runs on, would end it. Chromium
 * lets pages dispatch events to their own listeners.
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
