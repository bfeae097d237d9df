import { describe, expect, it } from 'vitest';
import { NO_CLOSED_CHATS } from '../../../../utils/domain/list/closed-list.ts';
import { NO_CHATS } from '../../../../utils/domain/model/chat.ts';
import { DEFAULT_SETTINGS } from '../../../../utils/domain/settings.ts';
import type { Snapshot } from '../../../../utils/domain/snapshot.ts';
import { listView } from '../../../../utils/domain/views/list.ts';
import { NO_FILTER } from '../../../../utils/domain/views/list-input.ts';
import { listPreviewOf, snapshotFromPreview } from '../../../../utils/domain/views/list-preview.ts';
import { popupView } from '../../../../utils/domain/views/popup.ts';
import { rowTexts } from '../../../../utils/domain/views/row-texts.ts';
import { aChat, aSnapshot, CHECKED_AT, failing, knownChats, minute, someChats } from '../../../support/chats.ts';
import { englishIn } from '../../../support/i18n.ts';

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
const preview = (snapshot: Snapshot) => listPreviewOf(snapshot, CHECKED_AT, I18N);

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
