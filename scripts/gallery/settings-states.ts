import { click, fill } from '../../tests/support/browsers/roles.ts';
import type { Reply } from '../../utils/messages/replies.ts';
import { FIRST_CHECK, failingWith, KNOWN_24, NOT_CONNECTED } from './snapshots.ts';
import type { Hands, State } from './state.ts';

const KEY = `mgp_${'0123456789'.repeat(4)}`;

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
  { name: 'checking saved', snapshot: KNOWN_24, replies: { setChecking: null }, act: choosePace },
  { name: 'shortcuts saved', snapshot: KNOWN_24, replies: { setSingleKeys: null }, act: turnKeysOff },
];

/** Those that are shown in every look and language. */
export const CORE_SETTINGS_STATES: readonly string[] = ['not connected', 'problem', 'connected', 'checking saved'];

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
