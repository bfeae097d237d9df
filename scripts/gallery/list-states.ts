import { click, fill } from '../../tests/support/browsers/roles.ts';
import { FAILURES } from '../../tests/support/chats.ts';
import { tellOfSnooze } from '../../tests/support/stand-still.ts';
import type { Snapshot } from '../../utils/domain/chat.ts';
import type { ClosedResult } from '../../utils/domain/closed.ts';
import type { ListChoice } from '../../utils/domain/settings.ts';
import type { Undo } from '../../utils/domain/undo.ts';
import { HINTED, MUTED, NOTIFYING, NOTIFYING_WAITING, RESTING, SNOOZE, WAITING } from './attention-snapshots.ts';
import { foreignChats, hostileChats, manyChats, NOW, newChats, someChats } from './chats.ts';
import { FIRST_CHECK, failingWith, KNOWN_24, knowing, NOT_CONNECTED } from './snapshots.ts';
import type { Hands, State } from './state.ts';

/** Pointed at, or gone to with the keyboard. */
const SECOND_ROW = '[role=listitem]:nth-child(2)';

/** Everything that popup and side panel can show. */
export const LIST_STATES: readonly State[] = [
  { name: 'not connected', snapshot: NOT_CONNECTED },
  { name: 'first check', snapshot: FIRST_CHECK },
  { name: 'no chats', snapshot: knowing([]) },
  { name: 'one chat', snapshot: knowing(someChats(1)) },
  { name: '24 chats', snapshot: KNOWN_24 },
  { name: '1,000 chats', snapshot: cutAt(manyChats(1000)), act: scrollDown },
  { name: 'all read', snapshot: knowing(someChats(24), 0) },
  { name: 'nothing unread', snapshot: knowing(someChats(24), 0), act: choose('showUnread') },
  { name: 'search', snapshot: KNOWN_24, act: ({ page, t }) => fill(page, t('searchChats'), 'exam pri') },
  { name: 'no match', snapshot: KNOWN_24, act: ({ page, t }) => fill(page, t('searchChats'), 'nobody wrote this') },
  { name: 'row hovered', snapshot: KNOWN_24, act: ({ page }) => page.hover(SECOND_ROW) },
  { name: 'row focused', snapshot: KNOWN_24, act: focusRow },
  { name: 'news held back', snapshot: KNOWN_24, act: receiveNews },
  { name: 'undo', snapshot: markedRead(3), act: seeUndo },
  { name: 'one page', snapshot: KNOWN_24, act: showOnePage },
  { name: 'choices', snapshot: chosen(KNOWN_24) },
  { name: 'keys', snapshot: KNOWN_24, act: showKeys },
  { name: 'waiting', snapshot: WAITING },
  { name: 'waiting longest', snapshot: ordered(WAITING, 'waiting-longest') },
  { name: 'muted', snapshot: MUTED, act: ({ page }) => page.hover(SECOND_ROW) },
  { name: 'mute', snapshot: WAITING, act: askToMute },
  { name: 'snooze', snapshot: NOTIFYING, act: askToSnooze },
  { name: 'snooze in quiet hours', snapshot: RESTING, act: askToSnooze },
  { name: 'snoozed', snapshot: NOTIFYING_WAITING, act: beSnoozed },
  { name: 'hint', snapshot: HINTED, act: seeHint },
  { name: 'set aside', snapshot: { ...KNOWN_24, setAside: true } },
  { name: 'closed chats', ...closedState({ kind: 'page', chats: someChats(20), total: 312, next: 20 }) },
  { name: 'none closed', ...closedState({ kind: 'page', chats: [], total: 0, next: null }) },
  { name: 'closed failed', ...closedState({ kind: 'failed', failure: { kind: 'offline' } }) },
  { name: 'visitors of all scripts', snapshot: knowing(foreignChats(), 5) },
  { name: 'hostile visitors', snapshot: knowing(hostileChats(), 5) },
  {
    name: 'hostile visitors, hovered',
    snapshot: knowing(hostileChats(), 5),
    act: ({ page }) => page.hover(SECOND_ROW),
  },
  ...FAILURES.map((failure) => ({ name: `${failure.kind}, 24 chats`, snapshot: failingWith(KNOWN_24, failure) })),
  ...FAILURES.map((failure) => ({
    name: `${failure.kind}, nothing known`,
    snapshot: failingWith(FIRST_CHECK, failure),
  })),
];

/** Those that are shown in every look and language. */
export const CORE_LIST_STATES: readonly string[] = [
  'not connected',
  'first check',
  'no chats',
  '24 chats',
  'search',
  'row hovered',
  'keys',
  'closed chats',
  'refused, 24 chats',
  'rejected, nothing known',
];

function cutAt(chats: ReturnType<typeof manyChats>): Snapshot {
  const snapshot = knowing(chats, 128);
  return { ...snapshot, chats: { ...snapshot.chats, total: 3120 } };
}

/** This many were marked read just now. */
function markedRead(count: number): Snapshot & { readonly undo: Undo } {
  const { marks } = knowing(someChats(24), count);
  return { ...knowing(someChats(24), 0), undo: { id: 'undo-1', count, turned: 'read', at: NOW, before: marks } };
}

function ordered(snapshot: Snapshot, order: ListChoice['order']): Snapshot {
  const list = { ...snapshot.settings.list, order };
  return { ...snapshot, settings: { ...snapshot.settings, list } };
}

function chosen(snapshot: Snapshot): Snapshot {
  const list = { show: 'all', order: 'unread-first', widget: 'shop' } as const;
  return { ...snapshot, settings: { ...snapshot.settings, list } };
}

function closedState(listClosed: ClosedResult): Omit<State, 'name'> {
  return { snapshot: KNOWN_24, replies: { listClosed }, act: choose('showClosed') };
}

function choose(show: 'showUnread' | 'showClosed') {
  return ({ page, t }: Hands) => click(page, 'radio', t(show));
}

async function scrollDown({ page }: Hands): Promise<void> {
  await page.$eval('.chat-scroll', (scroller) => scroller.scrollTo(0, 20_000));
}

async function showKeys({ page }: Hands): Promise<void> {
  await page.keyboard.press('?');
  await page.waitForSelector('dialog[open]');
}

async function askToMute({ page }: Hands): Promise<void> {
  await page.focus('[role=listitem]:nth-child(2) a');
  await page.keyboard.press('m');
  await page.waitForSelector('dialog[open]');
}

async function askToSnooze({ page, t }: Hands): Promise<void> {
  await click(page, 'button', t('snooze'));
  await page.waitForSelector('dialog[open]');
}

async function beSnoozed({ page }: Hands): Promise<void> {
  await tellOfSnooze(page, SNOOZE);
  await page.waitForSelector('.snoozed');
}

async function seeHint({ page }: Hands): Promise<void> {
  await page.waitForSelector('.hint');
}

async function focusRow({ page, t }: Hands): Promise<void> {
  await page.focus(`[aria-label="${t('searchChats')}"]`);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
}

async function receiveNews({ page, put }: Hands): Promise<void> {
  await page.hover(SECOND_ROW);
  await put(knowing([...newChats(3), ...someChats(24)], 6));
  await page.waitForSelector('.news');
}

async function seeUndo({ page }: Hands): Promise<void> {
  await page.waitForSelector('.popup-said');
}

async function showOnePage({ page, t }: Hands): Promise<void> {
  const name = t('chatsOnPage', { count: 4, page: '/pricing' });
  await page.hover('[role=listitem]');
  await click(page, 'button', name);
  await page.waitForSelector('.chip');
}
