import { describe, expect, it, vi } from 'vitest';
import { createI18n, localeOf } from '../../../../utils/domain/text/i18n.ts';

/** Returns what was looked up with which values; has only these plural forms. */
const asked = (...forms: string[]) =>
  vi.fn((id: string, values: string[]) => {
    const form = id.split('_')[1];
    return form === undefined || forms.includes(form) ? `${id}(${values.join('|')})` : '';
  });

describe('a text', () => {
  it('is looked up by its name', () => {
    expect(createI18n(() => 'en', asked()).t('connect')).toBe('connect()');
  });

  it('receives its values in the order of their names', () => {
    const { t } = createI18n(() => 'en', asked());
    expect(t('badgeFailing', { time: '10:42', problem: 'Offline' })).toBe('badgeFailing(Offline|10:42)');
  });

  it.each([
    ['en', 1, 'one', '1'],
    ['en', 0, 'other', '0'],
    ['en', 3120, 'other', '3,120'],
    ['de', 3120, 'other', '3.120'],
    ['fr', 0, 'one', '0'],
    ['fr', 1_000_000, 'many', '1\u202f000\u202f000'],
    ['ja', 1, 'other', '1'],
    ['ar-EG', 0, 'zero', '٠'],
    ['ar-EG', 2, 'two', '٢'],
    ['ar-EG', 3, 'few', '٣'],
    ['ar-EG', 11, 'many', '١١'],
    ['ar-EG', 100, 'other', '١٠٠'],
  ])('with a count has in %s for %i the form “%s”', (locale, count, form, number) => {
    const { t } = createI18n(() => locale, asked('zero', 'one', 'two', 'few', 'many', 'other'));
    expect(t('connectDone', { count })).toBe(`connectDone_${form}(${number})`);
  });

  it('uses the general form if the texts lack the special one', () => {
    expect(createI18n(() => 'ar', asked('one', 'other')).t('connectDone', { count: 2 })).toBe('connectDone_other(2)');
  });
});

describe('the locale', () => {
  it('is found when a number needs it, once', () => {
    const findLocale = vi.fn(() => 'de');
    const i18n = createI18n(findLocale, asked('other'));
    i18n.t('connect');
    expect(findLocale).not.toHaveBeenCalled();
    expect([i18n.t('connectDone', { count: 3_120 }), i18n.locale]).toEqual(['connectDone_other(3.120)', 'de']);
    expect(findLocale).toHaveBeenCalledOnce();
  });

  it.each([
    ['en-GB', 'en', 'en-GB'],
    ['de-AT', 'de', 'de-AT'],
    ['pt-PT', 'pt-BR', 'pt-PT'],
    ['ar-EG', 'ar', 'ar-EG'],
    ['zh-SG', 'zh-CN', 'zh-SG'],
    ['nl', 'en', 'en'],
    ['zh-TW', 'zh-CN', 'zh-CN'],
    ['zh-TW', 'en', 'en'],
  ])('of a browser in %s with texts in %s is %s', (browser, texts, locale) => {
    expect(localeOf(browser, texts)).toBe(locale);
  });

  it.each([
    ['en_US.UTF-8', 'en', 'en-US'],
    ['en-US@posix', 'en', 'en-US'],
    ['de_AT', 'de', 'de-AT'],
    ['C', 'de', 'de'],
    ['', 'fr', 'fr'],
    ['undefined', 'en', 'en'],
    ['en-GB', '', 'en-GB'],
    ['C', 'POSIX?', 'en'],
  ])(
    'of a browser that calls its language “%s”, with texts in “%s”, is one that Intl accepts: %s',
    (name, texts, locale) => {
      expect(localeOf(name, texts)).toBe(locale);
      expect(Intl.getCanonicalLocales(localeOf(name, texts))).toEqual([locale]);
    },
  );
});
