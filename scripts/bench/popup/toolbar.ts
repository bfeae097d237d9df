import type { Browser, CDPSession, Extension, Page } from 'puppeteer-core';
import { eventually, until } from '../../../tests/support/browsers/eventually.ts';
import { type PaintTimes, readPaintTimes, recordPaints } from './paint-times.ts';

/** An open popup, to which only its own session is attached. */
export interface OpenPopup {
  readonly session: CDPSession;
  /** Waits until the first paint is on screen, and with `withRows` the first row. */
  painted(withRows: boolean): Promise<PaintTimes>;
  close(): Promise<void>;
}

export interface Toolbar {
  /** Clicks the extension's button. */
  open(extension: Extension): Promise<OpenPopup>;
}

/** Only pages: attaching to a background would keep it awake. */
const PAGES = ['service_worker', 'worker', 'shared_worker', 'browser', 'tab'].map((type) => ({ type, exclude: true }));

/** The browser's toolbar; each popup is observed from before its navigation. `tab`: the page behind it. */
export async function openToolbar(browser: Browser, tab: Page): Promise<Toolbar> {
  const root = await browser.target().createCDPSession();
  const arrived: CDPSession[] = [];
  // A popup starts as a target that isn't a page yet, and doesn't know the commands for pages.
  root.on('sessionattached', (session) => {
    prepareSession(session).then(
      () => arrived.push(session),
      () => session.send('Runtime.runIfWaitingForDebugger').catch(() => {}),
    );
  });
  await root.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [...PAGES, {}],
  });
  return {
    async open(extension) {
      arrived.length = 0;
      await tab.triggerExtensionAction(extension);
      const session = await eventually(() => openedAs(arrived, extension), {
        what: `the popup of ${extension.name} opens`,
      });
      return popupOf(browser, session);
    },
  };
}

async function prepareSession(session: CDPSession): Promise<void> {
  await session.send('Page.enable');
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${recordPaints})()` });
  await session.send('Runtime.runIfWaitingForDebugger');
}

async function openedAs(sessions: readonly CDPSession[], { id }: Extension): Promise<CDPSession> {
  for (const session of sessions) {
    const { targetInfo } = await session.send('Target.getTargetInfo');
    if (targetInfo.url.startsWith(`chrome-extension://${id}/popup`)) return session;
  }
  throw new Error('not yet');
}

function popupOf(browser: Browser, session: CDPSession): OpenPopup {
  const seen = () => evaluate(session, readPaintTimes);
  return {
    session,
    painted: (withRows) =>
      eventually(
        async () => {
          const now = await seen();
          if (now.contentful === null || (withRows && now.row === null)) throw new Error(`not yet: ${now.url}`);
          return now;
        },
        { what: 'the popup is painted' },
      ),
    async close() {
      const { url } = await seen();
      await session.send('Page.close');
      await until('the popup closes', () => !browser.targets().some((target) => target.url() === url));
    },
  };
}

/** Calls a function in the popup. @throws {Error} What the function throws there. */
export async function evaluate<T>(session: CDPSession, work: () => T | Promise<T>): Promise<T> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${work})()`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}
