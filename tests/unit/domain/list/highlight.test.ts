import { describe, expect, it, vi } from 'vitest';
import { fromFirstHit, segmentsOf } from '../../../../utils/domain/list/highlight.ts';
import { queryWords } from '../../../../utils/domain/list/query.ts';

/** Returns the text with its hits in brackets. */
const bracketed = (text: string, query: string) =>
  segmentsOf(text, queryWords(query))
    .map(({ text: part, isHit }) => (isHit ? `[${part}]` : part))
    .join('');

describe('segmentsOf', () => {
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
  ])('splits "%s" for "%s" into %s', (text, query, expected) => {
    expect(bracketed(text, query)).toBe(expected);
  });

  it('keeps all of the text', () => {
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

describe('fromFirstHit', () => {
  const text = `${'word '.repeat(30)}invoice`;

  it('keeps a little text before the hit, from the start of a word', () => {
    expect(fromFirstHit(text, ['invoice'], 60)).toBe('…word word word invoice');
  });

  it('keeps the whole text if the hit is visible anyway, or there is none', () => {
    expect(fromFirstHit(text, ['word'], 60)).toBe(text);
    expect(fromFirstHit(text, ['zebra'], 60)).toBe(text);
    expect(fromFirstHit(text, [], 60)).toBe(text);
    expect(fromFirstHit('x'.repeat(61), ['x'], 60)).toBe('x'.repeat(61));
  });

  it('does not split a character', () => {
    const emoji = `${'👍'.repeat(50)}!`;
    expect(fromFirstHit(emoji, ['!'], 60)).toBe(`…${'👍'.repeat(16)}!`);
    const flag = `${'字'.repeat(70)}🇩🇪${'字'.repeat(15)}価格`;
    expect(fromFirstHit(flag, ['価格'], 60)).toBe(`…🇩🇪${'字'.repeat(15)}価格`);
  });
});

it('creates no segmenter for a text without a hit', async () => {
  vi.resetModules();
  const fresh = await import('../../../../utils/domain/list/highlight.ts');
  const created = vi.spyOn(Intl, 'Segmenter');
  expect(fresh.segmentsOf('नमस्ते 👋🏽', ['shop'])).toEqual([{ text: 'नमस्ते 👋🏽', isHit: false }]);
  expect(created).not.toHaveBeenCalled();
  fresh.segmentsOf('नमस्ते shop', ['shop']);
  expect(created).toHaveBeenCalled();
  created.mockRestore();
});
