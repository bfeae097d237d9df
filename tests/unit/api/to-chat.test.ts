import { expect, it } from 'vitest';
import { toPage } from '../../../utils/api/to-chat.ts';
import { referenceSession, referenceSessions } from '../../support/api/wire-session.ts';

it('reads the reference example', () => {
  const page = toPage({ sessions: [referenceSession()], total: 24 });
  expect(page).toEqual({
    chats: [
      {
        id: 'e5f6a7b8-c9d0-1e2f-3a4b-567890cdef12',
        widgetId: 'd4e5f6a7-b8c9-0d1e-2f3a-456789bcdef0',
        widgetName: 'Support Widget',
        visitorId: 'v_abc123def456',
        visitorName: 'John',
        visitorEmail: 'john@example.com',
        status: 'active',
        lastMessage: 'Thanks, that helps!',
        lastMessageAt: '2024-01-15T10:45:00.000000Z',
        createdAt: '2024-01-15T10:30:00.000000Z',
        messageCount: 8,
        pageUrl: 'https://example.com/pricing',
      },
    ],
    closedIds: [],
    unreadable: 0,
    total: 24,
    reportedTotal: 24,
    isTotalConsistent: true,
    latestPlausible: null,
    servedAt: null,
    rowIds: ['e5f6a7b8-c9d0-1e2f-3a4b-567890cdef12'],
  });
});

it('reads every session of the stand-in, even unusual ones', () => {
  const page = toPage({ sessions: referenceSessions(), total: 24 });
  expect(page?.unreadable).toBe(0);
  expect(page?.chats).toHaveLength(24);
});

it('skips one bad row and keeps its id', () => {
  const good = referenceSession();
  const rows = [
    good,
    { ...good, id: 'b', created_at: 'yesterday' },
    { ...good, id: 'c', last_message_at: 7 },
    null,
    'text',
  ];
  const page = toPage({ sessions: rows, total: 5 });
  expect(page?.chats.map(({ id }) => id)).toEqual([good.id]);
  expect(page?.unreadable).toBe(4);
  expect(page?.rowIds).toEqual([good.id, 'b', 'c', null, null]);
});

it('drops an optional field of the wrong type, and keeps the chat', () => {
  const page = toPage({
    sessions: [{ ...referenceSession(), visitor_name: 7, message_count: 'many', extra: {} }],
    total: 1,
  });
  expect(page?.chats[0]).toMatchObject({ visitorName: null, messageCount: 0, visitorEmail: 'john@example.com' });
});

it('keeps an unknown status, and lists closed chats separately', () => {
  const sessions = [
    { ...referenceSession(), id: 'a', status: 'waiting' },
    { ...referenceSession(), id: 'b', status: 'closed' },
  ];
  const page = toPage({ sessions, total: 1 });
  expect(page?.chats.map(({ id, status }) => [id, status])).toEqual([['a', 'waiting']]);
  expect(page?.closedIds).toEqual(['b']);
});

it('keeps closed chats if they were asked for, and drops active ones', () => {
  const rows = [
    { ...referenceSession(), id: 'a', status: 'closed' },
    { ...referenceSession(), id: 'b', status: 'active' },
    { ...referenceSession(), id: 'c', status: 'archived' },
    { ...referenceSession(), id: 'd', status: 7 },
  ];
  const page = toPage({ sessions: rows, total: 40 }, 'closed');
  const statuses = page?.chats.map(({ id, status }) => [id, status]);
  expect(statuses).toEqual([
    ['a', 'closed'],
    ['c', 'archived'],
    ['d', 'closed'],
  ]);
  expect(page).toMatchObject({ closedIds: [], unreadable: 0, total: 40, rowIds: ['a', 'b', 'c', 'd'] });
});

it('gives a chat without a status the one that was asked for', () => {
  const { status: _, ...row } = referenceSession();
  expect(toPage({ sessions: [row], total: 1 })?.chats[0]?.status).toBe('active');
  expect(toPage({ sessions: [row], total: 1 }, 'closed')?.chats[0]?.status).toBe('closed');
});

it('limits the length of texts without splitting a surrogate pair', () => {
  const long = {
    ...referenceSession(),
    last_message: `${'x'.repeat(399)}😀`,
    page_url: `https://example.com/${'y'.repeat(9_000)}`,
    status: 'waiting '.repeat(100),
  };
  const chat = toPage({ sessions: [long], total: 1 })?.chats[0];
  expect(chat?.lastMessage).toHaveLength(400);
  expect(chat?.lastMessage?.isWellFormed()).toBe(true);
  expect(chat).toMatchObject({ pageUrl: null, pageHost: 'example.com' });
  expect(chat?.status).toHaveLength(40);
});

it('truncates between graphemes, and adds an ellipsis to texts that people read', () => {
  const family = '👨‍👩‍👧‍👦';
  const long = {
    ...referenceSession(),
    visitor_name: family.repeat(100),
    last_message: `Hello${' '.repeat(394)}🙃 and more`,
  };
  const chat = toPage({ sessions: [long], total: 1 })?.chats[0];
  expect(chat?.visitorName).toBe(`${family.repeat(18)}…`);
  expect(chat?.lastMessage).toBe(`Hello${' '.repeat(394)}…`);
});

it('drops lone surrogates without a replacement character', () => {
  const half = { ...referenceSession(), visitor_name: 'Jo\ud83dhn', page_url: 'https://example.com/a\ude42b' };
  const chat = toPage({ sessions: [half], total: 1 })?.chats[0];
  expect(chat).toMatchObject({ visitorName: 'John', pageUrl: 'https://example.com/ab' });
});

it.each([
  null,
  [],
  {},
  { sessions: [] },
  { sessions: {}, total: 1 },
  { sessions: [], total: '1' },
  { data: null, error: 'x' },
])('rejects %j', (body) => expect(toPage(body)).toBeNull());
