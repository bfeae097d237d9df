import { until } from '../../tests/support/browsers/eventually.ts';
import { click, fill } from '../../tests/support/browsers/roles.ts';
import { FAILURES } from '../../tests/support/chats.ts';
import { dispatchSnooze } from '../../tests/support/freeze-time.ts';
import type { ClosedResult } from '../../utils/domain/list/closed-chats.ts';
import type { Undo } from '../../utils/domain/read-marks/undo.ts';
import type { ListChoice } from '../../utils/domain/settings.ts';
import type { Snapshot } from '../../utils/domain/snapshot.ts';
import { foreignChats, hostileChats, manyChats, NOW, newChats, someChats } from './chats.ts';
import {
  IN_QUIET_HOURS,
  MUTED,
  NOTIFICATIONS_ON,
  NOTIFICATIONS_ON_WAITING,
  SNOOZE,
  WAITING,
  WITH_HINT,
} from './notification-snapshots.ts';
import { connectedWith, FIRST_CHECK, failingWith, NOT_CONNECTED, WITH_24_CHATS } from './snapshots.ts';
import type { ActContext, GalleryState } from './state.ts';

/** The row to hover or focus. */
const SECOND_ROW = '[role=listitem]:nth-child(2)';

/** Everything that the popup and the side panel can show. */
export const LIST_STATES: readonly GalleryState[] = [
  { name: 'not connected', snapshot: NOT_CONNECTED },
  { name: 'first check', snapshot: FIRST_CHECK },
  { name: 'no chats', snapshot: connectedWith([]) },
  { name: 'one chat', snapshot: connectedWith(someChats(1)) },
  { name: '24 chats', snapshot: WITH_24_CHATS },
  { name: '1,000 chats', snapshot: truncated(manyChats(1000)), prepare: scrollDown },
  { name: 'all read', snapshot: connectedWith(someChats(24), 0) },
  { name: 'nothing unread', snapshot: connectedWith(someChats(24), 0), prepare: choose('showUnread') },
  { name: 'search', snapshot: WITH_24_CHATS, prepare: ({ page, t }) => fill(page, t('searchChats'), 'exam pri') },
  {
    name: 'no match',
    snapshot: WITH_24_CHATS,
    prepare: ({ page, t }) => fill(page, t('searchChats'), 'no such text'),
  },
  { name: 'row hovered', snapshot: WITH_24_CHATS, prepare: ({ page }) => page.hover(SECOND_ROW) },
  { name: 'row focused', snapshot: WITH_24_CHATS, prepare: focusRow },
  { name: 'new messages waiting', snapshot: WITH_24_CHATS, prepare: receiveMessages },
  { name: 'undo', snapshot: markedRead(3), prepare: waitForUndo },
  { name: 'one page', snapshot: WITH_24_CHATS, prepare: showOnePage },
  { name: 'choices', snapshot: chosen(WITH_24_CHATS) },
  { name: 'keys', snapshot: WITH_24_CHATS, prepare: showKeys },
  { name: 'waiting', snapshot: WAITING },
  { name: 'waiting longest', snapshot: ordered(WAITING, 'waiting-longest') },
  { name: 'muted', snapshot: MUTED, prepare: ({ page }) => page.hover(SECOND_ROW) },
  { name: 'mute', snapshot: WAITING, prepare: askToMute },
  { name: 'snooze', snapshot: NOTIFICATIONS_ON, prepare: askToSnooze },
  { name: 'snooze in quiet hours', snapshot: IN_QUIET_HOURS, prepare: askToSnooze },
  { name: 'snoozed', snapshot: NOTIFICATIONS_ON_WAITING, prepare: showSnoozed },
  { name: 'hint', snapshot: WITH_HINT, prepare: waitForHint },
  { name: 'quarantined', snapshot: { ...WITH_24_CHATS, quarantined: true } },
  { name: 'closed chats', ...closedState({ kind: 'page', chats: someChats(20), total: 312, next: 20 }) },
  { name: 'none closed', ...closedState({ kind: 'page', chats: [], total: 0, next: null }) },
  { name: 'closed failed', ...closedState({ kind: 'failed', failure: { kind: 'offline' } }) },
  { name: 'visitors of all scripts', snapshot: connectedWith(foreignChats(), 5) },
  { name: 'hostile visitors', snapshot: connectedWith(hostileChats(), 5) },
  {
    name: 'hostile visitors, hovered',
    snapshot: connectedWith(hostileChats(), 5),
    prepare: ({ page }) => page.hover(SECOND_ROW),
  },
  ...FAILURES.map((failure) => ({ name: `${failure.kind}, 24 chats`, snapshot: failingWith(WITH_24_CHATS, failure) })),
  ...FAILURES.map((failure) => ({
    name: `${failure.kind}, nothing known`,
    snapshot: failingWith(FIRST_CHECK, failure),
  })),
];

/** The states that are shown in every appearance and language. */
export const CORE_LIST_STATES: readonly string[] = [
  'not connected',
  'first check',
  'no chats',
  '24 chats',
  'search',
  'row hovered',
  'keys',
  'closed chats',
  'unauthorized, 24 chats',
  'bad-request, nothing known',
];

function truncated(chats: ReturnType<typeof manyChats>): Snapshot {
  const snapshot = connectedWith(chats, 128);
  return { ...snapshot, chats: { ...snapshot.chats, total: 3120 } };
}

/** Chats of which this many were just marked read. */
function markedRead(count: number): Snapshot & { readonly undo: Undo } {
  const { marks } = connectedWith(someChats(24), count);
  return {
    ...connectedWith(someChats(24), 0),
    undo: { id: 'undo-1', count, changedTo: 'read', at: NOW, previousMarks: marks },
  };
}

function ordered(snapshot: Snapshot, order: ListChoice['order']): Snapshot {
  const list = { ...snapshot.settings.list, order };
  return { ...snapshot, settings: { ...snapshot.settings, list } };
}

function chosen(snapshot: Snapshot): Snapshot {
  const list = { show: 'all', order: 'unread-first', widget: 'shop' } as const;
  return { ...snapshot, settings: { ...snapshot.settings, list } };
}

function closedState(listClosed: ClosedResult): Omit<GalleryState, 'name'> {
  return { snapshot: WITH_24_CHATS, replies: { listClosed }, prepare: choose('showClosed') };
}

function choose(show: 'showUnread' | 'showClosed') {
  return ({ page, t }: ActContext) => click(page, 'radio', t(show));
}

async function scrollDown({ page }: ActContext): Promise<void> {
  await page.$eval('.chat-scroll', (scroller) => scroller.scrollTo(0, 20_000));
}

async function showKeys({ page }: ActContext): Promise<void> {
  // The page hears keys once its first paint is on screen.
  await until('the shortcuts are shown', async () => {
    await page.keyboard.press('?');
    return (await page.$('dialog[open]')) !== null;
  });
}

async function askToMute({ page }: ActContext): Promise<void> {
  await page.focus('[role=listitem]:nth-child(2) a');
  await page.keyboard.press('m');
  await page.waitForSelector('dialog[open]');
}

async function askToSnooze({ page, t }: ActContext): Promise<void> {
  await click(page, 'button', t('snooze'));
  await page.waitForSelector('dialog[open]');
}

async function showSnoozed({ page }: ActContext): Promise<void> {
  await dispatchSnooze(page, SNOOZE);
  await page.waitForSelector('.snoozed');
}

async function waitForHint({ page }: ActContext): Promise<void> {
  await page.waitForSelector('.hint');
}

async function focusRow({ page, t }: ActContext): Promise<void> {
  await page.focus(`[aria-label="${t('searchChats')}"]`);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
}

async function receiveMessages({ page, seed }: ActContext): Promise<void> {
  await page.hover(SECOND_ROW);
  await seed(connectedWith([...newChats(3), ...someChats(24)], 6));
  await page.waitForSelector('.new-chats');
}

async function waitForUndo({ page }: ActContext): Promise<void> {
  await page.waitForSelector('.popup-toast');
}

async function showOnePage({ page, t }: ActContext): Promise<void> {
  const name = t('chatsOnPage', { count: 4, page: '/pricing' });
  await page.hover('[role=listitem]');
  await click(page, 'button', name);
  await page.waitForSelector('.chip');
}
