import { describe, expect, it } from 'vitest';
import type { Chat } from '../../../../utils/domain/model/chat.ts';
import { type Mutes, NO_MUTES } from '../../../../utils/domain/notifications/mutes.ts';
import { NO_WAITS } from '../../../../utils/domain/notifications/waits.ts';
import { NO_MARKS } from '../../../../utils/domain/read-marks/read-marks.ts';
import { widgetLabel } from '../../../../utils/domain/views/chat-labels.ts';
import { mutedText, type RowContext, rowOf } from '../../../../utils/domain/views/row.ts';
import { aChat, CHECKED_AT, minute } from '../../../support/chats.ts';
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

it('shows all fields of a chat', () => {
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

describe('the page', () => {
  it.each([
    ['none was sent', null],
    ['it is blank', ' '],
    ['it is not an address', '/pricing'],
    ['it must not be opened', 'javascript:alert(1)'],
  ])('is the inbox, with the reason, when %s', (_, pageUrl) => {
    const shown = row({ pageUrl });
    expect(shown).toMatchObject({ href: INBOX, page: null });
    expect(shown.pageNote).toMatch(/inbox/);
  });

  it.each<[string, Partial<Chat>, string | null]>([
    ['Page unknown. Opens the inbox', { pageUrl: null }, null],
    ['Page address isn’t safe. Opens the inbox', { pageUrl: 'javascript:alert(1)' }, null],
    ['Page address isn’t safe. Opens the inbox', { pageUrl: null, pageHost: null }, null],
    ['Page address is too long. Opens the inbox', { pageUrl: null, pageHost: 'shop.example.com' }, 'shop.example.com'],
  ])('says why it does not open: %s', (note, overrides, host) => {
    expect(row(overrides)).toMatchObject({ pageNote: note, host, page: null, href: INBOX });
  });
});

describe('the message', () => {
  it.each([null, '', ' \n ', '\u200b'])('says that it has no text for %j', (lastMessage) => {
    expect(row({ lastMessage })).toMatchObject({ message: null, messageNote: 'Message without text' });
    const uncounted = { lastMessage, messageCount: 0 };
    expect(row(uncounted).messageNote).toBe('Message without text');
    expect(row({ ...uncounted, lastMessageAt: null }).messageNote).toBe('No message yet');
  });

  it('is a single line, cut to its maximum', () => {
    const { message } = row({ lastMessage: `Hello\n\nthere ${'x'.repeat(1_000)}` });
    expect(message).toMatch(/^Hello there x+…$/);
    expect(message).toHaveLength(200);
  });
});

it('uses the creation time if there is no message yet', () => {
  const shown = row({ lastMessageAt: null, createdAt: minute(30), lastMessage: null });
  expect(shown).toMatchObject({ activity: minute(30), ago: '30 min. ago', message: null });
});

it('names the widget only if there are several', () => {
  expect(row({}, { hasSeveralWidgets: true }).widget).toBe('Support Widget');
  expect(row({ widgetName: null }, { hasSeveralWidgets: true }).widget).toBe(
    widgetLabel(aChat({ widgetName: null }), ENGLISH),
  );
});

it('offers an email to copy only if there is one', () => {
  expect(row({ visitorEmail: ' john@example.com ' }).email).toBe('john@example.com');
  expect(row({ visitorEmail: '  ' }).email).toBeNull();
  expect(row({ visitorEmail: null }).email).toBeNull();
});

it('is read once the chat is', () => {
  expect(row({}, { marks: { readThrough: minute(0), chats: {} } }).unread).toBe(false);
});

it('is in the language of the user', () => {
  expect(row({}, { i18n: englishIn('de') }).ago).toBe('vor 1 Std.');
  expect(row({}, { i18n: englishIn('de') }).dateTime()).toMatch(/tag, \d\. Februar 2026/);
});

describe('a row found by a search', () => {
  it('starts its message shortly before the first hit', () => {
    const lastMessage = `${'Thanks for all of your help until now. '.repeat(4)}One question about the invoice of May`;
    const { message } = row({ lastMessage }, { terms: ['invoice'] });
    expect(message).toMatch(/^….{0,24}invoice of May$/);
    expect(row({ lastMessage }).message).toMatch(/^Thanks/);
  });

  it('shows the email if the search found it and the name is not the email', () => {
    expect(row({}, { terms: ['john@ex'] }).isEmailHit).toBe(true);
    expect(row({}, { terms: ['thanks'] }).isEmailHit).toBe(false);
    expect(row({ visitorName: null }, { terms: ['john@ex'] }).isEmailHit).toBe(false);
  });
});

it('is not unread once it has closed or left the list', () => {
  expect(rowOf(aChat(), CONTEXT, 'closed').unread).toBe(false);
  expect(rowOf(aChat(), CONTEXT, 'removed').unread).toBe(false);
});

describe('a muted chat', () => {
  const { id, widgetId } = aChat();
  const mutedLabel = (overrides: Partial<Mutes>) => {
    const { muted } = row({}, { mutes: { ...NO_MUTES, ...overrides } });
    return muted && mutedText(muted, ENGLISH);
  };

  it('says how it is muted', () => {
    expect(mutedLabel({ chats: { [id]: null } })).toBe('Muted');
    expect(mutedLabel({ chats: { [id]: minute(0) } })).toBe('Muted until the next message');
    expect(mutedLabel({ chats: { [id]: minute(-1) } })).toBeNull();
    expect(mutedLabel({ widgets: { [`${widgetId}`]: 'Support Widget' } })).toBe('Muted (whole widget)');
  });

  it('is no longer muted once it has closed', () => {
    const mutes = { ...NO_MUTES, chats: { [id]: null } };
    expect(rowOf(aChat(), { ...CONTEXT, mutes }, 'closed').muted).toBeNull();
  });
});

it('has no initials for a visitor without a name', () => {
  expect(row({ visitorName: null, visitorEmail: 'sam@example.org' }).initials).toBe('S');
  expect(row({ visitorName: null, visitorEmail: null })).toMatchObject({ initials: '' });
});

it('shows no time in the first frame', () => {
  expect(row({}, { now: null })).toEqual({ ...row(), ago: '', compactAgo: '', dateTime: expect.any(Function) });
});
