import { type Messages, pluralId } from './keys.ts';

type PluralForms = { readonly [F in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** All texts of one language: the same as in English, each with the plural forms that the language has. */
export type Translation = { readonly [K in keyof Messages]: Messages[K] extends string ? string : PluralForms };

/** What browsers read from `_locales/…/messages.json`. */
export type BrowserMessages = Record<string, { readonly message: string }>;

/** The texts as browsers want them. Their placeholders are numbered in the order of the names, as `createI18n` gives them. */
export function browserMessages(translation: Translation): BrowserMessages {
  const messages: BrowserMessages = {};
  for (const [key, text] of Object.entries(translation)) {
    const forms = typeof text === 'string' ? [[key, text] as const] : pluralForms(key, text);
    // A form that says its number in a word has one placeholder less, and still gets all values.
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

/** The names between braces, each once, in order. */
export function placeholdersOf(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, name = '']) => name))].sort();
}
