import { click, fill } from '../../tests/support/browsers/roles.ts';
import { at } from '../../tests/support/chats.ts';
import type { Replies } from '../../tests/support/freeze-time.ts';
import type { NotificationSettings } from '../../utils/domain/notifications/settings.ts';
import type { Snapshot } from '../../utils/domain/snapshot.ts';
import type { ReplyTo } from '../../utils/messages/commands.ts';
import { NOW } from './chats.ts';
import { FIRST_CHECK, failingWith, NOT_CONNECTED, WITH_24_CHATS } from './snapshots.ts';
import type { ActContext, GalleryState } from './state.ts';

const KEY = `mgp_${'0123456789'.repeat(4)}`;

/** What a page is told if the browser permits notifications. */
export const PERMISSION_GRANTED: Replies = { permission: true, setNotificationSettings: null };
const { settings } = WITH_24_CHATS;
const NOTIFICATIONS_ON = withNotificationSettings({ notify: true });
/** A week as a team may have it, and everything that can be muted. */
const QUIET_HOURS_AND_MUTED: Snapshot = {
  ...withNotificationSettings({
    quietHours: [
      { days: [1, 2, 3, 4, 5], from: 1110, to: 510 },
      { days: [0, 6], from: 0, to: 0 },
      { days: [3], from: 750, to: 810 },
      { days: [], from: 720, to: 780 },
    ],
    waitingLimits: { amber: 10, red: null },
    sound: { on: true, volume: 0.35, repeat: false },
  }),
  mutes: {
    widgets: { help: 'Help center' },
    chats: { gone: null, 'chat-19': null, 'chat-1': at(new Date(NOW).toISOString()) },
  },
};

/** Everything that the settings page can show. */
export const SETTINGS_STATES: readonly GalleryState[] = [
  { name: 'not connected', snapshot: NOT_CONNECTED },
  { name: 'connecting', snapshot: NOT_CONNECTED, prepare: connect(KEY) },
  { name: 'no key entered', snapshot: NOT_CONNECTED, prepare: connect('') },
  { name: 'unusual key', snapshot: NOT_CONNECTED, prepare: showUnusualKey },
  { name: 'problem', ...connectReply({ kind: 'failed', failure: { kind: 'unauthorized' } }) },
  { name: 'connected', snapshot: WITH_24_CHATS },
  { name: 'connected just now', ...connectReply({ kind: 'connected', total: 24 }) },
  {
    name: 'replacing the key',
    snapshot: WITH_24_CHATS,
    prepare: ({ page, t }) => click(page, 'button', t('replaceKey')),
  },
  { name: 'refused', snapshot: failingWith(WITH_24_CHATS, { kind: 'unauthorized' }) },
  { name: 'disconnected', snapshot: WITH_24_CHATS, replies: { disconnect: null }, prepare: disconnect },
  { name: 'self-hosted', snapshot: selfHosted() },
  { name: 'notifications on', snapshot: NOTIFICATIONS_ON, replies: PERMISSION_GRANTED, prepare: turnNotificationsOn },
  { name: 'notifications refused', snapshot: WITH_24_CHATS, prepare: turnNotificationsOn },
  { name: 'notifications taken away', snapshot: NOTIFICATIONS_ON },
  {
    name: 'test not shown',
    snapshot: NOTIFICATIONS_ON,
    replies: { ...PERMISSION_GRANTED, testNotification: 'failed' },
    prepare: sendTest,
  },
  {
    name: 'quiet hours',
    snapshot: QUIET_HOURS_AND_MUTED,
    replies: { setNotificationSettings: null },
    prepare: addQuietHours,
  },
  { name: 'wrong minutes', snapshot: WITH_24_CHATS, prepare: typeWrongMinutes },
  { name: 'checking saved', snapshot: WITH_24_CHATS, replies: { setChecking: null }, prepare: choosePace },
  { name: 'shortcuts saved', snapshot: WITH_24_CHATS, replies: { setSingleKeys: null }, prepare: turnKeysOff },
];

/** The states that are shown in every appearance and language. */
export const CORE_SETTINGS_STATES: readonly string[] = [
  'not connected',
  'problem',
  'connected',
  'quiet hours',
  'wrong minutes',
  'checking saved',
];

function connect(key: string) {
  return async ({ page, t }: ActContext) => {
    if (key !== '') await fill(page, t('apiKey'), key);
    await click(page, 'button', t('connect'));
  };
}

function connectReply(reply: ReplyTo<'connect'>): Omit<GalleryState, 'name'> {
  return {
    snapshot: NOT_CONNECTED,
    replies: { connect: reply },
    prepare: async (context) => {
      await connect(KEY)(context);
      if (reply.kind === 'connected') await context.seed(WITH_24_CHATS);
      await context.page.waitForSelector(reply.kind === 'connected' ? '.connected' : '[role=alert]');
    },
  };
}

async function showUnusualKey({ page, t }: ActContext): Promise<void> {
  await fill(page, t('apiKey'), 'sk-1234');
  await click(page, 'button', t('apiKeyShow'));
  await page.$$eval('summary', (all) => {
    for (const summary of all) summary.click();
  });
}

async function disconnect({ page, t, seed }: ActContext): Promise<void> {
  await click(page, 'button', t('disconnect'));
  await seed(NOT_CONNECTED);
  await page.waitForSelector('#key');
}

function selfHosted() {
  const { connection } = FIRST_CHECK;
  const apiAddress = 'https://chat.intern.beispiel-unternehmensgruppe.example/functions/v1';
  return { ...WITH_24_CHATS, connection: connection && { ...connection, apiAddress } };
}

async function choosePace({ page }: ActContext): Promise<void> {
  await page.click('#pace-live');
  await page.waitForSelector('.outcome > p');
}

async function turnKeysOff({ page }: ActContext): Promise<void> {
  await page.click('#single-keys');
  await page.waitForSelector('.outcome > p');
}

function withNotificationSettings(change: Partial<NotificationSettings>): Snapshot {
  return { ...WITH_24_CHATS, settings: { ...settings, notifications: { ...settings.notifications, ...change } } };
}

/** Turns notifications on, and waits for the result. */
export async function turnNotificationsOn({ page }: ActContext): Promise<void> {
  await page.click('#notify');
  await page.waitForSelector('.outcome > p');
}

async function sendTest(context: ActContext): Promise<void> {
  await turnNotificationsOn(context);
  await click(context.page, 'button', context.t('testNotification'));
  await context.page.waitForSelector('[role=alert]');
}

async function addQuietHours({ page, t }: ActContext): Promise<void> {
  await click(page, 'button', t('quietAdd'));
  await page.waitForSelector('.outcome > p');
}

async function typeWrongMinutes({ page }: ActContext): Promise<void> {
  await page.click('#waiting-amber-minutes', { count: 3 });
  await page.keyboard.type('7');
  await page.keyboard.press('Tab');
  await page.waitForSelector('[role=alert]');
}
