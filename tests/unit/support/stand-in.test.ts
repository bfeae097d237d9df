import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Account } from '../../support/api/account.ts';
import { type StandIn, startStandIn } from '../../support/api/stand-in.ts';
import { referenceSessions } from '../../support/api/wire-session.ts';
import { ask, pageOf } from './ask.ts';

let time = Date.parse('2026-02-02T12:00:00Z');
let standIn: StandIn;

beforeEach(async () => {
  time = Date.parse('2026-02-02T12:00:00Z');
  standIn = await startStandIn({ account: new Account(referenceSessions(), () => new Date(time)) });
});
afterEach(() => standIn.stop());

describe('the list', () => {
  it('answers the reference request with the first 20 of 24', async () => {
    const page = await pageOf(ask(standIn, { limit: 20, status: 'active' }));
    expect(page.total).toBe(24);
    expect(page.sessions).toEqual(standIn.account.sessions.slice(0, 20));
    expect(page.sessions.map(({ last_message_at: at }) => at).slice(0, 4)).toEqual([
      null,
      null,
      null,
      '2024-01-15T10:45:00Z',
    ]);
    expect(page.sessions[0]).not.toHaveProperty('last_message');
  });

  it('gives an empty page at the total and 500 beyond it', async () => {
    expect(await pageOf(ask(standIn, { offset: 24 }))).toEqual({ sessions: [], total: 24 });
    const beyond = await ask(standIn, { offset: 25 });
    expect(beyond.status).toBe(500);
    expect(await beyond.json()).toMatchObject({ error: { code: 'query_error' } });
  });

  it('reflects changes between two pages', async () => {
    standIn.beforeAnswer((n, body) => {
      if (n === 2) standIn.account.close(standIn.account.sessions[0]?.id ?? '');
      expect(body).toMatchObject({ limit: 10 });
    });
    const first = await pageOf(ask(standIn, { limit: 10, status: 'active' }));
    const second = await pageOf(ask(standIn, { limit: 10, offset: 10, status: 'active' }));
    expect(second.total).toBe(23);
    const seen = new Set([...first.sessions, ...second.sessions].map(({ id }) => id));
    expect(seen).not.toContain(standIn.account.sessions[10]?.id);
  });
});

describe('refusals', () => {
  it('are 401 for a key that is missing, unknown or revoked', async () => {
    expect((await ask(standIn, {}, { headers: {} })).status).toBe(401);
    expect((await ask(standIn, {}, { headers: { Authorization: 'Bearer mgp_other' } })).status).toBe(401);
    standIn.addKey('mgp_other');
    expect((await ask(standIn, {}, { headers: { Authorization: 'Bearer mgp_other' } })).status).toBe(200);
    standIn.revokeKey();
    const refused = await ask(standIn);
    expect(refused.status).toBe(401);
    expect(await refused.json()).toEqual({ error: { code: 'unauthorized', message: 'Unauthorized' } });
  });

  it.each([
    '',
    'limit=20',
    '[]',
    'null',
    '{"limit":"20"}',
    '{"offset":-1}',
    '{"status":"open"}',
    '{"from_date":"soon"}',
  ])('are 400 for the body %j', async (body) => {
    expect((await ask(standIn, body)).status).toBe(400);
  });

  it('are 404 for another path and 405 for another method', async () => {
    expect((await fetch(`${standIn.url}/post-message`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${standIn.url}/list-chat-sessions`)).status).toBe(405);
    expect(standIn.requests()).toEqual([]);
    expect(standIn.log.map(({ status }) => status)).toEqual([404, 405]);
  });
});

describe('the rate limit', () => {
  const headers = (response: Response) =>
    ['limit', 'remaining', 'reset'].map((name) => Number(response.headers.get(`x-ratelimit-${name}`)));

  it('counts down in the headers of good answers', async () => {
    expect(headers(await ask(standIn))).toEqual([100, 99, time / 1000 + 60]);
    time += 10_000;
    expect(headers(await ask(standIn))).toEqual([100, 98, time / 1000 + 50]);
  });

  it('refuses requests above the limit of a minute until its oldest one expires', async () => {
    standIn.limit.recordRequests(100);
    const refused = await ask(standIn);
    expect(refused.status).toBe(429);
    expect(headers(refused)).toEqual([100, 0, time / 1000 + 60]);
    time += 60_000;
    expect((await ask(standIn)).status).toBe(200);
  });

  it('refuses requests above the limit of an hour, even if the minute has room', async () => {
    standIn.limit.recordRequests(1000);
    time += 60_000;
    const refused = await ask(standIn);
    expect(refused.status).toBe(429);
    expect(headers(refused)).toEqual([1000, 0, time / 1000 + 59 * 60]);
    standIn.limit.reset();
    expect((await ask(standIn)).status).toBe(200);
  });

  it('can be changed and switched off', async () => {
    standIn.limit.perMinute = 1;
    expect([(await ask(standIn)).status, (await ask(standIn)).status]).toEqual([200, 429]);
    standIn.limit.off();
    const free = await ask(standIn);
    expect(free.status).toBe(200);
    expect(free.headers.has('x-ratelimit-limit')).toBe(false);
  });
});

describe('CORS', () => {
  it('answers the preflight of the two headers, and exposes none', async () => {
    const preflight = await ask(standIn, undefined, { method: 'OPTIONS', headers: { Origin: 'moz-extension://x' } });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization, content-type');
    const answer = await ask(standIn);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.has('access-control-expose-headers')).toBe(false);
    expect(standIn.log.map(({ method }) => method)).toEqual(['OPTIONS', 'POST']);
    expect(standIn.requests()).toHaveLength(1);
  });
});

describe('the log', () => {
  it('has each request and its answer', async () => {
    await ask(standIn, { limit: 20 });
    await ask(standIn, 'no json', { headers: { Authorization: 'Bearer wrong' } });
    expect(standIn.log).toEqual([
      {
        at: time,
        method: 'POST',
        path: '/functions/v1/list-chat-sessions',
        authorization: `Bearer ${standIn.key}`,
        origin: null,
        contentType: 'application/json',
        body: { limit: 20 },
        status: 200,
      },
      expect.objectContaining({ authorization: 'Bearer wrong', body: 'no json', status: 401 }),
    ]);
  });
});
