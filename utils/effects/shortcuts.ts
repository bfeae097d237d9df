import { browser } from '../browser.ts';
import { openTab } from './tabs.ts';

/** A key combination of the whole browser. */
export interface Shortcut {
  /** As in the manifest. */
  readonly name: string;
  /** As the browser writes it: `Alt+Shift+H`, on a Mac `⌥⇧H`. Empty where there is none. */
  readonly shortcut: string;
}

/** Where the browsers that are made from Chromium let shortcuts be changed; each of them knows this address. */
const SETTINGS_URL = 'chrome://extensions/shortcuts';

/**
 * Calls `listener` with the name of the command whose keys somebody pressed, anywhere in the browser. The one that opens
 * the popup is the browser's own matter. Call it synchronously at start-up.
 */
export function onShortcut(listener: (command: string) => void): void {
  // Firefox for Android has no such interface.
  browser.commands?.onCommand.addListener((command) => listener(command));
}

/** The shortcuts as they are now: people can change them and take them away, and a browser may keep one for itself. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name = '', shortcut = '' }) => ({ name, shortcut }));
}

/** Opens the browser's own page on which shortcuts are changed. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?(): Promise<void> };
  if (openShortcutSettings) await openShortcutSettings();
  else await openTab(SETTINGS_URL, true);
}
