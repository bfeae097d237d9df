// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browserI18n, setPageLanguage } from '../../../utils/effects/i18n.ts';
import { i18nOf } from '../../support/i18n.ts';

afterEach(() => vi.restoreAllMocks());

function browserSays(language: string, texts: Record<string, string>) {
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(language);
  const getMessage = (id: string, values: string[]) => (texts[id] ?? '').replace('$1', values[0] ?? '');
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(getMessage as never);
}

it("uses the texts of the browser's language, and the formats of its region", () => {
  browserSays('de-AT', { language: 'de', connectDone_one: 'Verbunden. $1 aktiver Chat.' });
  const { locale, t } = browserI18n();
  expect([locale, t('connectDone', { count: 1 })]).toEqual(['de-AT', 'Verbunden. 1 aktiver Chat.']);
});

it('uses English texts and formats where the language is not translated', () => {
  browserSays('nl', { language: 'en' });
  expect(browserI18n().locale).toBe('en');
});

it.each([
  ['ja', 'ltr'],
  ['ar', 'rtl'],
])('sets the language of the page to %s and its direction to %s', (locale, direction) => {
  setPageLanguage(i18nOf(locale), document);
  const { lang, dir } = document.documentElement;
  expect([lang, dir]).toEqual([locale, direction]);
});
