import { describe, expect, it } from 'vitest';
import { hasHiddenCharacters, sanitizeForDisplay } from '../../../../utils/domain/text/display-text.ts';

describe('sanitizeForDisplay', () => {
  it.each([
    ['line breaks and tabs', 'one\r\n\ttwo', 'one two'],
    ['control characters', 'a\u0000b\u0085c\u001b[31m', 'a b c [31m'],
    ['line and paragraph separators', 'a\u2028b\u2029c', 'a b c'],
    ['runs of spaces', '  a \u00a0 b  ', 'a b'],
    ['direction overrides', 'invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['embeddings and isolates', '\u202aa\u202b\u202c\u202d\u2066b\u2067\u2068\u2069', 'ab'],
  ])('removes %s', (_, text, shown) => {
    expect(sanitizeForDisplay(text, 60)).toBe(shown);
  });

  it.each(['José Ñandú', 'עברית', 'می‌خواهم', 'หนึ่ง', '👩‍👩‍👧‍👦', '<b>&amp;</b>'])('leaves %s as it is', (text) => {
    expect(sanitizeForDisplay(text, 60)).toBe(text);
  });

  it('truncates with an ellipsis, and counts code points, not surrogates', () => {
    expect(sanitizeForDisplay('abcdef', 6)).toBe('abcdef');
    expect(sanitizeForDisplay('abcdefg', 6)).toBe('abcde…');
    expect(sanitizeForDisplay('🙂'.repeat(7), 6)).toBe(`${'🙂'.repeat(5)}…`);
    expect(sanitizeForDisplay('abcd efg', 6)).toBe('abcd…');
  });

  it.each([
    ['a flag', '🇩🇪'],
    ['a family', '👨‍👩‍👧‍👦'],
    ['a thumb with its skin', '👍🏽'],
    ['a keycap', '1️⃣'],
    ['a decomposed letter', 'e\u0301'],
    ['a syllable of Devanagari', 'कि'],
    ['decomposed Hangul', '김'.normalize('NFD')],
  ])('never splits %s', (_, character) => {
    const characters = [...'abcd', character, ...'efghijklmnop'];
    const starts = characters.map((_, index) => `${characters.slice(0, index).join('')}…`);
    for (let max = 1; max < 17; max += 1) expect(starts).toContain(sanitizeForDisplay(characters.join(''), max));
  });

  it('keeps the rest of a name with stacks of marks on its letters', () => {
    const tower = (letter: string) => letter + '\u0335\u0321\u0322\u0327'.repeat(20);
    expect(sanitizeForDisplay(`${tower('Z')}al${tower('g')}o`, 60).replace(/\p{M}/gu, '')).toBe('Zalgo');
    expect(Array.from(sanitizeForDisplay(tower('Z'), 60))).toHaveLength(9);
  });

  it('drops lone surrogates without a replacement character', () => {
    expect(sanitizeForDisplay('a\ud83db\ude42c', 60)).toBe('abc');
    expect(sanitizeForDisplay(`Hi${' '.repeat(200 * 8 - 3)}🙃 there`, 200)).toBe('Hi…');
    expect(sanitizeForDisplay('\ufffd', 60)).toBe('\ufffd');
  });

  it('returns an empty text for one without visible characters', () => {
    expect(sanitizeForDisplay('', 10)).toBe('');
    expect(sanitizeForDisplay(' \n\u202e\u0000 ', 10)).toBe('');
  });

  it('is fast for a very long text', () => {
    expect(sanitizeForDisplay('x'.repeat(10_000_000), 3)).toBe('xx…');
    expect(sanitizeForDisplay(`e${'\u0301'.repeat(10_000_000)}`, 3)).toBe('…');
  });
});

describe('hasHiddenCharacters', () => {
  it.each(['\u202e', '\u200b', '\ufeff', '\u00ad', '\u0000', ' ', '\u00a0', '\u{e0041}', '\ud800'])(
    'sees %j',
    (text) => {
      expect(hasHiddenCharacters(`/a${text}b`)).toBe(true);
    },
  );

  it.each(['/pricing', '/цены', '/préc\u0301is', '/🙂', '/%20'])('finds nothing hidden in %s', (text) => {
    expect(hasHiddenCharacters(text)).toBe(false);
  });
});

it('shows that a text was truncated, even if most of it was invisible', () => {
  expect(sanitizeForDisplay(`a${' '.repeat(200)}bcd`, 10)).toBe('a…');
  expect(sanitizeForDisplay(`${'\u202e'.repeat(79)}😀`, 10).isWellFormed()).toBe(true);
});
