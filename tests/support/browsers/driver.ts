import type { Page } from 'puppeteer-core';
import type { NativeUi } from './native-ui.ts';

/** What the toolbar button shows, as the browser itself tells. */
export interface Badge {
  /** '' where there is no badge. */
  text: string;
  /** The background as `#rrggbb`; '' where there is no badge. */
  color: string;
  /** The tooltip, which is what screen readers speak. */
  title: string;
}

export type StorageArea = 'local' | 'session';
export type ExtensionPath = 'popup.html' | 'options.html' | 'sidepanel.html';

/** How a browser is started. */
export interface LaunchOptions {
  /** The folder of the built extension. */
  extensionDir: string;
  /** A profile to use and keep; without it, a new one that goes when the browser closes. */
  profileDir?: string;
  /** No window on the screen; true by default, and wherever there is no display. */
  headless?: boolean;
  /**
   * The language of the browser, and so of the extension: a tag such as `de` or `ar`; `en-US` by default. Chromium can
   * only take one that it has been installed with, on Debian by the package chromium-l10n.
   */
  lang?: string;
  /** What `prefers-color-scheme` says; light by default. */
  colorScheme?: 'light' | 'dark';
  /**
   * Whether the browser gets a desktop of its own, so that tests can do what a person does outside of pages. Chromium on Linux
   * only.
   */
  nativeUi?: boolean;
  /** More arguments for the command of Chromium; Firefox takes none. */
  args?: readonly string[];
}

/** What `renew` gives a browser. */
export interface Installation {
  /** The folder of the built extension. */
  extensionDir: string;
  /** The port on 127.0.0.1 that the network leads to from now on: `apiPort` of Chromium, `proxyPort` of Firefox. */
  port: number;
  /** Other than before in Firefox only: Chromium speaks the language that it was started with. */
  lang: string;
}

/**
 * One running browser with Perch in it. Every method waits until what it does is done, and throws when it cannot be.
 * Nothing here wakes a background that sleeps, except where the docstring says so.
 */
export interface BrowserDriver {
  readonly name: 'chromium' | 'firefox';

  /** What a person does outside of pages. @throws {Error} In a browser that was started without `hands`. */
  readonly nativeUi: NativeUi;

  /** Opens a page of the extension in a new tab and waits until it has loaded. */
  extensionPage(path: ExtensionPath): Promise<Page>;

  /**
   * Clicks the toolbar button and gives the page in the real popup, in both browsers. A popup that is open already is
   * closed first. Chromium closes the popup when a tab opens, as for a person; Firefox, which has no real focus when it
   * is driven, keeps it open until the page closes itself.
   */
  openPopup(): Promise<Page>;
  /** Waits for a popup that a person or Perch itself opened, and gives the page in it. */
  popupPage(): Promise<Page>;
  popupIsOpen(): Promise<boolean>;
  closePopup(): Promise<void>;

  /**
   * Opens the list beside the page, in Chromium's side panel or Firefox's sidebar, and gives the page in it, which then
   * has the keyboard. A panel that is open already stays as it is. Both browsers can do it without a window on the screen.
   */
  openPanel(): Promise<Page>;
  /**
   * Waits for a panel that a person or Perch itself opened, and gives the page in it, which then has the keyboard. A tab
   * that opens takes that: ask for the page again.
   */
  panelPage(): Promise<Page>;
  panelIsOpen(): Promise<boolean>;
  /** Closes the panel as the cross in its corner does. Nothing happens where none is open. */
  closePanel(): Promise<void>;

  /** Reads the badge that is shown where no tab has one of its own. */
  badge(): Promise<Badge>;

  /** Ends the background as the browser would for idleness or lack of memory. Nothing happens where none runs. */
  stopBackground(): Promise<void>;
  backgroundIsRunning(): Promise<boolean>;

  readStorage(area: StorageArea): Promise<Record<string, unknown>>;
  /** Sets these items and leaves the others. */
  writeStorage(area: StorageArea, values: Record<string, unknown>): Promise<void>;

  /** The addresses of the open tabs, blank ones included. */
  tabs(): Promise<string[]>;
  /** Waits for a tab whose address fits and whose page has loaded, and gives that page. */
  waitForTab(predicate: (url: string) => boolean, timeout?: number): Promise<Page>;

  /** Cuts the network off, or gives it back, for the background and the pages that are open. Ends with `restart`. */
  setOffline(offline: boolean): Promise<void>;

  /**
   * Makes the browser as good as new without starting another: removes Perch with all that it stored, closes its pages, all
   * tabs and all notifications, and installs this build under an origin of its own.
   */
  reset(installation: Installation): Promise<void>;

  screenshot(page: Page, file: `${string}.png`): Promise<void>;

  /**
   * Closes the browser and opens it again on the same profile. `storage.local` survives, `storage.session`, badge and
   * tabs do not. The extension is installed anew, because browsers forget one that was installed for a test: it sees
   * `runtime.onInstalled` and no `runtime.onStartup`.
   */
  restart(): Promise<void>;
  close(): Promise<void>;
}
