import { describe, expect, it } from 'vitest';
import { NO_CLOSED_CHATS } from '../../../../utils/domain/list/closed-list.ts';
import { type Chat, NO_CHATS } from '../../../../utils/domain/model/chat.ts';
import { DEFAULT_SETTINGS } from '../../../../utils/domain/settings.ts';
import type { Snapshot } from '../../../../utils/domain/snapshot.ts';
import type { I18n } from '../../../../utils/domain/text/i18n.ts';
import { listView } from '../../../../utils/domain/views/list.ts';
import { NO_FILTER } from '../../../../utils/domain/views/list-input.ts';
import { type ListPreview, listPreviewOf, snapshotFromPreview } from '../../../../utils/domain/views/list-preview.ts';
import { popupView } from '../../../../utils/domain/views/popup.ts';
import { rowTexts } from '../../../../utils/domain/views/row-texts.ts';
import { aChat, aSnapshot, CHECKED_AT, failing, knownChats, minute, someChats } from '../../../support/chats.ts';
import { englishIn, i18nOf } from '../../../support/i18n.ts';

const I18N = englishIn('en-US');
const SHOP = aChat({ id: 'shop', widgetId: 'shop', widgetName: 'Shop', lastMessageAt: minute(-2_000) });
const thousandChats = aSnapshot({
  chats: knownChats([...someChats(999), SHOP], { total: 1_200, unreadable: 3 }),
  marks: {
    readThrough: minute(-3),
    chats: { c2: { activity: minute(-1), messageCount: 8 }, c500: { activity: null, messageCount: 0 } },
  },
});
const inputOf = (snapshot: Snapshot) => ({
  snapshot,
  closed: NO_CLOSED_CHATS,
  filter: NO_FILTER,
  now: CHECKED_AT,
  i18n: I18N,
});
const preview = (snapshot: Snapshot) => listPreviewOf(snapshot, CHECKED_AT, I18N, null);

describe('the preview', () => {
  it('equals the whole list, except for the rows below the first', () => {
    const fullList = listView(inputOf(thousandChats));
    const { list } = preview(thousandChats) ?? {};
    const chats = fullList.chats.slice(0, 8);
    const texts = Object.fromEntries(chats.map((chat) => [chat.id, rowTexts(chat, [], I18N)]));
    expect(list).toEqual({ ...fullList, chats, pendingCount: 992, texts });
    expect(list?.counts).toBe('1,200 active, 3 unread');
    expect(list?.widgets).toHaveLength(2);
    expect(list?.remarks).toHaveLength(2);
  });

  it('renders the same as the whole list', () => {
    const partialSnapshot = snapshotFromPreview(thousandChats, preview(thousandChats));
    const list = preview(thousandChats)?.list;
    expect(partialSnapshot && list && popupView(inputOf(partialSnapshot), list)).toEqual({
      ...popupView(inputOf(thousandChats)),
      list,
    });
  });

  it('has the marks of its own chats only', () => {
    expect(preview(thousandChats)?.marks).toEqual({
      readThrough: minute(-3),
      chats: { c2: thousandChats.marks.chats.c2 },
    });
  });

  it('contains all chats if there are few', () => {
    expect(preview(aSnapshot({ chats: knownChats(someChats(3)) }))?.list).toMatchObject({
      chats: someChats(3),
      pendingCount: 0,
    });
  });

  it.each<[string, Partial<Snapshot>]>([
    ['without a connection', { connection: null }],
    ['without a chat', { chats: NO_CHATS }],
    ['for unread chats only', { settings: withList({ show: 'unread' }) }],
    ['for another order', { settings: withList({ order: 'unread-first' }) }],
    ['for one widget', { settings: withList({ widget: 'shop' }) }],
  ])('is missing %s', (_, overrides) => {
    expect(preview({ ...thousandChats, ...overrides })).toBeNull();
  });
});

describe('the texts of its rows', () => {
  const [first, second] = someChats(2);
  const chats = [first, second].flatMap((chat) => chat ?? []);
  const textsOf = (list: readonly Chat[], language: I18n, before: ListPreview | null) =>
    listPreviewOf(aSnapshot({ chats: knownChats([...list]) }), CHECKED_AT, language, before)?.list.texts ?? {};
  const before = listPreviewOf(aSnapshot({ chats: knownChats(chats) }), CHECKED_AT, I18N, null);
  const known = before?.list.texts ?? {};

  it('are taken from the last preview', () => {
    const texts = textsOf(chats, I18N, before);
    expect([texts.c1 === known.c1, texts.c2 === known.c2]).toEqual([true, true]);
  });

  it.each<[string, Partial<Chat>]>([
    ['name', { visitorName: 'Ada Lovelace' }],
    ['email', { visitorEmail: 'ada@example.org' }],
    ['visitor', { visitorName: null, visitorEmail: null, visitorId: 'v99' }],
    ['message', { lastMessage: 'Are you there?' }],
    ['first message', { lastMessage: null, lastMessageAt: null, messageCount: 0 }],
  ])('are made again for a chat with another %s, and only for it', (_, change) => {
    const changed = chats.map((chat) => (chat.id === 'c1' ? { ...chat, ...change } : chat));
    const texts = textsOf(changed, I18N, before);
    expect(texts).toEqual(textsOf(changed, I18N, null));
    expect([texts.c1 === known.c1, texts.c2 === known.c2]).toEqual([false, true]);
  });

  it('are those of a chat, even if its id is the name of a property that every object has', () => {
    const chat = aChat({ id: 'constructor', visitorName: 'Ada Lovelace' });
    const withoutTexts = before && { ...before, list: { ...before.list, chats: [chat], texts: {} } };
    expect(textsOf([chat], I18N, withoutTexts).constructor).toMatchObject({ name: 'Ada Lovelace', initials: 'AL' });
  });

  it('are made again in another language', () => {
    const unnamed = chats.map((chat) => ({ ...chat, visitorName: null, visitorEmail: null }));
    const english = listPreviewOf(aSnapshot({ chats: knownChats(unnamed) }), CHECKED_AT, I18N, null);
    expect(textsOf(unnamed, i18nOf('de'), english).c1?.name).toMatch(/^Gast /);
  });
});

describe('a page', () => {
  it('ignores a preview of another connection', () => {
    const other = {
      ...thousandChats,
      connection: { id: 'other', hint: 'mgp_…', apiAddress: 'https://api.magpipe.ai', connectedAt: 0 },
    };
    expect(snapshotFromPreview(other, preview(thousandChats))).toBeNull();
    expect(snapshotFromPreview({ ...thousandChats, connection: null }, preview(thousandChats))).toBeNull();
    expect(snapshotFromPreview({ ...thousandChats, connection: null }, null)).toBeNull();
  });

  it('takes everything else from the store', () => {
    const health = failing({ kind: 'offline' });
    expect(snapshotFromPreview({ ...thousandChats, health }, preview(thousandChats))).toMatchObject({
      health,
      connection: thousandChats.connection,
    });
  });
});

function withList(list: Partial<typeof DEFAULT_SETTINGS.list>) {
  return { ...DEFAULT_SETTINGS, list: { ...DEFAULT_SETTINGS.list, ...list } };
}
