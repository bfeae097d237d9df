import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../utils/api/errors.ts';

const NOW = Date.parse('2026-02-01T10:00:00Z');

function waitOf(headers: Record<string, string>, status = 429): number | null {
  const failure = failureOf({ status, headers: new Headers(headers), body: '' }, NOW);
  return failure.kind === 'rate-limited' || failure.kind === 'server' ? failure.waitMs : Number.NaN;
}

describe('the wait of a 429', () => {
  it('can be in seconds', () => expect(waitOf({ 'retry-after': '40' })).toBe(40_000));
  it('can be an HTTP date', () => expect(waitOf({ 'retry-after': 'Sun, 01 Feb 2026 10:02:00 GMT' })).toBe(120_000));
  it('is the reset if there is no Retry-After', () => {
    expect(waitOf({ 'x-ratelimit-reset': String(NOW / 1000 + 25) })).toBe(25_000);
  });
  it('is Retry-After if there are both', () => {
    expect(waitOf({ 'retry-after': '5', 'x-ratelimit-reset': String(NOW / 1000 + 25) })).toBe(5_000);
  });
  it('is relative to the server’s clock, because this computer’s may be an hour off', () => {
    const date = 'Sun, 01 Feb 2026 11:00:00 GMT';
    expect(waitOf({ date, 'x-ratelimit-reset': String(NOW / 1000 + 3600 + 25) })).toBe(25_000);
    expect(waitOf({ date, 'retry-after': 'Sun, 01 Feb 2026 11:00:30 GMT' })).toBe(30_000);
  });
  it('is null if nothing can be read', () => {
    expect(waitOf({})).toBeNull();
    expect(waitOf({ 'retry-after': 'soon', 'x-ratelimit-reset': 'later' })).toBeNull();
  });
  it('is never negative or years long', () => {
    expect(waitOf({ 'x-ratelimit-reset': String(NOW / 1000 - 25) })).toBe(0);
    expect(waitOf({ 'retry-after': '99999999999' })).toBe(24 * 3_600_000);
  });
});

describe.each([401, 403])('a %i', (status) => {
  const failureKind = (body: string) => failureOf({ status, headers: new Headers(), body }, NOW).kind;

  it.each([
    '{"error":{"code":"unauthorized","message":"Unauthorized"}}',
    '{"error":{"message":"Unauthorized"}}',
    '{"error":{}}',
    '{"error":"Unauthorized"}',
    '{"data":null,"error":{"code":"unauthorized","message":"Unauthorized"}}',
    '{"code":401,"message":"Invalid JWT"}',
    '{"message":"Invalid JWT"}',
  ])('with a body of the API rejects the key: %s', (body) => expect(failureKind(body)).toBe('unauthorized'));

  it.each([
    '',
    '<!DOCTYPE html><title>Just a moment...</title>',
    'Forbidden',
    '"Forbidden"',
    '403',
    'null',
    '[]',
    '{}',
    '{"error":null}',
    '{"error":["blocked"]}',
    '{"success":false,"errors":[{"code":1020}]}',
    '{"sessions":[],"total":0}',
    '{"error":{"code":"unautho',
  ])('with any other body says nothing about the key: %s', (body) => expect(failureKind(body)).toBe('unexpected'));
});

it.each([
  ['-5', null],
  ['1.5', null],
  ['2026-02-01T10:02:00Z', null],
  ['Sun, 01 Feb 2026 09:00:00 GMT', 0],
  ['0', 0],
  ['Mon, 01 Feb 2027 10:00:00 GMT', 600_000],
  ['31536000', 600_000],
])('a 5xx with Retry-After “%s” means a wait of %s ms', (after, ms) => {
  expect(waitOf({ 'retry-after': after }, 503)).toBe(ms);
});

describe.each([500, 502, 503, 546])('the wait of a %i', (status) => {
  it('is Retry-After, in seconds or as a date', () => {
    expect(waitOf({ 'retry-after': '40' }, status)).toBe(40_000);
    expect(waitOf({ 'retry-after': 'Sun, 01 Feb 2026 10:02:00 GMT' }, status)).toBe(120_000);
    expect(waitOf({ 'retry-after': '99999999999' }, status)).toBe(600_000);
  });
  it('is null without it: the quota does not matter', () => {
    expect(waitOf({}, status)).toBeNull();
    expect(waitOf({ 'x-ratelimit-reset': String(NOW / 1000 + 25) }, status)).toBeNull();
  });
});

it('keeps only the start of the server’s message, because it is stored', () => {
  for (const error of ['x'.repeat(1_000_000), { message: 'x'.repeat(1_000_000) }]) {
    const failure = failureOf({ status: 400, headers: new Headers(), body: JSON.stringify({ error }) }, NOW);
    expect(failure).toMatchObject({ kind: 'bad-request', message: 'x'.repeat(400) });
  }
});
