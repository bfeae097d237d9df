import { type Messages, pluralId } from './keys.ts';

type PluralForms = { readonly [F in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** All texts of one language: the same keys as in English, with the plural forms of the language. */
export type Translation = { readonly [K in keyof Messages]: Messages[K] extends string ? string : PluralForms };

/** The content of `_locales/…/messages.json`. */
export type BrowserMessages = Record<string, { readonly message: string }>;

/** Converts the texts to the format of browsers. Placeholders are numbered in the order of their names, as in `createI18n`. */
export function browserMessages(translation: Translation): BrowserMessages {
  const messages: BrowserMessages = {};
  for (const [key, text] of Object.entries(translation)) {
    const forms = typeof text === 'string' ? [[key, text] as const] : pluralForms(key, text);
    // A plural form without its number has one placeholder less, and is still given all values.
    const names = placeholdersOf(forms.map(([, form]) => form).join(' '));
    for (const [id, form] of forms) messages[id] = { message: withNumberedPlaceholders(form, names) };
  }
  return messages;
}

function pluralForms(key: string, forms: PluralForms): (readonly [string, string])[] {
  return Object.entries(forms).map(([form, text]) => [pluralId(key, form as Intl.LDMLPluralRule), text]);
}

function withNumberedPlaceholders(text: string, names: readonly string[]): string {
  return text.replaceAll('$', '$$$$').replace(/\{(\w+)\}/g, (_, name: string) => `$${names.indexOf(name) + 1}`);
}

/** Returns the distinct names between braces, sorted. */
export function placeholdersOf(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, name = '']) => name))].sort();
}
