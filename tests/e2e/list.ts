import type { ElementHandle, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { press } from '../support/browsers/keyboard.ts';
import { byRole, textOf, waitForRole } from '../support/browsers/roles.ts';
import { listCount, waitFor } from './harness.ts';

/** A row of the list: its position (from 1) and the visitor's name. */
export interface PositionedRow {
  readonly position: number;
  readonly name: string;
}

/**
 * Waits until the list shows this many chats and takes keys. Its first frame has only the first rows, without times, and
 * takes no keys yet.
 */
export async function waitForList(page: Page, count: number): Promise<void> {
  await waitForRole(page, 'list');
  await waitFor(async () => {
    expect(await listCount(page)).toBe(count);
    expect(await page.$$eval('[role=listitem] time', ([first]) => first?.textContent ?? '')).not.toBe('');
  });
  // The page requests the other chats with that frame; storage answers in order, so this waits for them.
  await page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
    const { local, session } = (browser ?? chrome).storage;
    await Promise.all([local.get('chats'), session.get(null)]);
  });
}

/** The rows in the document from the top: the visible ones and a few around them. */
export async function rowsInSight(page: Page): Promise<PositionedRow[]> {
  const rows = await page.$$eval('[role=listitem][aria-posinset]', (items) =>
    items.map((item) => ({
      position: Number(item.getAttribute('aria-posinset')),
      name: item.querySelector('a')?.textContent ?? '',
    })),
  );
  return rows.sort((a, b) => a.position - b.position);
}

/** The row that contains the focus; null if none does. */
export function rowWithFocus(page: Page): Promise<PositionedRow | null> {
  return page.evaluate(() => {
    const item = document.activeElement?.closest('[role=listitem]');
    const name = item?.querySelector('a')?.textContent ?? '';
    return item ? { position: Number(item.getAttribute('aria-posinset')), name } : null;
  });
}

/** Waits until the focus is in this row, given by position (from 1), name, or both. */
export function focusIsOnRow(page: Page, row: number | Partial<PositionedRow>): Promise<void> {
  const expected = typeof row === 'number' ? { position: row } : row;
  return waitFor(async () => expect(await rowWithFocus(page)).toMatchObject(expected));
}

/** Focuses the list's only tab stop. Retries, because a row that is being redrawn loses the focus. */
export function focusTheList(page: Page): Promise<void> {
  return waitFor(async () => {
    await page.focus('[role=listitem] a[tabindex="0"]');
    expect(await rowWithFocus(page)).not.toBeNull();
  });
}

/** Focuses the row of this visitor. */
export function focusRow(page: Page, name: string): Promise<void> {
  return waitFor(async () => {
    await (await byRole(page, 'link', name)).focus();
    expect(await rowWithFocus(page)).toMatchObject({ name });
  });
}

/** Walks through the whole list with the arrow key and returns what `read` returns for each row. */
export async function readAllRows<T>(page: Page, read: (row: Element) => T): Promise<T[]> {
  const found: T[] = [];
  const count = await listCount(page);
  await focusTheList(page);
  await press(page, 'Home');
  while (found.length < count) {
    await focusIsOnRow(page, found.length + 1);
    const row = await page.evaluateHandle(() => document.activeElement?.closest('[role=listitem]'));
    found.push(await (row as ElementHandle<Element>).evaluate(read));
    await press(page, 'ArrowDown');
  }
  return found;
}

/** Waits until the footer has this text: for a while it reports the last action. */
export function expectFooter(page: Page, text: string | RegExp): Promise<void> {
  return waitFor(async () => expect(await textOf(page, 'contentinfo')).toMatch(text));
}

/** The last announcement in the page's only live region. */
export async function lastAnnouncement(page: Page): Promise<string> {
  const regions = await page.$$eval('[aria-live=polite]', (found) => found.map(({ textContent }) => textContent ?? ''));
  expect(regions).toHaveLength(1);
  return (regions[0] ?? '').trim();
}
