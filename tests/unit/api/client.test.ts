import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../../utils/api/client.ts';
import type { PageRequest } from '../../../utils/domain/sync/page-request.ts';
import type { Fault } from '../../support/api/faults.ts';
import { type StandIn, startStandIn } from '../../support/api/stand-in.ts';
import { referenceSession } from '../../support/api/wire-session.ts';
import { at } from '../../support/chats.ts';

const HEAD = { limit: 20, offset: 0 };
let standIn: StandIn;

beforeAll(async () => {
  standIn = await startStandIn();
});
afterEach(() => {
  standIn.recover();
  standIn.limit.reset();
  standIn.log.length = 0;
});
afterAll(() => standIn.stop());

function ask(request: PageRequest = HEAD, parts: Parameters<typeof createClient>[0] = {}) {
  return createClient(parts)({ key: standIn.key, apiAddress: standIn.url }, request);
}

it('sends the example request and nothing else', async () => {
  const answer = await ask();
  expect(answer.kind === 'page' && answer.page.chats).toHaveLength(20);
  expect(answer.kind === 'page' && answer.page.total).toBe(24);
  const [sent] = standIn.requests();
  expect(sent).toMatchObject({
    method: 'POST',
    path: '/functions/v1/list-chat-sessions',
    authorization: `Bearer ${standIn.key}`,
    contentType: 'application/json',
    body: { limit: 20, status: 'active' },
  });
});

it('sends an offset only after the first page', async () => {
  await ask({ limit: 100, offset: 19 });
  expect(standIn.requests()[0]?.body).toEqual({ limit: 100, offset: 19, status: 'active' });
});

it('asks only for chats created since a given moment', async () => {
  const answer = await ask({ limit: 100, offset: 0, createdFrom: at('2026-02-01T10:00:00.123456Z') });
  expect(standIn.requests()[0]?.body).toEqual({
    limit: 100,
    status: 'active',
    from_date: '2026-02-01T10:00:00.123456Z',
  });
  expect(answer).toMatchObject({ kind: 'page' });
  expect(answer.kind === 'page' && answer.page.total).toBeLessThan(24);
});

it('asks for closed chats', async () => {
  const id = standIn.account.sessions.at(-1)?.id ?? '';
  standIn.account.close(id);
  const answer = await ask({ limit: 20, offset: 0, status: 'closed' });
  standIn.account.reopen(id);
  expect(standIn.requests()[0]?.body).toEqual({ limit: 20, status: 'closed' });
  expect(answer).toMatchObject({ kind: 'page', page: { chats: [{ id, status: 'closed' }], total: 1, closedIds: [] } });
});

it('returns the server’s clock if the answer has a date', async () => {
  const servedAt = async (headers: Record<string, string>) => {
    const answer = await ask(HEAD, { fetch: async () => new Response('{"sessions":[],"total":0}', { headers }) });
    return answer.kind === 'page' ? answer.page.servedAt : 'no page';
  };
  expect(await servedAt({ date: 'Sun, 01 Feb 2026 10:45:00 GMT' })).toBe(Date.UTC(2026, 1, 1, 10, 45));
  expect(await servedAt({ date: 'yesterday' })).toBeNull();
  expect(await servedAt({})).toBeNull();
});

describe('the quota of an answer', () => {
  const quotaOf = async (headers: Record<string, string>) => {
    const body = JSON.stringify({ sessions: [], total: 0 });
    const answer = await ask(HEAD, { fetch: async () => new Response(body, { headers }) });
    return answer.kind === 'page' ? answer.quota : 'no page';
  };

  it('is read from its headers', async () => {
    standIn.limit.recordRequests(20);
    const answer = await ask();
    expect(answer).toMatchObject({ kind: 'page', quota: { limit: 100, remaining: 79 } });
    expect(await quotaOf({ 'x-ratelimit-limit': ' 1000', 'x-ratelimit-remaining': '0' })).toEqual({
      limit: 1_000,
      remaining: 0,
      resetMs: null,
    });
  });

  it.each([
    [{}],
    [{ 'x-ratelimit-limit': '100' }],
    [{ 'x-ratelimit-remaining': '7' }],
    [{ 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '' }],
    [{ 'x-ratelimit-limit': '100, 1000', 'x-ratelimit-remaining': '7' }],
    [{ 'x-ratelimit-limit': 'none', 'x-ratelimit-remaining': '-1' }],
  ])('is null if they are missing or unreadable: %j', async (headers) => {
    expect(await quotaOf(headers as Record<string, string>)).toBeNull();
  });
});

it('distinguishes an offset past the end from a server error', async () => {
  expect(await ask({ limit: 100, offset: 25 })).toEqual({ kind: 'past-the-end' });
  standIn.failNext({ kind: 'query-error' });
  expect(await ask()).toEqual({ kind: 'failure', failure: { kind: 'server', status: 500, waitMs: null } });
});

it('rejects a list of only bad rows, and accepts one with a single bad row', async () => {
  standIn.failNext({ kind: 'rows', rows: [{ id: 1 }, null], total: 2 });
  expect(await ask()).toEqual({ kind: 'failure', failure: { kind: 'unexpected' } });
  standIn.failNext({ kind: 'rows', rows: [referenceSession(), null], total: 2 });
  expect(await ask()).toMatchObject({ kind: 'page', page: { unreadable: 1, total: 2 } });
});

describe('an endless answer', () => {
  /** Sends chunks of a megabyte until it is cancelled. */
  function endlessBody() {
    let sent = 0;
    let ended = false;
    const body = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        sent += 1;
        stream.enqueue(new Uint8Array(1024 * 1024).fill(32));
      },
      cancel: () => {
        ended = true;
      },
    });
    return { body, sent: () => sent, ended: () => ended };
  }

  it.each([
    [200, { kind: 'unexpected' }],
    [401, { kind: 'unexpected' }],
    [429, { kind: 'rate-limited', waitMs: 40_000 }],
  ])('is cancelled, and its status counts: %i', async (status, failure) => {
    const { body, sent, ended } = endlessBody();
    const response = new Response(body, { status, headers: { 'retry-after': '40' } });
    expect(await ask(HEAD, { fetch: async () => response })).toEqual({ kind: 'failure', failure });
    expect(sent()).toBeLessThan(20);
    expect(ended()).toBe(true);
  });
});

it('reads characters that span two chunks', async () => {
  const bytes = new TextEncoder().encode(
    JSON.stringify({ sessions: [{ ...referenceSession(), visitor_name: 'Zoë 🙃' }], total: 1 }),
  );
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => {
      for (const byte of bytes) stream.enqueue(Uint8Array.of(byte));
      stream.close();
    },
  });
  expect(await ask(HEAD, { fetch: async () => new Response(body) })).toMatchObject({
    page: { chats: [{ visitorName: 'Zoë 🙃' }] },
  });
});

describe('failures', () => {
  const cases: [Fault, object][] = [
    [{ kind: 'unauthorized' }, { kind: 'unauthorized' }],
    [{ kind: 'forbidden' }, { kind: 'unauthorized' }],
    [
      { kind: 'bad-request', message: 'Bad limit' },
      { kind: 'bad-request', status: 400, message: 'Bad limit' },
    ],
    [
      { kind: 'not-found', shape: 'text', message: 'No such thing' },
      { kind: 'bad-request', status: 404, message: 'No such thing' },
    ],
    [
      { kind: 'not-found', shape: 'data-null', message: 'Gone' },
      { kind: 'bad-request', status: 404, message: 'Gone' },
    ],
    [
      { kind: 'not-found', shape: 'flat', message: 'Flat' },
      { kind: 'bad-request', status: 404, message: 'Flat' },
    ],
    [
      { kind: 'not-found', shape: 'none' },
      { kind: 'bad-request', status: 404, message: null },
    ],
    [{ kind: 'server-error' }, { kind: 'server', status: 500, waitMs: null }],
    [
      { kind: 'proxy-error', status: 502 },
      { kind: 'server', status: 502, waitMs: null },
    ],
    [
      { kind: 'proxy-error', status: 546 },
      { kind: 'server', status: 546, waitMs: null },
    ],
    [
      { kind: 'proxy-error', status: 503, retryAfter: 30 },
      { kind: 'server', status: 503, waitMs: 30_000 },
    ],
    [{ kind: 'bot-check' }, { kind: 'unexpected' }],
    [{ kind: 'captive-portal' }, { kind: 'unexpected' }],
    [{ kind: 'data-and-error' }, { kind: 'unexpected' }],
    [{ kind: 'truncated', by: 'body' }, { kind: 'unexpected' }],
    [{ kind: 'truncated', by: 'connection' }, { kind: 'offline' }],
    [{ kind: 'redirect' }, { kind: 'unexpected' }],
    [{ kind: 'reset' }, { kind: 'offline' }],
  ];

  it.each(cases)('%j', async (fault, failure) => {
    standIn.failNext(fault);
    expect(await ask()).toEqual({ kind: 'failure', failure });
  });

  it.each([{ kind: 'hang' }, { kind: 'stall' }] as const)('gives up on a server that %j', async (fault) => {
    standIn.failNext(fault);
    expect(await ask(HEAD, { timeoutMs: 50 })).toEqual({ kind: 'failure', failure: { kind: 'timeout' } });
  });

  it('is offline if nothing listens', async () => {
    const list = createClient();
    const answer = await list({ key: 'mgp_x', apiAddress: 'http://127.0.0.1:1' }, HEAD);
    expect(answer).toEqual({ kind: 'failure', failure: { kind: 'offline' } });
  });

  it('throws a mistake of our own instead of calling it offline', async () => {
    const error = new TypeError('A mistake of our own');
    const now = () => {
      throw error;
    };
    await expect(ask(HEAD, { now })).rejects.toBe(error);
  });

  it('never carries the key', async () => {
    standIn.failNext({ kind: 'unauthorized' });
    expect(JSON.stringify(await ask())).not.toContain(standIn.key);
  });
});
