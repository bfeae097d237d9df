import { describe, expect, it } from 'vitest';
import { foldText } from '../../../../utils/domain/list/fold-text.ts';

describe('foldText', () => {
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
  ])('folds %s to %s', (text, plain) => {
    expect(foldText(text)).toBe(plain);
  });

  it.each([
    ['katakana and hiragana', 'サクラ・タナカ', 'さくら・たなか'],
    ['half-width katakana', 'ｻｸﾗ', 'さくら'],
    ['katakana with a voice mark', 'ヴィガ', 'ゔぃが'],
    ['iteration marks', 'ヽヾ', 'ゝゞ'],
    ['alef maksura and yeh', 'مصطفى', 'مصطفي'],
    ['Persian and Arabic yeh and kaf', 'کریم', 'كريم'],
    ['teh marbuta and heh', 'فاطمة', 'فاطمه'],
    ['Urdu heh and heh', 'فاطمہ', 'فاطمه'],
    ['an alef with and without hamza, madda or wasla', 'أإآٱ', 'اااا'],
    ['eth and d, thorn and th', 'Guðrún Þór', 'gudrun thor'],
    ['letters with and without strokes', 'Ħŋŧđłø', 'hntdlo'],
    ['typographic and typed apostrophes', 'd’accord', "d'accord"],
    ['typographic and typed hyphens', 'Jean‐Luc', 'jean-luc'],
    ['words with and without a joiner', 'می‌خواهم', 'میخواهم'],
    ['words with and without a soft hyphen', 'Liefer\u00adung', 'lieferung'],
    ['composed and decomposed letters', 'Ñandú 김 が'.normalize('NFD'), 'ñandú 김 が'],
  ])('treats %s as the same', (_, text, query) => {
    expect(foldText(text)).toBe(foldText(query));
  });
});
