import type { Page } from 'puppeteer-core';
import { eventually, until } from './eventually.ts';
import type { Context, FirefoxInternals } from './firefox-internals.ts';
import type { ViewKind } from './firefox-scripts.ts';
import { hasLoaded } from './probe.ts';

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
    await this.#internals.run(place === 'popup' ? 'openPopup' : 'openPanel', { id: this.#extensionId });
    return this.page(place);
  }

  /** Waits until the popup or the sidebar shows its page, and returns that page. */
  async page(place: ViewKind): Promise<Page> {
    const view = await eventually(
      async () => {
        const view = await this.#find(place);
        if (!view) throw new Error('not yet');
        return view;
      },
      { what: `the ${place} opens` },
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

  async #find(place: ViewKind): Promise<Context | null> {
    return (await this.#internals.run('view', { place })) as Context | null;
  }

  #forget(place: ViewKind): void {
    const view = this.#driven.get(place);
    if (view) this.#internals.reportDestroyed(view);
    this.#driven.delete(place);
  }
}
