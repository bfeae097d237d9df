import type { Browser } from 'puppeteer-core';
import { Account } from '../../tests/support/api/account.ts';
import { simulateVisitors } from '../../tests/support/api/simulated-visitors.ts';
import { startStandIn } from '../../tests/support/api/stand-in.ts';
import { referenceSessions } from '../../tests/support/api/wire-session.ts';
import { startChromium } from '../../tests/support/browsers/chromium-launch.ts';
import { eventually } from '../../tests/support/browsers/eventually.ts';
import { makeProfile, openResources, removeProfile } from '../../tests/support/browsers/resources.ts';
import { connectAccount } from '../../tests/support/connect-account.ts';
import { EXTENSION_DIR } from './extension.ts';

const VISITORS_EVERY_MS = 10_000;

/** Opens a window with Perch in its toolbar and waits until the user closes it. */
export async function runWindow(live: boolean): Promise<void> {
  await (live ? runLive() : runWithStandIn());
}

async function runWithStandIn(): Promise<void> {
  const account = new Account(referenceSessions());
  const standIn = await startStandIn({ tls: true, account });
  const resources = await openResources(undefined, standIn.port);
  try {
    const { browser } = await startChromium({ extensionDir: EXTENSION_DIR, headless: false }, resources);
    const closed = untilClosed(browser);
    await connect(browser, standIn.key);
    const stopVisitors = simulateVisitors(account, { everyMs: VISITORS_EVERY_MS });
    console.log('Perch is connected, and visitors write. Pin it to the toolbar; close the window to end the demo.');
    await closed.finally(stopVisitors);
  } finally {
    await resources.release();
    await standIn.stop();
  }
}

async function runLive(): Promise<void> {
  const profile = await makeProfile();
  try {
    const { browser } = await startChromium({ extensionDir: EXTENSION_DIR, headless: false }, { profile, link: null });
    console.log('Paste your own key in the settings page. Key and profile are deleted when you close the window.');
    await untilClosed(browser);
  } finally {
    await removeProfile(profile);
  }
}

/** A browser may go on running without a window, so the user has closed it when no page is left. */
function untilClosed(browser: Browser): Promise<void> {
  return new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
    browser.on('targetdestroyed', () => {
      const pages = browser.targets().filter((target) => target.type() === 'page');
      if (pages.length === 0) void browser.close();
    });
  });
}

async function connect(browser: Browser, key: string): Promise<void> {
  const settings = await eventually(
    async () => {
      const pages = await browser.pages();
      const page = pages.find((candidate) => candidate.url().endsWith('/options.html'));
      if (!page) throw new Error('not yet');
      return page;
    },
    { what: 'the settings page opens' },
  );
  await connectAccount(settings, key);
}
