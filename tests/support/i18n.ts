import { TRANSLATIONS } from '../../locales/index.ts';
import { type BrowserMessages, browserMessages } from '../../locales/messages.ts';
import { createI18n, type I18n } from '../../utils/domain/text/i18n.ts';

/** Returns the texts of a language, filled in as browsers do it. */
export function i18nOf(locale: string, messages: BrowserMessages = messagesOf(locale)): I18n {
  return createI18n(
    () => locale,
    (id, values) =>
      (messages[id]?.message ?? '').replace(/\$(\$|\d)/g, (_, sign) => (sign === '$' ? '$' : (values[sign - 1] ?? ''))),
  );
}

function messagesOf(locale: string): BrowserMessages {
  const translation = TRANSLATIONS[locale.replace('-', '_')];
  if (!translation) throw new Error(`Perch has no texts in ${locale}.`);
  return browserMessages(translation);
}

export const ENGLISH = i18nOf('en');

/** Returns English texts with the numbers and dates of another language. */
export function englishIn(locale: string): I18n {
  return i18nOf(locale, messagesOf('en'));
}
