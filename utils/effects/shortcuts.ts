import { browser } from '../browser.ts';
import { openTab } from './tabs.ts';

/** A keyboard shortcut that works in the whole browser. */
export interface Shortcut {
  /** The name of the command in the manifest. */
  readonly name: string;
  /** As the browser writes it: `Alt+Shift+H`, on a Mac `⌥⇧H`. Empty: none. */
  readonly shortcut: string;
}

/** The page on which shortcuts are changed; all browsers based on Chromium know this address. */
const SETTINGS_URL = 'chrome://extensions/shortcuts';

/**
 * Calls `listener` with the name of the command whose shortcut was pressed, except the one that opens the popup, which the
 * browser handles. Call it synchronously at start-up.
 */
export function onShortcut(listener: (command: string) => void): void {
  // Firefox for Android has no such API.
  browser.commands?.onCommand.addListener((command) => listener(command));
}

/** Returns the shortcuts, which the user can change and remove, and of which the browser may reserve one for itself. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name = '', shortcut = '' }) => ({ name, shortcut }));
}

/** Opens the browser's page on which shortcuts are changed. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?(): Promise<void> };
  if (openShortcutSettings) await openShortcutSettings();
  else await openTab(SETTINGS_URL, true);
}
