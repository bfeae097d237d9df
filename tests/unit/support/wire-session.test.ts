import { describe, expect, it } from 'vitest';
import { microsOf } from '../../support/api/timestamps.ts';
import { closedSessions, makeSession, manySessions, referenceSessions } from '../../support/api/wire-session.ts';

const sessions = referenceSessions();

describe('referenceSessions', () => {
  it('are the 24 active sessions that the published example counts, the same each time', () => {
    expect(sessions).toHaveLength(24);
    expect(new Set(sessions.map(({ id }) => id)).size).toBe(24);
    expect(new Set(sessions.map(({ status }) => status))).toEqual(new Set(['active']));
    expect(referenceSessions()).toEqual(sessions);
    expect(sessions[0]).toMatchObject({ visitor_name: 'John', last_message_at: '2024-01-15T10:45:00Z' });
  });

  it('have every number of fraction digits that the database writes', () => {
    const digits = sessions.flatMap(({ last_message_at: at }) =>
      at === null ? [] : [/\.(\d+)/.exec(at)?.[1]?.length],
    );
    expect(new Set(digits)).toEqual(new Set([undefined, 1, 2, 3, 4, 5, 6]));
  });

  it('have the latest activity in the published one', () => {
    const [published = 0, ...others] = sessions.map(({ last_message_at: at, created_at: created }) =>
      Math.max(microsOf(at ?? created), microsOf(created)),
    );
    expect(Math.max(...others)).toBeLessThan(published);
  });

  it('omit the fields that the API omits', () => {
    const emptyChats = sessions.filter(({ last_message_at: at }) => at === null);
    expect(emptyChats).toHaveLength(3);
    for (const session of emptyChats) expect(session).not.toHaveProperty('last_message');
    expect(sessions.filter((session) => !('widget_name' in session))).toHaveLength(1);
  });
});

describe('makeSession', () => {
  it('gives each session an id of its own', () => {
    expect(makeSession().id).not.toBe(makeSession().id);
  });

  it('removes an optional field for undefined, and keeps the default of a required one', () => {
    const session = makeSession({ widget_name: undefined, last_message: undefined, status: undefined });
    expect(session).not.toHaveProperty('widget_name');
    expect(session).not.toHaveProperty('last_message');
    expect(session.status).toBe('active');
  });
});

describe('manySessions', () => {
  it('are the same for the same seed, and differ for another', () => {
    expect(manySessions(50, 7)).toEqual(manySessions(50, 7));
    expect(manySessions(50, 7)).not.toEqual(manySessions(50, 8));
  });

  it('have the requested number of empty chats', () => {
    const emptyChats = manySessions(5000, 1, 30).filter(({ last_message_at: at }) => at === null);
    expect(emptyChats).toHaveLength(30);
  });
});

describe('closedSessions', () => {
  it('are closed, the same for the same seed, and share no id with active ones', () => {
    const closed = closedSessions(50);
    expect(closed).toEqual(closedSessions(50));
    expect(new Set(closed.map(({ status }) => status))).toEqual(new Set(['closed']));
    expect(new Set([...closed, ...manySessions(50)].map(({ id }) => id)).size).toBe(100);
  });
});
