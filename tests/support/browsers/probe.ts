import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import type { Badge, StorageArea } from './driver.ts';

/**
 * A file of the extension that is not a page of Perch. In a tab it has the extension APIs but runs none of our code, so a
 * test can look inside without waking the background or changing anything.
 */
export const PROBE_PATH = 'manifest.json';

/**
 * Returns the tab that shows `PROBE_PATH`, opened once per browser start. Headless, it opens at the start, so that no tab
 * opens in the middle of a test; with a visible window it opens only when needed.
 */
export async function createProbe(headless: boolean, open: () => Promise<Page>): Promise<() => Promise<Page>> {
  let probe: Promise<Page> | undefined;
  const get = () => {
    probe ??= open();
    return probe;
  };
  if (headless) await get();
  return get;
}

interface ExtensionGlobal {
  browser?: Browser;
  chrome: Browser;
}

/** Reads the badge through `browser.action`, from the tab that shows `PROBE_PATH`. */
export async function readBadge(probe: Page): Promise<Badge> {
  const { text, rgba, title } = await probe.evaluate(async () => {
    const extension = globalThis as unknown as ExtensionGlobal;
    const { action } = extension.browser ?? extension.chrome;
    const [text, rgba, title] = await Promise.all([
      action.getBadgeText({}),
      action.getBadgeBackgroundColor({}),
      action.getTitle({}),
    ]);
    return { text, rgba: [...rgba], title };
  });
  return { text, color: text === '' ? '' : hex(rgba), title };
}

export async function readArea(probe: Page, area: StorageArea): Promise<Record<string, unknown>> {
  return probe.evaluate(async (area) => {
    const extension = globalThis as unknown as ExtensionGlobal;
    return (extension.browser ?? extension.chrome).storage[area].get(null);
  }, area);
}

export async function writeArea(probe: Page, area: StorageArea, values: Record<string, unknown>): Promise<void> {
  await probe.evaluate(
    async (area, values) => {
      const extension = globalThis as unknown as ExtensionGlobal;
      await (extension.browser ?? extension.chrome).storage[area].set(values);
    },
    area,
    values,
  );
}

/** The sorted ids of the extension's visible notifications; empty without the permission. */
export async function notificationIds(probe: Page): Promise<string[]> {
  const ids = await probe.evaluate(async () => {
    const extension = globalThis as unknown as ExtensionGlobal;
    const { notifications, permissions } = extension.browser ?? extension.chrome;
    if (!(await permissions.contains({ permissions: ['notifications'] }))) return [];
    return Object.keys(await notifications.getAll());
  });
  return ids.sort();
}

/** The keys of a command, such as `Alt+Shift+H`. @throws {Error} If it has none. */
export async function keysOf(probe: Page, command: string): Promise<string> {
  const keys = await probe.evaluate(async (command) => {
    const extension = globalThis as unknown as ExtensionGlobal;
    const commands = await (extension.browser ?? extension.chrome).commands.getAll();
    return commands.find(({ name }) => name === command)?.shortcut;
  }, command);
  if (!keys) throw new Error(`The browser has no keys for "${command}".`);
  return keys;
}

/** Whether the page and its resources have loaded. */
export function hasLoaded(page: Page): Promise<boolean> {
  return page.evaluate(() => document.readyState === 'complete');
}

function hex(rgba: number[]): string {
  return `#${rgba
    .slice(0, 3)
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;
}
