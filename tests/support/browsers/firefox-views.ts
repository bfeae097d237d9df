import type { Page } from 'puppeteer-core';
import { eventually, until } from './eventually.ts';
import type { Context, FirefoxInternals } from './firefox-internals.ts';
import type { ViewKind } from './firefox-scripts.ts';
import { hasLoaded } from './probe.ts';

/** How long a popup may take to show its page before it is opened again. */
const FIRST_TRY_MS = 20_000;
/** Where Firefox shows the popups of extensions. */
const POPUP_PANEL_ID = 'customizationui-widget-panel';

/** The extension's pages outside of tabs: the toolbar popup and the sidebar. */
export class FirefoxViews {
  readonly #internals: FirefoxInternals;
  readonly #extensionId: string;
  readonly #driven = new Map<ViewKind, Context>();

  constructor(internals: FirefoxInternals, extensionId: string) {
    this.#internals = internals;
    this.#extensionId = extensionId;
  }

  /** Opens the popup or the sidebar with its button, and returns its page. */
  async open(place: ViewKind): Promise<Page> {
    await this.#pressButton(place);
    return place === 'popup' ? this.popupPage() : this.page(place);
  }

  /**
   * Waits until the popup shows its page; a notification or a menu may have opened it. On a busy computer, Firefox sometimes
   * opens it without a page in it; once it is opened again, there is one.
   */
  async popupPage(): Promise<Page> {
    try {
      return await this.page('popup', FIRST_TRY_MS);
    } catch (error) {
      if (await this.#popupIsEmpty()) {
        console.warn('Firefox opened no page in its popup, which is now opened again:', error);
        await this.#internals.run('hidePanels');
        await this.#pressButton('popup');
      }
      return this.page('popup');
    }
  }

  /** Waits until the popup or the sidebar shows its page, and returns that page. */
  async page(place: ViewKind, timeout?: number): Promise<Page> {
    const view = await eventually(
      async () => {
        const view = await this.#find(place);
        if (!view) throw new Error(`not yet: ${JSON.stringify(await this.#internals.run('panels'))}`);
        return view;
      },
      { what: `the ${place} opens`, ...(timeout ? { timeout } : {}) },
    );
    if (this.#driven.get(place)?.context !== view.context) this.#forget(place);
    this.#driven.set(place, view);
    const page = await this.#internals.pageOf(view);
    await until(`the ${place} has loaded`, () => hasLoaded(page));
    // A popup has the keyboard focus from the start.
    if (place === 'panel') await this.#internals.run('focusPanel');
    return page;
  }

  async isOpen(place: ViewKind): Promise<boolean> {
    return (await this.#find(place)) !== null;
  }

  async close(place: ViewKind): Promise<void> {
    await this.#internals.run(place === 'popup' ? 'hidePopup' : 'hidePanel');
    await until(`the ${place} closes`, async () => !(await this.isOpen(place)));
    this.#forget(place);
  }

  /** Forgets both views, which are closed. */
  forgetAll(): void {
    for (const place of this.#driven.keys()) this.#forget(place);
  }

  #pressButton(place: ViewKind): Promise<unknown> {
    return this.#internals.run(place === 'popup' ? 'openPopup' : 'openPanel', { id: this.#extensionId });
  }

  async #popupIsEmpty(): Promise<boolean> {
    const panels = (await this.#internals.run('panels')) as { id: string; state: string; pages: unknown[] }[];
    return panels.some(({ id, state, pages }) => id === POPUP_PANEL_ID && state === 'open' && pages.length === 0);
  }

  async #find(place: ViewKind): Promise<Context | null> {
    return (await this.#internals.run('view', { place })) as Context | null;
  }

  #forget(place: ViewKind): void {
    const view = this.#driven.get(place);
    if (view) this.#internals.reportDestroyed(view);
    this.#driven.delete(place);
  }
}
