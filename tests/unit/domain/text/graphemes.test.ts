import { describe, expect, it } from 'vitest';
import { graphemesOf, lastGraphemes, truncateText } from '../../../../utils/domain/text/graphemes.ts';

const FAMILY = '👨‍👩‍👧‍👦';

describe('graphemesOf', () => {
  it.each([
    ['plain letters', 'Zoë', ['Z', 'o', 'ë']],
    ['letters beyond the basic plane', '𠮷野', ['𠮷', '野']],
    ['precomposed Hangul', '김민수', ['김', '민', '수']],
    ['decomposed Hangul', '김민'.normalize('NFD'), ['김'.normalize('NFD'), '민'.normalize('NFD')]],
    ['flags', '🇩🇪🇫🇷', ['🇩🇪', '🇫🇷']],
    ['a family and a letter', `${FAMILY}a`, [FAMILY, 'a']],
    ['accents of their own', 'e\u0301a', ['e\u0301', 'a']],
    ['syllables of Thai', 'กำนี่', ['กำ', 'นี่']],
    ['nothing', '', []],
  ])('%s', (_, text, characters) => {
    expect(graphemesOf(text)).toEqual(characters);
  });

  it('splits a grapheme that is too long', () => {
    const chain = Array(100).fill('👨').join('\u200d');
    expect(graphemesOf(chain).join('')).toBe(chain);
    expect(Math.max(...graphemesOf(chain).map(({ length }) => length))).toBeLessThanOrEqual(32);
    expect(graphemesOf(chain).every((part) => part.isWellFormed())).toBe(true);
  });
});

describe('truncateText', () => {
  it.each([
    ['abcdef', 4, 'abcd'],
    ['abcd', 4, 'abcd'],
    ['abc🙂', 4, 'abc'],
    [`abc${FAMILY}d`, 10, 'abc'],
    [`abc${FAMILY}d`, 14, `abc${FAMILY}`],
    ['a\ud83d', 4, 'a'],
    ['ab\ude42cdef', 4, 'abc'],
  ])('truncates %j to %i units as %j', (text, units, start) => {
    expect(truncateText(text, units)).toBe(start);
  });

  it('splits an endless grapheme', () => {
    expect(truncateText(`e${'\u0301'.repeat(1_000)}`, 100)).toHaveLength(100);
    expect(truncateText('👨\u200d'.repeat(1_000), 100).isWellFormed()).toBe(true);
  });
});

it.each([
  ['v_abc123', 6, 'abc123'],
  ['guest-😀abcde', 6, '😀abcde'],
  [`x${FAMILY}y`, 2, `${FAMILY}y`],
  ['ab', 6, 'ab'],
  ['', 6, ''],
  ['ab\ud83d', 1, 'b'],
])('returns from the end of %j the last %i graphemes, %j', (text, count, end) => {
  expect(lastGraphemes(text, count)).toBe(end);
});
