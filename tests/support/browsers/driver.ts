/**
 * One interface for tests to drive Perch in either browser. How the files of this folder fit together:
 *
 * - `chromium.ts` and `firefox.ts` implement `BrowserDriver`; each has `*-launch.ts` (processes, installation), `*-views.ts`
 *   (popup and panel) and `*-native-ui.ts` (notifications, prompts, keys, menus).
 * - `resources.ts` has the profile and `network-link.ts`, the only way to the network; both survive a restart.
 * - `probe.ts` opens a page of the extension that runs no code of Perch, to read storage and badge without waking anything.
 * - Chromium's UI outside of pages needs `desktop.ts` (a D-Bus session with notifications) and `chromium-windows.ts`;
 *   Firefox's needs scripts with the browser's own privileges (`firefox-internals.ts`, `firefox-*scripts.ts`).
 * - Tests use pages through `roles.ts`, `keyboard.ts` and `click.ts`, and wait with `eventually.ts`.
 */
import type { Page } from 'puppeteer-core';
import type { NativeUi } from './native-ui.ts';

/** The toolbar button's badge, as the browser reports it. */
export interface Badge {
  /** '' if there is no badge. */
  text: string;
  /** The background as `#rrggbb`; '' if there is no badge. */
  color: string;
  /** The tooltip, which screen readers speak. */
  title: string;
}

export type StorageArea = 'local' | 'session';
export type ExtensionPath = 'popup.html' | 'options.html' | 'sidepanel.html';

/** How to start a browser. */
export interface LaunchOptions {
  /** The folder of the built extension. */
  extensionDir: string;
  /** A profile to use and keep; by default a new one that is removed when the browser closes. */
  profileDir?: string;
  /** No visible window; true by default, and always if there is no display. */
  headless?: boolean;
  /**
   * The language of browser and extension: a tag such as `de` or `ar`; `en-US` by default. Chromium only has the languages
   * that it was installed with, on Debian those of the package chromium-l10n.
   */
  lang?: string;
  /** The value of `prefers-color-scheme`; light by default. */
  colorScheme?: 'light' | 'dark';
  /** Whether tests can use `driver.nativeUi`. In Chromium it gives the browser a desktop of its own, on Linux only. */
  nativeUi?: boolean;
  /** More command-line arguments for Chromium; Firefox takes none. */
  args?: readonly string[];
}

/** What `reset` gives a browser. */
export interface Installation {
  /** The folder of the built extension. */
  extensionDir: string;
  /** The port on 127.0.0.1 that is the network from now on: Chromium's `apiPort`, Firefox's `proxyPort`. */
  port: number;
  /** Changes the language in Firefox only; Chromium keeps the one that it was started with. */
  lang: string;
}

/**
 * A running browser with Perch. Every method waits until its effect is visible, and throws if it can't be achieved.
 * No method wakes a stopped background, unless its docstring says so.
 */
export interface BrowserDriver {
  readonly name: 'chromium' | 'firefox';

  /** The browser's UI outside of pages. @throws {Error} If the browser was started without `nativeUi`. */
  readonly nativeUi: NativeUi;

  /** Opens a page of the extension in a new tab and waits until it has loaded. */
  extensionPage(path: ExtensionPath): Promise<Page>;

  /**
   * Clicks the toolbar button and returns the page in the real popup, in both browsers; closes an open popup first. Chromium
   * closes the popup when a tab opens, as it does for users. Firefox under automation has no real focus and keeps it open
   * until the page closes itself.
   */
  openPopup(): Promise<Page>;
  /** Waits for a popup that the user or Perch opened, and returns its page. */
  popupPage(): Promise<Page>;
  popupIsOpen(): Promise<boolean>;
  closePopup(): Promise<void>;

  /**
   * Opens the list in Chromium's side panel or Firefox's sidebar, and returns its page, which then has the keyboard focus.
   * A panel that is open stays as it is. Works without a visible window in both browsers.
   */
  openPanel(): Promise<Page>;
  /**
   * Waits for a panel that the user or Perch opened, and returns its page, which then has the keyboard focus. A new tab
   * takes the focus: ask for the page again.
   */
  panelPage(): Promise<Page>;
  panelIsOpen(): Promise<boolean>;
  /** Closes the panel with its close button. Does nothing if none is open. */
  closePanel(): Promise<void>;

  /** Reads the badge that is shown for tabs without one of their own. */
  badge(): Promise<Badge>;

  /** Ends the background as the browser does when it is idle or short of memory. Does nothing if it is not running. */
  stopBackground(): Promise<void>;
  backgroundIsRunning(): Promise<boolean>;

  readStorage(area: StorageArea): Promise<Record<string, unknown>>;
  /** Sets these items and keeps the others. */
  writeStorage(area: StorageArea, values: Record<string, unknown>): Promise<void>;

  /** The URLs of the open tabs, blank ones included. */
  tabs(): Promise<string[]>;
  /** Waits for a tab whose URL matches and whose page has loaded, and returns the page. */
  waitForTab(predicate: (url: string) => boolean, timeout?: number): Promise<Page>;

  /** Cuts the network off, or restores it, for the background and the open pages. Ends with `restart`. */
  setOffline(offline: boolean): Promise<void>;

  /**
   * Makes the browser as good as new without a restart: removes Perch with its storage, closes all tabs, pages and
   * notifications, and installs this build under a new origin.
   */
  reset(installation: Installation): Promise<void>;

  /**
   * Puts another version of Perch in place of the installed one, calls `cause`, and waits until Perch has started in that
   * version, which it must do without further help. The browser closes every page of Perch then; another tab stays open.
   */
  update(version: string, cause: () => Promise<void>): Promise<void>;

  screenshot(page: Page, file: `${string}.png`): Promise<void>;

  /**
   * Closes the browser and opens it again on the same profile. `storage.local` survives; `storage.session`, badge and tabs
   * do not. Browsers forget extensions installed for a test, so Perch is installed again: it gets `runtime.onInstalled`
   * and no `runtime.onStartup`.
   */
  restart(): Promise<void>;
  close(): Promise<void>;
}
