import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, expect, it } from 'vitest';
import { normalizeArchive } from '../../../modules/archives.ts';

const timeZone = process.env.TZ;
const FILES = { 'b.txt': strToU8('second letter'), 'a/ä.json': strToU8('{}'), 'empty.txt': strToU8('') };
/** Where the first file's date is, as MS-DOS stores it: years since 1980, month, day. */
const DATE_OFFSET = 12;
const FIRST_OF_JANUARY_1980 = (0 << 9) | (1 << 5) | 1;

function normalized(mtime: string, level: 0 | 9 = 0): Uint8Array {
  return normalizeArchive(zipSync(FILES, { level, mtime }));
}

afterEach(() => {
  if (timeZone === undefined) delete process.env.TZ;
  else process.env.TZ = timeZone;
});

it('keeps names, order and contents of an archive', () => {
  const files = unzipSync(normalized('2026-05-06'));
  expect(Object.keys(files)).toEqual(Object.keys(FILES));
  expect(strFromU8(files['b.txt'] ?? strToU8(''))).toBe('second letter');
});

it('dates every file with the first day that ZIP knows', () => {
  const archive = Buffer.from(normalized('2026-05-06'));
  expect(archive.readUInt16LE(DATE_OFFSET)).toBe(FIRST_OF_JANUARY_1980);
});

it.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu'])('gives the same bytes in %s', (zone) => {
  const here = normalized('2026-05-06');
  process.env.TZ = zone;
  expect(Buffer.compare(normalized('2027-01-02', 9), here)).toBe(0);
});
