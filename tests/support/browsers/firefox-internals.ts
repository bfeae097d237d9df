import type { Browser, Page } from 'puppeteer-core';
import { SCRIPTS } from './firefox-scripts.ts';

/** A tab as Firefox knows it: the id of its browsing context and its visible URL. */
export interface Context {
  context: string;
  url: string;
}

/** The part of puppeteer's WebDriver BiDi connection that Firefox's own commands need; its types leave it out. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
  emit(event: string, params: object): unknown;
}

/** The browser window of a connection; Firefox has one as long as it runs. */
const windows = new WeakMap<BidiConnection, string>();

async function windowOf(connection: BidiConnection): Promise<string> {
  const known = windows.get(connection);
  if (known) return known;
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (result as { contexts: Context[] }).contexts;
  if (!window) throw new Error('Firefox has no window yet.');
  windows.set(connection, window.context);
  return window.context;
}

interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

/** Gives access to the parts of a running Firefox that puppeteer does not reach. */
export class FirefoxInternals {
  readonly #browser: Browser;
  readonly #connection: BidiConnection;

  constructor(browser: Browser) {
    this.#browser = browser;
    this.#connection = (browser as unknown as { connection: BidiConnection }).connection;
  }

  /** Runs one of the scripts in the browser window. @throws {Error} With what the script threw. */
  async run(script: keyof typeof SCRIPTS, args: object = {}): Promise<unknown> {
    const window = await windowOf(this.#connection);
    const { type, result, exceptionDetails } = (await this.#send('script.evaluate', {
      expression: `(async (a, w) => { ${SCRIPTS[script]} })(${JSON.stringify(args)}, window).then((value) => JSON.stringify(value ?? null))`,
      target: { context: window },
      awaitPromise: true,
    })) as Evaluated;
    if (type !== 'success') throw new Error(`Firefox, ${script}: ${exceptionDetails?.text}`);
    return JSON.parse(result?.value ?? 'null');
  }

  /** Opens a tab and starts loading. Does not wait: a page of the extension ends up in another frame than it started in. */
  async open(url: string, background = false): Promise<Page> {
    const { context } = (await this.#send('browsingContext.create', { type: 'tab', background })) as Context;
    await this.#send('browsingContext.navigate', { context, url, wait: 'none' });
    return this.pageOf({ context, url });
  }

  /** Returns puppeteer's page for a context, after announcing the context if Firefox did not, as with extension pages. */
  async pageOf({ context, url }: Context): Promise<Page> {
    const known = await this.#find(context);
    if (known) return known;
    const info = { context, url, children: null, parent: null, userContext: 'default', originalOpener: null };
    this.#connection.emit('browsingContext.contextCreated', info);
    const page = await this.#find(context);
    if (!page) throw new Error(`puppeteer did not accept the context of ${url}.`);
    return page;
  }

  /** Tells puppeteer the final URL of an extension page, because Firefox does not. */
  reportLoaded({ context, url }: Context): void {
    this.#connection.emit('browsingContext.load', { context, url, navigation: null, timestamp: Date.now() });
  }

  /** Tells puppeteer that a popup or sidebar has closed, because Firefox does not. */
  reportDestroyed({ context, url }: Context): void {
    this.#connection.emit('browsingContext.contextDestroyed', { context, url, children: [], parent: null });
  }

  async #find(context: string): Promise<Page | undefined> {
    return (await this.#browser.pages()).find((page) => contextOf(page) === context);
  }

  async #send(method: string, params: object): Promise<unknown> {
    return (await this.#connection.send(method, params)).result;
  }
}

/** Whether this is a Firefox page. */
export async function isFirefox(page: Page): Promise<boolean> {
  return /^firefox/i.test(await page.browser().version());
}

/** The id of the browsing context of a page. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}
