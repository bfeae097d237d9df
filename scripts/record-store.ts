/**
 * `npm run record:store -- 1.0.0`: writes what Perch stores into `tests/fixtures/stores`, one file for each browser, under
 * the version that it will have or, without one, the version that it has. Run it before a release: `tests/unit/store/published-versions.test.ts` requires the files of every published version, and
 * opens them with today's code.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { Account } from '../tests/support/api/account.ts';
import { startConnectProxy } from '../tests/support/api/connect-proxy.ts';
import { type StandIn, startStandIn } from '../tests/support/api/stand-in.ts';
import { referenceSessions, widgets } from '../tests/support/api/wire-session.ts';
import { launchChromium } from '../tests/support/browsers/chromium.ts';
import type { BrowserDriver } from '../tests/support/browsers/driver.ts';
import { eventually } from '../tests/support/browsers/eventually.ts';
import { launchFirefox } from '../tests/support/browsers/firefox.ts';
import { at } from '../tests/support/chats.ts';
import { connectAccount } from '../tests/support/connect-account.ts';
import { memoryLocks } from '../tests/support/memory-locks.ts';
import { memoryArea } from '../tests/support/memory-storage.ts';
import { rememberedBy } from '../tests/support/remembered.ts';
import type { Command } from '../utils/messages/commands.ts';
import { createStore } from '../utils/store/store.ts';

const FOLDER = fileURLToPath(new URL('../tests/fixtures/stores', import.meta.url));
const BUILDS = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;
const CHAT_COUNT = 8;
const MUTED_WIDGET = widgets.shop.widget_id;

type BrowserName = keyof typeof BUILDS;

/** Changes one thing of each kind that Perch remembers for its user. */
async function useEverything(driver: BrowserDriver, standIn: StandIn): Promise<void> {
  const settings = await driver.waitForTab((url) => url.includes('/options.html'));
  await connectAccount(settings, standIn.key);
  await badgeIs(driver, `${CHAT_COUNT}`);
  const chats = standIn.account.sessions.filter(({ widget_id }) => widget_id !== MUTED_WIDGET);
  const [first, second, third, fourth] = chats.map(({ id, last_message_at, created_at }) => ({
    id,
    readUpTo: at(last_message_at ?? created_at),
  }));
  if (!(first && second && third && fourth)) throw new Error('The account has too few chats.');
  await send(settings, { type: 'markRead', ...first });
  await send(settings, { type: 'markRead', ...second });
  await send(settings, { type: 'muteChat', ...third, how: 'for-good' });
  await send(settings, { type: 'muteChat', ...fourth, how: 'next-message' });
  await send(settings, { type: 'muteWidget', id: MUTED_WIDGET });
  await send(settings, { type: 'setChecking', checking: 'live' });
  await send(settings, { type: 'setSingleKeys', on: false });
  await send(settings, {
    type: 'setListChoice',
    choice: { show: 'unread', order: 'waiting-longest', widget: widgets.support.widget_id },
  });
  await send(settings, {
    type: 'setNotificationSettings',
    change: {
      notify: true,
      newChats: false,
      waitingLimits: { amber: 3, red: 15 },
      quietHours: [{ days: [1, 2, 3, 4, 5], from: 1_080, to: 480 }],
      sound: { on: true, volume: 0.4, repeat: true },
      hintDismissed: true,
    },
  });
  await send(settings, { type: 'snooze', choice: 'hour' });
  standIn.account.addMessage(first.id, 'One more question');
  await eventually(async () => {
    await send(settings, { type: 'check', reason: 'button' });
    const { waits } = await driver.readStorage('local');
    if (!JSON.stringify(waits).includes(first.id)) throw new Error('not yet');
  });
}

function badgeIs(driver: BrowserDriver, text: string): Promise<void> {
  return eventually(async () => {
    if ((await driver.badge()).text !== text) throw new Error('not yet');
  });
}

async function send(page: Page, command: Command): Promise<void> {
  const answer = await page.evaluate((command) => {
    const extension = globalThis as unknown as { browser?: Runtime; chrome: Runtime };
    return (extension.browser ?? extension.chrome).runtime.sendMessage(command);
  }, command);
  if (!answer.ok) throw new Error(`Perch did not carry out ${JSON.stringify(command)}.`);
}

interface Runtime {
  readonly runtime: { sendMessage(command: Command): Promise<{ ok: boolean }> };
}

async function record(name: BrowserName): Promise<void> {
  const extensionDir = fileURLToPath(new URL(`../.output/${BUILDS[name]}`, import.meta.url));
  const manifest = JSON.parse(await readFile(`${extensionDir}/manifest.json`, 'utf8'));
  const version = process.argv[2] ?? manifest.version;
  const account = new Account(referenceSessions().slice(0, CHAT_COUNT));
  const standIn = await startStandIn({ tls: true, account });
  standIn.limit.off();
  const proxy = await startConnectProxy(standIn.port);
  const driver =
    name === 'chromium'
      ? await launchChromium({ extensionDir, apiPort: standIn.port })
      : await launchFirefox({ extensionDir, proxyPort: proxy.port });
  try {
    await useEverything(driver, standIn);
    const local = await driver.readStorage('local');
    const areas = { local: memoryArea(local), session: memoryArea() };
    const remembered = await rememberedBy(createStore({ areas, locks: memoryLocks() }));
    await mkdir(FOLDER, { recursive: true });
    await writeFile(`${FOLDER}/${version}-${name}.json`, `${JSON.stringify({ local, remembered }, null, 2)}\n`);
    console.log(`Recorded ${version} in ${name}: ${JSON.stringify(local).length} characters.`);
  } finally {
    await driver.close();
    await proxy.stop();
    await standIn.stop();
  }
}

await record('chromium');
await record('firefox');
