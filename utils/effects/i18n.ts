import { browser } from '../browser.ts';
import { createI18n, type I18n, type Lookup, localeOf } from '../domain/text/i18n.ts';

/** The words of the browser's language, or English where Perch does not speak it. Both come at once, without waiting. */
export function browserI18n(): I18n {
  // WXT's types know no ids but those of a file in `public`.
  const lookup = browser.i18n.getMessage as Lookup;
  return createI18n(localeOf(browser.i18n.getUILanguage(), lookup('language', [])), lookup);
}

/** Tells the page which language it speaks and which way that is read. Call it before anything is drawn. */
export function setPageLanguage({ locale, t }: I18n, { documentElement }: Document): void {
  documentElement.lang = locale;
  documentElement.dir = t('direction');
}
