import { describe, expect, it } from 'vitest';
import { Account, type ListPage, type ListQuery } from '../../support/api/account.ts';
import { closedSessions, makeSession, manySessions, referenceSessions } from '../../support/api/wire-session.ts';

const noon = () => new Date('2026-02-02T12:00:00Z');

function page(account: Account, query: ListQuery = {}): ListPage {
  const answer = account.list(query);
  if (answer === 'past-end') throw new Error('past the end');
  return answer;
}

function ids(account: Account, query: ListQuery = {}): string[] {
  return page(account, query).sessions.map(({ id }) => id);
}

describe('the order', () => {
  it('is empty chats first, then the newest message first, to the microsecond', () => {
    const account = new Account([
      makeSession({ id: 'older', last_message_at: '2026-02-01T10:45:00.123455+00:00' }),
      makeSession({ id: 'second', last_message_at: '2026-02-01T10:45:01Z' }),
      makeSession({ id: 'empty', last_message: undefined, last_message_at: null }),
      makeSession({ id: 'newer', last_message_at: '2026-02-01T10:45:00.123456+00:00' }),
    ]);
    expect(ids(account)).toEqual(['empty', 'second', 'newer', 'older']);
  });

  it('moves a chat with a new message to the top of those with messages, at a unique time', () => {
    const account = new Account(referenceSessions(), noon);
    const last = account.sessions.at(-1);
    const first = account.addMessage(last?.id ?? '', 'hello again');
    const second = account.addMessage(account.addVisitor().id, 'hi');
    expect(first.last_message_at).toBe('2026-02-02T12:00:00.000000+00:00');
    expect(second.last_message_at).toBe('2026-02-02T12:00:00.000002+00:00');
    expect(ids(account).slice(3, 5)).toEqual([second.id, first.id]);
    expect(first).toMatchObject({ last_message: 'hello again', message_count: (last?.message_count ?? 0) + 1 });
  });

  it('puts a new empty chat before all, and one with a message before all other messages', () => {
    const account = new Account(referenceSessions(), noon);
    const emptyChat = account.addVisitor({ visitor_name: 'New' });
    const speaking = account.addVisitor({ last_message: 'Hi!' });
    expect(ids(account).indexOf(emptyChat.id)).toBe(0);
    expect(ids(account).indexOf(speaking.id)).toBe(4);
    expect(emptyChat).not.toHaveProperty('last_message');
    expect(emptyChat).toMatchObject({ last_message_at: null, created_at: '2026-02-02T12:00:00.000000+00:00' });
  });

  it('equals that of a full sort through thousands of changes', () => {
    const account = new Account(manySessions(5000), noon);
    const before = account.sessions;
    for (let n = 0; n < 2000; n += 1) account.addMessage(before[(n * 7919) % 5000]?.id ?? '', `message ${n}`);
    expect(new Account(account.sessions).sessions).toEqual(account.sessions);
    expect(account.sessions).toHaveLength(5000);
  });
});

describe('list', () => {
  it('gives 50 rows by default, and never more than 100', () => {
    const account = new Account(manySessions(150));
    expect(ids(account)).toHaveLength(50);
    expect(ids(account, { limit: 500 })).toHaveLength(100);
    expect(page(account, { limit: 1 }).total).toBe(150);
  });

  it('gives an empty page at the total, and none beyond it', () => {
    const account = new Account(referenceSessions());
    expect(page(account, { offset: 24 })).toEqual({ sessions: [], total: 24 });
    expect(account.list({ offset: 25 })).toBe('past-end');
    expect(page(new Account())).toEqual({ sessions: [], total: 0 });
  });

  it('filters by status, widget and creation, and counts what matches', () => {
    const account = new Account(referenceSessions());
    const [first] = account.sessions;
    account.close(first?.id ?? '');
    expect(page(account, { status: 'active' }).total).toBe(23);
    expect(ids(account, { status: 'closed' })).toEqual([first?.id]);
    expect(page(account, { widget_id: '0f9e8d7c-6b5a-4c3d-8e2f-1a0b9c8d7e6f' }).total).toBe(1);
    expect(page(account, { from_date: '2024-01-15T09:40:00Z' }).total).toBe(3);
  });

  it('pages through closed chats separately from active ones', () => {
    const account = new Account([...closedSessions(30), ...referenceSessions()]);
    const first = page(account, { status: 'closed', limit: 20 });
    const second = page(account, { status: 'closed', limit: 20, offset: 20 });
    expect([first.total, first.sessions.length, second.sessions.length]).toEqual([30, 20, 10]);
    expect(account.list({ status: 'closed', offset: 31 })).toBe('past-end');
    expect(page(account, { status: 'active' }).total).toBe(24);
  });
});

describe('changes', () => {
  it('close and reopen a chat in its old position', () => {
    const account = new Account(referenceSessions());
    const before = ids(account);
    const id = before[1] ?? '';
    expect(account.close(id).status).toBe('closed');
    expect(account.reopen(id).status).toBe('active');
    expect(ids(account)).toEqual(before);
  });

  it('leave previously returned sessions unchanged', () => {
    const account = new Account([makeSession({ id: 'a', last_message: 'old' })]);
    const before = account.get('a');
    account.addMessage('a', 'new');
    expect(before?.last_message).toBe('old');
    expect(account.get('a')?.last_message).toBe('new');
  });

  it('stop counting messages at 1000', () => {
    const account = new Account([makeSession({ id: 'a', message_count: 999 })]);
    expect(account.addMessage('a', 'x').message_count).toBe(1000);
    expect(account.addMessage('a', 'y').message_count).toBe(1000);
  });

  it('are refused if the database could not store them', () => {
    const account = new Account([makeSession({ id: 'a' })]);
    expect(() => account.addVisitor({ id: 'a' })).toThrow('exists');
    expect(() => account.addMessage('b', 'x')).toThrow('no session b');
    expect(() => account.replaceAll([makeSession({ last_message_at: 'yesterday' })])).toThrow('invalid timestamp');
  });
});
