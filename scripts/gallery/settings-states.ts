import { click, fill } from '../../tests/support/browsers/roles.ts';
import { at } from '../../tests/support/chats.ts';
import type { AttentionSettings } from '../../utils/domain/attention/settings.ts';
import type { Snapshot } from '../../utils/domain/chat.ts';
import type { Reply } from '../../utils/messages/replies.ts';
import { NOW } from './chats.ts';
import { FIRST_CHECK, failingWith, KNOWN_24, NOT_CONNECTED } from './snapshots.ts';
import type { Hands, State } from './state.ts';

const KEY = `mgp_${'0123456789'.repeat(4)}`;

const ALLOWED = { permission: true, setAttention: null };
const { settings } = KNOWN_24;
const NOTIFYING = withAttention({ notify: true });
/** A week as a team may have it, and all that can be muted. */
const QUIET_AND_MUTED: Snapshot = {
  ...withAttention({
    quiet: [
      { days: [1, 2, 3, 4, 5], from: 1110, to: 510 },
      { days: [0, 6], from: 0, to: 0 },
      { days: [3], from: 750, to: 810 },
      { days: [], from: 720, to: 780 },
    ],
    waiting: { amber: 10, red: null },
    sound: { on: true, volume: 0.35, repeat: false },
  }),
  mutes: {
    widgets: { help: 'Help center' },
    chats: { gone: null, 'chat-19': null, 'chat-1': at(new Date(NOW).toISOString()) },
  },
};

/** Everything that the settings page can show. */
export const SETTINGS_STATES: readonly State[] = [
  { name: 'not connected', snapshot: NOT_CONNECTED },
  { name: 'connecting', snapshot: NOT_CONNECTED, act: connect(KEY) },
  { name: 'no key entered', snapshot: NOT_CONNECTED, act: connect('') },
  { name: 'unusual key', snapshot: NOT_CONNECTED, act: showUnusualKey },
  { name: 'problem', ...answered({ kind: 'failed', failure: { kind: 'refused' } }) },
  { name: 'connected', snapshot: KNOWN_24 },
  { name: 'connected just now', ...answered({ kind: 'connected', total: 24 }) },
  { name: 'replacing the key', snapshot: KNOWN_24, act: ({ page, t }) => click(page, 'button', t('replaceKey')) },
  { name: 'refused', snapshot: failingWith(KNOWN_24, { kind: 'refused' }) },
  { name: 'disconnected', snapshot: KNOWN_24, replies: { disconnect: null }, act: disconnect },
  { name: 'self-hosted', snapshot: selfHosted() },
  { name: 'notifications on', snapshot: NOTIFYING, replies: ALLOWED, act: turnNotificationsOn },
  { name: 'notifications refused', snapshot: KNOWN_24, act: turnNotificationsOn },
  { name: 'notifications taken away', snapshot: NOTIFYING },
  {
    name: 'test not shown',
    snapshot: NOTIFYING,
    replies: { ...ALLOWED, testNotification: 'failed' },
    act: test,
  },
  { name: 'quiet hours', snapshot: QUIET_AND_MUTED, replies: { setAttention: null }, act: addQuietHours },
  { name: 'wrong minutes', snapshot: KNOWN_24, act: typeWrongMinutes },
  { name: 'checking saved', snapshot: KNOWN_24, replies: { setChecking: null }, act: choosePace },
  { name: 'shortcuts saved', snapshot: KNOWN_24, replies: { setSingleKeys: null }, act: turnKeysOff },
];

/** Those that are shown in every look and language. */
export const CORE_SETTINGS_STATES: readonly string[] = [
  'not connected',
  'problem',
  'connected',
  'quiet hours',
  'wrong minutes',
  'checking saved',
];

function connect(key: string) {
  return async ({ page, t }: Hands) => {
    if (key !== '') await fill(page, t('apiKey'), key);
    await click(page, 'button', t('connect'));
  };
}

function answered(reply: Reply['connect']): Omit<State, 'name'> {
  return {
    snapshot: NOT_CONNECTED,
    replies: { connect: reply },
    act: async (hands) => {
      await connect(KEY)(hands);
      if (reply.kind === 'connected') await hands.put(KNOWN_24);
      await hands.page.waitForSelector(reply.kind === 'connected' ? '.connected' : '[role=alert]');
    },
  };
}

async function showUnusualKey({ page, t }: Hands): Promise<void> {
  await fill(page, t('apiKey'), 'sk-1234');
  await click(page, 'button', t('apiKeyShow'));
  await page.$$eval('summary', (all) => {
    for (const summary of all) summary.click();
  });
}

async function disconnect({ page, t, put }: Hands): Promise<void> {
  await click(page, 'button', t('disconnect'));
  await put(NOT_CONNECTED);
  await page.waitForSelector('#key');
}

function selfHosted() {
  const { connection } = FIRST_CHECK;
  const apiAddress = 'https://chat.intern.beispiel-unternehmensgruppe.example/functions/v1';
  return { ...KNOWN_24, connection: connection && { ...connection, apiAddress } };
}

async function choosePace({ page }: Hands): Promise<void> {
  await page.click('#pace-live');
  await page.waitForSelector('.outcome > p');
}

async function turnKeysOff({ page }: Hands): Promise<void> {
  await page.click('#single-keys');
  await page.waitForSelector('.outcome > p');
}

function withAttention(change: Partial<AttentionSettings>): Snapshot {
  return { ...KNOWN_24, settings: { ...settings, attention: { ...settings.attention, ...change } } };
}

async function turnNotificationsOn({ page }: Hands): Promise<void> {
  await page.click('#notify');
  await page.waitForSelector('.outcome > p');
}

async function test(hands: Hands): Promise<void> {
  await turnNotificationsOn(hands);
  await click(hands.page, 'button', hands.t('testNotification'));
  await hands.page.waitForSelector('[role=alert]');
}

async function addQuietHours({ page, t }: Hands): Promise<void> {
  await click(page, 'button', t('quietAdd'));
  await page.waitForSelector('.outcome > p');
}

async function typeWrongMinutes({ page }: Hands): Promise<void> {
  await page.locator('#waiting-amber-minutes').fill('7');
  await page.keyboard.press('Tab');
  await page.waitForSelector('[role=alert]');
}
