import { browser } from '../browser.ts';
import { createI18n, type I18n, type Lookup, localeOf } from '../domain/text/i18n.ts';

/** Returns the texts in the browser's language, or in English where Perch does not have that; synchronously. */
export function browserI18n(): I18n {
  // WXT's types know only the ids of a file in `public`.
  const lookup = browser.i18n.getMessage as Lookup;
  return createI18n(() => localeOf(browser.i18n.getUILanguage(), lookup('language', [])), lookup);
}

/** Sets the page's language, which is that of the texts, and its direction. Call it before the first paint. */
export function setPageLanguage({ t }: I18n, { documentElement }: Document): void {
  documentElement.lang = t('language');
  documentElement.dir = t('direction');
}
