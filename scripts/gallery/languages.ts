import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TRANSLATIONS } from '../../locales/index.ts';
import { browserMessages } from '../../locales/messages.ts';
import { pseudo } from '../../locales/pseudo.ts';
import { i18nOf } from '../../tests/support/i18n.ts';
import type { I18n } from '../../utils/domain/text/i18n.ts';

export const LANGUAGES = ['English', 'Arabic', 'German', 'Japanese', 'pseudo-language'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The browser's languages. No browser has the pseudo-language, which replaces English. */
export const LOCALE_TAGS: Readonly<Record<Language, string>> = {
  English: 'en-US',
  Arabic: 'ar',
  German: 'de',
  Japanese: 'ja',
  'pseudo-language': 'en-US',
};

/** Returns the translator of a language. */
export function translatorOf(language: Language): I18n['t'] {
  return language === 'pseudo-language'
    ? i18nOf('en', pseudoMessages()).t
    : i18nOf(LOCALE_TAGS[language].slice(0, 2)).t;
}

/** Returns the build to take pictures of: the given one, or a copy with the pseudo-language instead of English. */
export function buildIn(language: Language, extensionDir: string): string {
  if (language !== 'pseudo-language') return extensionDir;
  const folder = mkdtempSync(join(tmpdir(), 'perch-pseudo-'));
  cpSync(extensionDir, folder, { recursive: true });
  writeFileSync(join(folder, '_locales/en/messages.json'), JSON.stringify(pseudoMessages()));
  return folder;
}

function pseudoMessages() {
  const { en } = TRANSLATIONS;
  if (!en) throw new Error('There are no English texts.');
  return browserMessages(pseudo(en));
}
