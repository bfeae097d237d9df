import { describe, expect, it } from 'vitest';
import { forShow, hasHiddenCharacters, initials } from '../../../utils/domain/show-text';

describe('forShow', () => {
  it.each([
    ['line breaks and tabs', 'one\r\n\ttwo', 'one two'],
    ['control characters', 'a\u0000b\u0085c\u001b[31m', 'a b c [31m'],
    ['line and paragraph separators', 'a\u2028b\u2029c', 'a b c'],
    ['runs of spaces', '  a \u00a0 b  ', 'a b'],
    ['direction overrides', 'invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['embeddings and isolates', '\u202aa\u202b\u202c\u202d\u2066b\u2067\u2068\u2069', 'ab'],
  ])('takes away %s', (_, text, shown) => {
    expect(forShow(text, 60)).toBe(shown);
  });

  it.each(['José Ñandú', 'עברית', 'می‌خواهم', 'หนึ่ง', '👩‍👩‍👧‍👦', '<b>&amp;</b>'])('leaves %s as it is', (text) => {
    expect(forShow(text, 60)).toBe(text);
  });

  it('cuts with an ellipsis, and counts characters and not halves of them', () => {
    expect(forShow('abcdef', 6)).toBe('abcdef');
    expect(forShow('abcdefg', 6)).toBe('abcde…');
    expect(forShow('🙂'.repeat(7), 6)).toBe(`${'🙂'.repeat(5)}…`);
    expect(forShow('abcd efg', 6)).toBe('abcd…');
  });

  it('shows nothing of text that is nothing', () => {
    expect(forShow('', 10)).toBe('');
    expect(forShow(' \n\u202e\u0000 ', 10)).toBe('');
  });

  it('is quick with a text that is very long', () => {
    expect(forShow('x'.repeat(10_000_000), 3)).toBe('xx…');
  });
});

describe('hasHiddenCharacters', () => {
  it.each(['\u202e', '\u200b', '\ufeff', '\u00ad', '\u0000', ' ', '\u00a0', '\u{e0041}', '\ud800'])(
    'sees %j',
    (text) => {
      expect(hasHiddenCharacters(`/a${text}b`)).toBe(true);
    },
  );

  it.each(['/pricing', '/цены', '/préc\u0301is', '/🙂', '/%20'])('sees nothing hidden in %s', (text) => {
    expect(hasHiddenCharacters(text)).toBe(false);
  });
});

describe('initials', () => {
  it.each([
    ['Amelia Hart', 'AH'],
    ['Anna Maria von Berg', 'AB'],
    ['john@example.com', 'J'],
    ['élodie', 'É'],
    ['“Max” (shop)', 'MS'],
    ['李 小龍', '李小'],
    ['Visitor 4f2a', 'V4'],
    ['𝒜 𝓑', '𝒜𝓑'],
    ['🙂', ''],
    ['', ''],
  ])('of %s are %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});

it('says where text was left out, even when most of it was invisible', () => {
  expect(forShow(`a${' '.repeat(200)}bcd`, 10)).toBe('a…');
  expect(forShow(`${'\u202e'.repeat(79)}😀`, 10).isWellFormed()).toBe(true);
});
