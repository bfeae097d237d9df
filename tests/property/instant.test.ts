import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Instant, isLater, parseInstant, toEpochMs } from '../../utils/domain/model/instant.ts';

const RUNS = { seed: 20260201, numRuns: 1_000 };

interface Written {
  readonly micros: number;
  readonly text: string;
}

/** A moment in microseconds since 1970, and one way to write it: with superfluous digits, at any offset. */
const written: fc.Arbitrary<Written> = fc
  .record({
    // Also a narrow range, or no two moments would ever share a second.
    micros: fc.oneof(fc.integer({ min: 0, max: 4_102_444_800_000_000 }), fc.integer({ min: 0, max: 3_000_000 })),
    digits: fc.integer({ min: 0, max: 6 }),
    offset: fc.integer({ min: -14 * 60, max: 14 * 60 }),
    zone: fc.constantFrom('Z', '+00:00', '+00', 'offset'),
    separator: fc.constantFrom('T', ' '),
  })
  .map(({ micros, digits, offset, zone, separator }) => {
    const kept = micros - (micros % 10 ** (6 - digits));
    const shift = zone === 'offset' ? offset : 0;
    const wall = new Date(Math.floor(kept / 1_000_000) * 1_000 + shift * 60_000).toISOString();
    const fraction = String(kept % 1_000_000)
      .padStart(6, '0')
      .slice(0, digits);
    const end = zone === 'offset' ? offsetText(offset) : zone;
    const time = `${wall.slice(0, 10)}${separator}${wall.slice(11, 19)}`;
    return { micros: kept, text: `${time}${fraction && `.${fraction}`}${end}` };
  });

function offsetText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

function read({ text }: Written): Instant {
  const instant = parseInstant(text);
  if (!instant) throw new Error(`${text} was not read`);
  return instant;
}

it('compares like the microseconds, however they are written', () => {
  fc.assert(
    fc.property(written, written, (a, b) => {
      expect(isLater(read(a), read(b))).toBe(a.micros > b.micros);
      expect(read(a) === read(b)).toBe(a.micros === b.micros);
    }),
    RUNS,
  );
});

it('keeps the moment to the millisecond', () => {
  fc.assert(
    fc.property(written, (a) => {
      expect(toEpochMs(read(a))).toBe(Math.floor(a.micros / 1_000));
    }),
    RUNS,
  );
});

it('leaves its own result unchanged', () => {
  fc.assert(
    fc.property(written, (a) => {
      expect(parseInstant(read(a))).toBe(read(a));
    }),
    RUNS,
  );
});

it('parses or rejects any text, and never throws', () => {
  const almost = fc.tuple(written, fc.nat(30), fc.string({ maxLength: 2 }));
  const mangled = almost.map(([{ text }, at, put]) => text.slice(0, at) + put + text.slice(at + 1));
  fc.assert(
    fc.property(fc.oneof(mangled, fc.string()), (text) => {
      expect(parseInstant(text) ?? '0000-01-01T00:00:00.000000Z').toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
    }),
    RUNS,
  );
});
