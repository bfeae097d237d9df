import { describe, expect, it } from 'vitest';
import { foldText, fromFirstHit, queryWords, segmentsOf } from '../../../../utils/domain/list/search.ts';

describe('folded', () => {
  it.each([
    ['Amélie ŁOŚ', 'amelie los'],
    ['ＡＢＣ　１２３', 'abc 123'],
    ['ｶﾞｷﾞ', foldText('ガギ')],
    ['Straße', 'strasse'],
    ['Ærø ı Œ', 'aero i oe'],
    ['ΟΔΥΣΣΕΥΣ', foldText('οδυσσευς')],
    ['مُحَمَّد', 'محمد'],
    ['ســـلام', 'سلام'],
    ['İstanbul', 'istanbul'],
    ['١٢٣ ۴۵', '123 45'],
    ['पिता', 'पिता'.normalize('NFKD')],
    ['', ''],
  ])('%s is %s', (text, plain) => {
    expect(foldText(text)).toBe(plain);
  });
});

describe('takes for the same', () => {
  it.each([
    ['katakana and hiragana', 'サクラ・タナカ', 'さくら・たなか'],
    ['katakana of half the width', 'ｻｸﾗ', 'さくら'],
    ['katakana with a voice mark', 'ヴィガ', 'ゔぃが'],
    ['marks of repetition', 'ヽヾ', 'ゝゞ'],
    ['alef maksura and yeh', 'مصطفى', 'مصطفي'],
    ['the yeh and kaf of Persian and Arabic', 'کریم', 'كريم'],
    ['teh marbuta and heh', 'فاطمة', 'فاطمه'],
    ['the heh of Urdu', 'فاطمہ', 'فاطمه'],
    ['an alef with and without hamza, madda or wasla', 'أإآٱ', 'اااا'],
    ['eth and thorn', 'Guðrún Þór', 'gudrun thor'],
    ['strokes', 'Ħŋŧđłø', 'hntdlo'],
    ['an apostrophe and the one that is typed', 'd’accord', "d'accord"],
    ['a hyphen and the one that is typed', 'Jean‐Luc', 'jean-luc'],
    ['words with and without a joiner', 'می‌خواهم', 'میخواهم'],
    ['words with and without a soft hyphen', 'Liefer\u00adung', 'lieferung'],
    ['composed and decomposed letters', 'Ñandú 김 が'.normalize('NFD'), 'ñandú 김 が'],
  ])('%s', (_, text, query) => {
    expect(foldText(text)).toBe(foldText(query));
  });
});

it('takes a query apart into words', () => {
  expect(queryWords('  Invoice\u3000ÉTÉ ')).toEqual(['invoice', 'ete']);
  expect(queryWords(' \n')).toEqual([]);
  expect(queryWords('https://Example.com/a b B')).toEqual(['example.com/a', 'b']);
  expect(queryWords(Array.from({ length: 200 }, (_, n) => `w${n}`).join(' '))).toHaveLength(20);
});

/** The text with its hits in brackets. */
const bracketed = (text: string, query: string) =>
  segmentsOf(text, queryWords(query))
    .map(({ text: part, isHit }) => (isHit ? `[${part}]` : part))
    .join('');

describe('the hits', () => {
  it.each([
    ['Amélie Łoś', 'amelie', '[Amélie] Łoś'],
    ['Amélie Łoś', 'los ame', '[Amé]lie [Łoś]'],
    ['Große Straße', 'strasse', 'Große [Straße]'],
    ['Straße', 'as', 'Str[aß]e'],
    ['e\u0301te\u0301', 'et', '[e\u0301t]e\u0301'],
    ['été', 't', 'é[t]é'],
    ['ＩＮＶＯＩＣＥ 7', 'invoice', '[ＩＮＶＯＩＣＥ] 7'],
    ['aaaa', 'aa', '[aaaa]'],
    ['👍 ok 👍', 'ok', '👍 [ok] 👍'],
    ['👍 ok 👍', '👍', '[👍] ok [👍]'],
    ['ﾀﾅｶ サクラ', 'さく', 'ﾀﾅｶ [サク]ラ'],
    ['فاطمة علي', 'طمه', 'فا[طمة] علي'],
    ['می‌خواهم', 'میخ', '[می‌خ]واهم'],
    ['Þór', 'tho', '[Þó]r'],
    ['👩‍💻 and 👩', '👩', '[👩‍💻] and [👩]'],
    ['क्षितिज', 'क', '[क्षि]तिज'],
    ['김'.normalize('NFD'), '기', `[${'김'.normalize('NFD')}]`],
    ['nothing', 'zebra', 'nothing'],
    ['nothing', '', 'nothing'],
    ['한국어', '한국', '[한국]어'],
  ])('of "%s" for "%s" are %s', (text, query, expected) => {
    expect(bracketed(text, query)).toBe(expected);
  });

  it('lose nothing of the text', () => {
    const text = 'A ﬁne e\u0301té, 👩‍💻 ＡＢＣ ß';
    for (const query of ['fi', 'e', 'abc', 's', '💻']) {
      expect(
        segmentsOf(text, queryWords(query))
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }
  });
});

describe('a long text that begins at its first hit', () => {
  const text = `${'word '.repeat(30)}invoice`;

  it('keeps a little of what comes before, from the start of a word', () => {
    expect(fromFirstHit(text, ['invoice'], 60)).toBe('…word word word word invoice');
  });

  it('is whole where the hit is seen anyway, or there is none', () => {
    expect(fromFirstHit(text, ['word'], 60)).toBe(text);
    expect(fromFirstHit(text, ['zebra'], 60)).toBe(text);
    expect(fromFirstHit(text, [], 60)).toBe(text);
    expect(fromFirstHit('x'.repeat(61), ['x'], 60)).toBe('x'.repeat(61));
  });

  it('does not cut a character in two', () => {
    const emoji = `${'👍'.repeat(50)}!`;
    expect(fromFirstHit(emoji, ['!'], 60)).toBe(`…${'👍'.repeat(24)}!`);
    const flag = `${'字'.repeat(70)}🇩🇪${'字'.repeat(23)}価格`;
    expect(fromFirstHit(flag, ['価格'], 60)).toBe(`…🇩🇪${'字'.repeat(23)}価格`);
  });
});
