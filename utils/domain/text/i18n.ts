import { type MessageKey, type Messages, pluralId } from '../../../locales/keys.ts';
import { formatNumber } from './numbers.ts';

export type { MessageKey };

/** The names between braces: `{count} of {total}` has two. */
type PlaceholderOf<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceholderOf<Rest> : never;
type TextOf<K extends MessageKey> = Messages[K] extends { readonly other: infer Other } ? Other : Messages[K];
/** The values of a text's placeholders. `count` is a number and chooses the plural form; the others are safe to display. */
type Params<K extends MessageKey> = {
  readonly [P in PlaceholderOf<TextOf<K>>]: P extends 'count' ? number : string;
};
type ParamsArgument<K extends MessageKey> = [PlaceholderOf<TextOf<K>>] extends [never] ? [] : [params: Params<K>];

/** Texts and formats of the user's language. */
export interface I18n {
  /** For `Intl`: `de-AT`. */
  readonly locale: string;
  /** Returns the text of this name; a text with `{count}` in the plural form of that number. */
  t<K extends MessageKey>(key: K, ...params: ParamsArgument<K>): string;
}

/** Returns the text of this id with its values, in the order of the placeholders' names; '' if there is no such text. */
export type Lookup = (id: string, values: string[]) => string;

/**
 * Creates the texts that `lookup` finds, with the plural forms and numbers of the locale. `findLocale` is called when a number
 * or date is formatted for the first time: the browser takes 8 ms to load what it knows about locales.
 */
export function createI18n(findLocale: () => string, lookup: Lookup): I18n {
  const locale = once(findLocale);
  const plurals = once(() => new Intl.PluralRules(locale()));
  const format = (value: unknown) => (typeof value === 'number' ? formatNumber(value, locale()) : String(value));
  const fixedTexts = new Map<MessageKey, string>();
  const fixedText = (key: MessageKey) => {
    const text = fixedTexts.get(key) ?? lookup(key, []);
    fixedTexts.set(key, text);
    return text;
  };
  return {
    get locale() {
      return locale();
    },
    t: (key, ...[params]) => {
      // The buttons of all rows ask for theirs at each key in the search.
      if (params === undefined) return fixedText(key);
      const names = Object.keys(params).sort();
      const values = names.map((name) => format(Reflect.get(params, name)));
      const { count } = params as { readonly count?: number };
      if (count === undefined) return lookup(key, values);
      return lookup(pluralId(key, plurals().select(count)), values) || lookup(pluralId(key, 'other'), values);
    },
  };
}

/** Returns a function that calls `create` at its first call, and returns that value from then on. */
function once<T extends {}>(create: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= create());
}

/** The language of the texts if the browser finds none in its own: the manifest's `default_locale`. */
const DEFAULT_LANGUAGE = 'en';

/**
 * Returns the locale for `Intl`: the browser's, with its regional formats, if the texts are in that language and script;
 * else that of the texts, so that no sentence mixes two languages. `Intl` always accepts it: on Linux a browser's language
 * can be a POSIX locale (`en_US.UTF-8`, `C`) or empty.
 */
export function localeOf(browserLanguage: string, textLanguage: string): string {
  const textLocale = parseLocale(textLanguage) ?? new Intl.Locale(DEFAULT_LANGUAGE);
  const browserLocale = parseLocale(browserLanguage);
  return browserLocale && scriptOf(browserLocale) === scriptOf(textLocale)
    ? browserLocale.toString()
    : textLocale.toString();
}

/** The language and script of a locale. */
function scriptOf(tag: Intl.Locale): string {
  const { language, script } = tag.maximize();
  return `${language}-${script}`;
}

/** Parses a language tag, or a POSIX name without its encoding and modifier; null if it is neither. */
function parseLocale(name: string): Intl.Locale | null {
  try {
    return new Intl.Locale(name.replace(/[.@].*/, '').replaceAll('_', '-'));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
