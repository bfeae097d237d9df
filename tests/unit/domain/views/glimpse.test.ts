import { describe, expect, it } from 'vitest';
import { NO_CHATS, type Snapshot } from '../../../../utils/domain/chat';
import { NO_CLOSED_CHATS } from '../../../../utils/domain/closed-list';
import { DEFAULT_SETTINGS } from '../../../../utils/domain/settings';
import { glimpsed, glimpseOf } from '../../../../utils/domain/views/glimpse';
import { listView } from '../../../../utils/domain/views/list';
import { popupView } from '../../../../utils/domain/views/popup';
import { NO_FILTER } from '../../../../utils/domain/views/scene';
import { aChat, aSnapshot, CHECKED_AT, failing, known, minute, someChats } from '../../../support/chats';
import { englishIn } from '../../../support/i18n';

const I18N = englishIn('en-US');
const SHOP = aChat({ id: 'shop', widgetId: 'shop', widgetName: 'Shop', lastMessageAt: minute(-2_000) });
const many = aSnapshot({
  chats: known([...someChats(999), SHOP], { total: 1_200, unreadable: 3 }),
  marks: {
    readThrough: minute(-3),
    chats: { c2: { activity: minute(-1), messageCount: 8 }, c500: { activity: null, messageCount: 0 } },
  },
});
const sceneOf = (snapshot: Snapshot) => ({
  snapshot,
  closed: NO_CLOSED_CHATS,
  filter: NO_FILTER,
  now: CHECKED_AT,
  i18n: I18N,
});
const glimpse = (snapshot: Snapshot) => glimpseOf(snapshot, CHECKED_AT, I18N);

describe('the glimpse', () => {
  it('shows what the whole list shows, but for the rows below the first', () => {
    const whole = listView(sceneOf(many));
    const { list } = glimpse(many) ?? {};
    expect(list).toEqual({ ...whole, chats: whole.chats.slice(0, 8), rest: 992 });
    expect(list?.counts).toBe('1,200 active, 3 unread');
    expect(list?.widgets).toHaveLength(2);
    expect(list?.remarks).toHaveLength(2);
  });

  it('looks the same as the whole when it is drawn', () => {
    const partly = glimpsed(many, glimpse(many));
    const list = glimpse(many)?.list;
    expect(partly && list && popupView(sceneOf(partly), list)).toEqual({ ...popupView(sceneOf(many)), list });
  });

  it('says of its chats alone what is read', () => {
    expect(glimpse(many)?.marks).toEqual({ readThrough: minute(-3), chats: { c2: many.marks.chats.c2 } });
  });

  it('is of a few chats all of them', () => {
    expect(glimpse(aSnapshot({ chats: known(someChats(3)) }))?.list).toMatchObject({ chats: someChats(3), rest: 0 });
  });

  it.each<[string, Partial<Snapshot>]>([
    ['without a connection', { connection: null }],
    ['without a chat', { chats: NO_CHATS }],
    ['for a list of the unread', { settings: withList({ show: 'unread' }) }],
    ['for another order', { settings: withList({ order: 'unread-first' }) }],
    ['for one widget', { settings: withList({ widget: 'shop' }) }],
  ])('is none %s', (_, overrides) => {
    expect(glimpse({ ...many, ...overrides })).toBeNull();
  });
});

describe('a page', () => {
  it('draws no glimpse of another connection, or of none', () => {
    const other = {
      ...many,
      connection: { id: 'other', hint: 'mgp_…', apiAddress: 'https://api.magpipe.ai', since: 0 },
    };
    expect(glimpsed(other, glimpse(many))).toBeNull();
    expect(glimpsed({ ...many, connection: null }, glimpse(many))).toBeNull();
    expect(glimpsed({ ...many, connection: null }, null)).toBeNull();
  });

  it('takes all else as it is now', () => {
    const health = failing({ kind: 'offline' });
    expect(glimpsed({ ...many, health }, glimpse(many))).toMatchObject({ health, connection: many.connection });
  });
});

function withList(list: Partial<typeof DEFAULT_SETTINGS.list>) {
  return { ...DEFAULT_SETTINGS, list: { ...DEFAULT_SETTINGS.list, ...list } };
}
