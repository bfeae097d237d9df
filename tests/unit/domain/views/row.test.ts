import { describe, expect, it } from 'vitest';
import type { Chat } from '../../../../utils/domain/model/chat.ts';
import { type Mutes, NO_MUTES } from '../../../../utils/domain/notifications/mutes.ts';
import { NO_WAITS } from '../../../../utils/domain/notifications/waits.ts';
import { NO_MARKS } from '../../../../utils/domain/read-marks/read-marks.ts';
import { mutedText, type RowContext, rowOf, visitorLabel, widgetLabel } from '../../../../utils/domain/views/row.ts';
import { aChat, aWait, CHECKED_AT, minute } from '../../../support/chats.ts';
import { ENGLISH, englishIn } from '../../../support/i18n.ts';

const INBOX = 'https://magpipe.ai/inbox';

const CONTEXT: RowContext = {
  marks: NO_MARKS,
  waits: NO_WAITS,
  mutes: NO_MUTES,
  limits: { amber: 2, red: 5 },
  now: CHECKED_AT,
  i18n: ENGLISH,
  hasSeveralWidgets: false,
  terms: [],
};

function row(overrides: Partial<Chat> = {}, options: Partial<Parameters<typeof rowOf>[1]> = {}) {
  return rowOf(aChat(overrides), { ...CONTEXT, i18n: englishIn('en-US'), ...options });
}

it('shows a chat whole', () => {
  expect(row()).toMatchObject({
    id: aChat().id,
    name: 'John',
    initials: 'J',
    activity: minute(0),
    ago: '1 hr. ago',
    message: 'Thanks, that helps!',
    page: { host: 'example.com', path: '/pricing', key: 'example.com/pricing' },
    pageUrl: 'https://example.com/pricing',
    state: 'active',
    pageNote: null,
    href: 'https://example.com/pricing',
    widget: null,
    email: 'john@example.com',
    unread: true,
  });
  expect(row().dateTime()).toMatch(/day, February \d, 2026/);
});

describe('visitorLabel', () => {
  it.each<[string, Partial<Chat>, string]>([
    ['the name', {}, 'John'],
    ['the email where there is no name', { visitorName: null }, 'john@example.com'],
    ['the email where the name is blank', { visitorName: ' \n' }, 'john@example.com'],
    ['the end of the visitor id where there is neither', { visitorName: null, visitorEmail: '' }, 'Visitor def456'],
    [
      'the end of the visitor id, whole characters',
      { visitorName: null, visitorEmail: null, visitorId: 'guest-😀abcde' },
      'Visitor 😀abcde',
    ],
    ['the whole of a short visitor id', { visitorName: null, visitorEmail: null, visitorId: 'v1' }, 'Visitor v1'],
    ['just a visitor', { visitorName: null, visitorEmail: null, visitorId: '' }, 'Visitor'],
  ])('is %s', (_, overrides, label) => {
    expect(visitorLabel(aChat(overrides), ENGLISH)).toBe(label);
  });

  it('is plain and short, whatever was typed', () => {
    expect(visitorLabel(aChat({ visitorName: 'Ann\u202e\u0000\nLee' }), ENGLISH)).toBe('Ann Lee');
    expect(visitorLabel(aChat({ visitorName: 'x'.repeat(500) }), ENGLISH)).toHaveLength(60);
    expect(visitorLabel(aChat({ visitorName: '<img src=x>' }), ENGLISH)).toBe('<img src=x>');
    expect(
      visitorLabel(aChat({ visitorName: null, visitorEmail: null, visitorId: 'v_\u202e\u202e\u202e1' }), ENGLISH),
    ).toBe('Visitor v_1');
  });
});

describe('the page', () => {
  it.each([
    ['none was sent', null],
    ['it is blank', ' '],
    ['it is no address', '/pricing'],
    ['it must not be opened', 'javascript:alert(1)'],
  ])('is the inbox, and says why, when %s', (_, pageUrl) => {
    const shown = row({ pageUrl });
    expect(shown).toMatchObject({ href: INBOX, page: null });
    expect(shown.pageNote).toMatch(/inbox/);
  });

  it.each<[string, Partial<Chat>, string | null]>([
    ['No page known. Opens the inbox', { pageUrl: null }, null],
    ['Page address is not safe. Opens the inbox', { pageUrl: 'javascript:alert(1)' }, null],
    ['Page address is not safe. Opens the inbox', { pageUrl: null, pageHost: null }, null],
    ['Page address is too long. Opens the inbox', { pageUrl: null, pageHost: 'shop.example.com' }, 'shop.example.com'],
  ])('says why none opens: %s', (note, overrides, host) => {
    expect(row(overrides)).toMatchObject({ pageNote: note, host, page: null, href: INBOX });
  });
});

describe('the message', () => {
  it.each([null, '', ' \n ', '\u200b'])('has no text for %j, and says so', (lastMessage) => {
    expect(row({ lastMessage })).toMatchObject({ message: null, messageNote: 'Message without text' });
    const uncounted = { lastMessage, messageCount: 0 };
    expect(row(uncounted).messageNote).toBe('Message without text');
    expect(row({ ...uncounted, lastMessageAt: null }).messageNote).toBe('No message yet');
  });

  it('is one line, and cut', () => {
    const { message } = row({ lastMessage: `Hello\n\nthere ${'x'.repeat(1_000)}` });
    expect(message).toMatch(/^Hello there x+…$/);
    expect(message).toHaveLength(200);
  });
});

it('goes by the creation where there is no message yet', () => {
  const shown = row({ lastMessageAt: null, createdAt: minute(30), lastMessage: null });
  expect(shown).toMatchObject({ activity: minute(30), ago: '30 min. ago', message: null });
});

it('names the widget only where there are several', () => {
  expect(row({}, { hasSeveralWidgets: true }).widget).toBe('Support Widget');
  expect(row({ widgetName: null }, { hasSeveralWidgets: true }).widget).toBe(
    widgetLabel(aChat({ widgetName: null }), ENGLISH),
  );
  expect(widgetLabel(aChat({ widgetName: null }), ENGLISH)).not.toBe('');
});

it('has an email to copy only where there is one', () => {
  expect(row({ visitorEmail: ' john@example.com ' }).email).toBe('john@example.com');
  expect(row({ visitorEmail: '  ' }).email).toBeNull();
  expect(row({ visitorEmail: null }).email).toBeNull();
});

it('is read once the chat is', () => {
  expect(row({}, { marks: { readThrough: minute(0), chats: {} } }).unread).toBe(false);
});

it('is shown in the language of the user', () => {
  expect(row({}, { i18n: englishIn('de') }).ago).toBe('vor 1 Std.');
  expect(row({}, { i18n: englishIn('de') }).dateTime()).toMatch(/tag, \d\. Februar 2026/);
});

it.each(['\u200b', '\u3164', '\u2800 \u200d', '\u0301'])(
  'does not take %j for a name, for nobody could see it',
  (visitorName) => {
    expect(row({ visitorName }).name).toBe('john@example.com');
    expect(row({ visitorName, visitorEmail: visitorName }).name).toBe('Visitor def456');
  },
);

describe('a row of a search', () => {
  it('begins its message shortly before the first hit', () => {
    const lastMessage = `${'Thanks for all of your help until now. '.repeat(4)}One question about the invoice of May`;
    const { message } = row({ lastMessage }, { terms: ['invoice'] });
    expect(message).toMatch(/^….{0,24}invoice of May$/);
    expect(row({ lastMessage }).message).toMatch(/^Thanks/);
  });

  it('shows the email where that was found, and the name is another', () => {
    expect(row({}, { terms: ['john@ex'] }).isEmailHit).toBe(true);
    expect(row({}, { terms: ['thanks'] }).isEmailHit).toBe(false);
    expect(row({ visitorName: null }, { terms: ['john@ex'] }).isEmailHit).toBe(false);
  });
});

it('is not unread once it has closed or gone', () => {
  expect(rowOf(aChat(), CONTEXT, 'closed').unread).toBe(false);
  expect(rowOf(aChat(), CONTEXT, 'removed').unread).toBe(false);
});

describe('a chat that waits', () => {
  const MINUTE = 60_000;
  const waiting = (ms: number, options: Partial<RowContext> = {}) =>
    row(
      {},
      { waits: { [aChat().id]: aWait({ waitingSince: minute(0) }) }, now: Date.parse(minute(0)) + ms, ...options },
    ).waiting;

  it.each([
    [-MINUTE, 'none', '1 s', 'Waiting 1 s'],
    [30_000, 'none', '30 s', 'Waiting 30 s'],
    [2 * MINUTE - 1, 'none', '1 min', 'Waiting 1 min'],
    [2 * MINUTE, 'amber', '2 min', 'Waiting long: 2 min'],
    [5 * MINUTE - 1, 'amber', '4 min', 'Waiting long: 4 min'],
    [5 * MINUTE, 'red', '5 min', 'Waiting too long: 5 min'],
    [150 * MINUTE, 'red', '2 hr', 'Waiting too long: 2 hr'],
  ])('for %i ms, says so', (ms, level, duration, text) => {
    expect(waiting(ms)).toEqual({ level, duration, text });
  });

  it('has no colour that was turned off', () => {
    expect(waiting(9 * MINUTE, { limits: { amber: null, red: null } })).toMatchObject({ text: 'Waiting 9 min' });
  });

  it('is silent about it in the first frame, and once it is read or muted', () => {
    expect(waiting(9 * MINUTE, { now: null })).toBeNull();
    expect(waiting(9 * MINUTE, { marks: { readThrough: minute(0), chats: {} } })).toBeNull();
    expect(waiting(9 * MINUTE, { mutes: { ...NO_MUTES, chats: { [aChat().id]: null } } })).toBeNull();
    const waits = { [aChat().id]: aWait({ waitingSince: minute(0) }) };
    expect(rowOf(aChat(), { ...CONTEXT, waits }, 'removed').waiting).toBeNull();
  });
});

describe('a muted chat', () => {
  const { id, widgetId } = aChat();
  const mutedLabel = (overrides: Partial<Mutes>) => {
    const { muted } = row({}, { mutes: { ...NO_MUTES, ...overrides } });
    return muted && mutedText(muted, ENGLISH);
  };

  it('says how', () => {
    expect(mutedLabel({ chats: { [id]: null } })).toBe('Muted');
    expect(mutedLabel({ chats: { [id]: minute(0) } })).toBe('Muted until the next message');
    expect(mutedLabel({ chats: { [id]: minute(-1) } })).toBeNull();
    expect(mutedLabel({ widgets: { [`${widgetId}`]: 'Support Widget' } })).toBe('Muted with its widget');
  });

  it('is no more than closed once it has closed', () => {
    const mutes = { ...NO_MUTES, chats: { [id]: null } };
    expect(rowOf(aChat(), { ...CONTEXT, mutes }, 'closed').muted).toBeNull();
  });
});

it('says no time in the first frame', () => {
  expect(row({}, { now: null })).toEqual({ ...row(), ago: '', dateTime: expect.any(Function) });
});
