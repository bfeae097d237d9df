import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../support/api/faults.ts';
import { type StandIn, startStandIn } from '../../support/api/stand-in.ts';
import { waitFor } from '../../support/wait-for.ts';
import { ask, pageOf } from './ask.ts';

let standIn: StandIn;

beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.stop());

async function answerTo(fault: Fault): Promise<{ response: Response; body: string }> {
  standIn.failNext(fault);
  const response = await ask(standIn);
  return { response, body: await response.text() };
}

describe('faults with an answer', () => {
  it.each<[Fault, number, string]>([
    [{ kind: 'unauthorized' }, 401, '{"error":{"code":"unauthorized","message":"Unauthorized"}}'],
    [{ kind: 'forbidden', shape: 'flat' }, 403, '{"code":403,"message":"Forbidden"}'],
    [{ kind: 'bad-request', shape: 'text', message: 'No such widget' }, 400, '{"error":"No such widget"}'],
    [{ kind: 'not-found', code: null }, 404, '{"error":{"message":"Not found"}}'],
    [{ kind: 'query-error', message: null }, 500, '{"error":{"code":"query_error"}}'],
    [
      { kind: 'server-error', shape: 'data-null' },
      500,
      '{"data":null,"error":{"code":"server_error","message":"Internal server error"}}',
    ],
    [{ kind: 'server-error', shape: 'none' }, 500, ''],
    [{ kind: 'body', body: '[1,2' }, 200, '[1,2'],
    [{ kind: 'rows', rows: [{ id: 7 }, null], total: 9 }, 200, '{"sessions":[{"id":7},null],"total":9}'],
  ])('%j', async (fault, status, expected) => {
    const { response, body } = await answerTo(fault);
    expect([response.status, body]).toEqual([status, expected]);
    expect(response.headers.get('content-type')).toBe('application/json');
  });

  it.each([502, 503, 504, 520, 546])('a proxy answers %i in HTML, without CORS', async (status) => {
    const { response, body } = await answerTo({ kind: 'proxy-error', status });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch('text/html');
    expect(response.headers.has('access-control-allow-origin')).toBe(false);
    expect(body).toMatch(/^<!DOCTYPE html>/);
  });

  it('200 with a captive portal, or with data and an error', async () => {
    const portal = await answerTo({ kind: 'captive-portal' });
    expect([portal.response.status, portal.response.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    expect(JSON.parse((await answerTo({ kind: 'data-and-error' })).body)).toHaveProperty('error.code');
  });

  it('429 with each way to state the wait, or none', async () => {
    const wait = async (fault: Omit<Extract<Fault, { kind: 'rate-limited' }>, 'kind'>) => {
      const { headers } = (await answerTo({ kind: 'rate-limited', ...fault })).response;
      return [headers.get('retry-after'), headers.get('x-ratelimit-reset')];
    };
    expect(await wait({})).toEqual([null, null]);
    expect(await wait({ retryAfter: 17 })).toEqual(['17', null]);
    const date = new Date('2026-02-02T12:00:00Z');
    expect(await wait({ retryAfter: date })).toEqual(['Mon, 02 Feb 2026 12:00:00 GMT', null]);
    expect(await wait({ resetAt: 1_770_033_600 })).toEqual([null, '1770033600']);
  });

  it('a redirect to another host', async () => {
    const { response } = await answerTo({ kind: 'redirect' });
    expect([response.status, response.headers.get('location')]).toEqual([302, 'https://elsewhere.invalid/login']);
  });
});

describe('faults of the connection', () => {
  it('reset: no answer, and the log says so', async () => {
    standIn.failNext({ kind: 'reset' });
    await expect(ask(standIn)).rejects.toThrow('fetch failed');
    expect(standIn.log.map(({ status }) => status)).toEqual([0]);
  });

  it('truncated: half of the JSON, as a complete answer or with a broken connection', async () => {
    const { response, body } = await answerTo({ kind: 'truncated', by: 'body' });
    expect(response.status).toBe(200);
    expect(() => JSON.parse(body)).toThrow(SyntaxError);
    standIn.failNext({ kind: 'truncated', by: 'connection' });
    const broken = await ask(standIn);
    expect(broken.status).toBe(200);
    await expect(broken.text()).rejects.toThrow();
  });

  it('hang and stall: nothing, until the stand-in stops', async () => {
    standIn.failNext({ kind: 'hang' }, { kind: 'stall' });
    const hanging = expect(ask(standIn)).rejects.toThrow('fetch failed');
    await waitFor(() => expect(standIn.log).toHaveLength(1));
    const stalled = await ask(standIn);
    const stalling = expect(stalled.text()).rejects.toThrow();
    await standIn.stop();
    await Promise.all([hanging, stalling]);
    expect(standIn.log.map(({ status }) => status)).toEqual([0, 200]);
  });

  it('slow: the right answer, later', async () => {
    standIn.failNext({ kind: 'slow', ms: 30 });
    const asked = performance.now();
    expect((await pageOf(ask(standIn))).total).toBe(24);
    expect(performance.now() - asked).toBeGreaterThanOrEqual(29);
  });

  it('slow, stopped before its answer: ends at once', async () => {
    standIn.failNext({ kind: 'slow', ms: 600_000 });
    const asked = expect(ask(standIn)).rejects.toThrow('fetch failed');
    await waitFor(() => expect(standIn.log).toHaveLength(1));
    await standIn.stop();
    await asked;
  });
});

describe('the script', () => {
  it('applies queued faults, one per request, then the permanent one, until recovery', async () => {
    standIn.failAlways({ kind: 'proxy-error', status: 503 });
    standIn.failNext({ kind: 'forbidden' }, { kind: 'not-found' });
    const statuses = [];
    for (let n = 0; n < 4; n += 1) statuses.push((await ask(standIn)).status);
    standIn.recover();
    statuses.push((await ask(standIn)).status);
    expect(statuses).toEqual([403, 404, 503, 503, 200]);
    expect(standIn.log.map(({ status }) => status)).toEqual(statuses);
  });

  it('does not affect preflights and other paths', async () => {
    standIn.failNext({ kind: 'forbidden' });
    expect((await ask(standIn, undefined, { method: 'OPTIONS' })).status).toBe(204);
    expect((await fetch(`${standIn.url}/else`, { method: 'POST' })).status).toBe(404);
    expect((await ask(standIn)).status).toBe(403);
  });

  it('survives a client that gave up before the answer', async () => {
    const abortController = new AbortController();
    let resume = () => {};
    const pause = new Promise<void>((resolve) => {
      resume = resolve;
    });
    standIn.beforeAnswer(() => pause);
    const asked = expect(ask(standIn, {}, { signal: abortController.signal })).rejects.toThrow('aborted');
    await waitFor(() => expect(standIn.log).toHaveLength(1));
    abortController.abort();
    await asked;
    standIn.beforeAnswer(null);
    resume();
    expect((await ask(standIn)).status).toBe(200);
  });

  it('reports what a hook threw when it stops', async () => {
    const own = await startStandIn();
    own.beforeAnswer(() => {
      throw new Error('wrong body');
    });
    await expect(ask(own)).rejects.toThrow('fetch failed');
    await expect(own.stop()).rejects.toThrow('wrong body');
  });
});
