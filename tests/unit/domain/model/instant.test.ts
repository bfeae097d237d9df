import { describe, expect, it } from 'vitest';
import { isLater, laterOf, parseInstant, toEpochMs } from '../../../../utils/domain/model/instant.ts';
import { at, minute } from '../../../support/chats.ts';

describe('parseInstant', () => {
  it.each([
    ['2024-01-15T10:45:00Z', '2024-01-15T10:45:00.000000Z'],
    ['2026-02-01T10:45:00.123456+00:00', '2026-02-01T10:45:00.123456Z'],
    ['2026-02-01T10:45:00.1+00:00', '2026-02-01T10:45:00.100000Z'],
    ['2026-02-01T10:45:00.123456789Z', '2026-02-01T10:45:00.123456Z'],
    ['2026-02-01 10:45:00+00', '2026-02-01T10:45:00.000000Z'],
    ['2026-02-01T12:15:00.5+01:30', '2026-02-01T10:45:00.500000Z'],
    ['2026-02-01T10:45:00', '2026-02-01T10:45:00.000000Z'],
  ])('parses %s', (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  it.each([
    '',
    'yesterday',
    '2026-02-01',
    '2026-13-01T10:45:00Z',
    '2026-02-30T10:45:00Z',
    '+012026-02-01T10:45:00Z',
    '9999-12-31T23:59:59-05:00',
  ])('rejects %j', (text) => {
    expect(parseInstant(text)).toBeNull();
  });
});

it('distinguishes instants of the same millisecond', () => {
  const [earlier, later] = [at('2026-02-01T10:45:00.123456Z'), at('2026-02-01T10:45:00.123457+00:00')];
  expect(isLater(later, earlier)).toBe(true);
  expect(isLater(earlier, later)).toBe(false);
  expect(isLater(later, later)).toBe(false);
  expect(toEpochMs(later)).toBe(Date.UTC(2026, 1, 1, 10, 45, 0, 123));
});

it('returns the later of two instants, and treats null as the earliest', () => {
  expect(laterOf(minute(1), minute(2))).toBe(minute(2));
  expect(laterOf(minute(2), minute(1))).toBe(minute(2));
  expect(laterOf(null, minute(1))).toBe(minute(1));
  expect(laterOf(minute(1), null)).toBe(minute(1));
  expect(laterOf(null, null)).toBeNull();
});
