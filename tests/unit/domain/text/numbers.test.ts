import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../../utils/domain/text/numbers.ts';

describe('formatNumber', () => {
  it.each([
    ['en-US', '3,120'],
    ['de', '3.120'],
    ['fr', '3\u202f120'],
    ['ar-EG', '٣٬١٢٠'],
    ['en-IN', '3,120'],
  ])('formats as in %s', (locale, text) => {
    expect(formatNumber(3120, locale)).toBe(text);
  });

  it('keeps languages apart', () => {
    expect([formatNumber(1000, 'en'), formatNumber(1000, 'de'), formatNumber(1000, 'en')]).toEqual([
      '1,000',
      '1.000',
      '1,000',
    ]);
  });

  it.each(['en-US', 'de-CH', 'fr', 'es-MX', 'pt-BR', 'ja', 'ar', 'ar-EG', 'ar-MA', 'ar-SA', 'de-u-nu-arab', 'zh-CN'])(
    'writes small numbers as Intl does in %s',
    (locale) => {
      const intl = new Intl.NumberFormat(locale);
      for (const value of [0, 7, 42, 999, 1000, 0.5, -1]) expect(formatNumber(value, locale)).toBe(intl.format(value));
    },
  );
});
