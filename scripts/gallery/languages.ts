import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TRANSLATIONS } from '../../locales/index.ts';
import { browserMessages } from '../../locales/messages.ts';
import { pseudo } from '../../locales/pseudo.ts';
import { ENGLISH, i18nOf } from '../../tests/support/i18n.ts';
import type { I18n } from '../../utils/domain/text/i18n.ts';

/** Perch's languages, and one that stretches every text. */
export const LANGUAGES = [
  'English',
  'Arabic',
  'Chinese',
  'French',
  'German',
  'Japanese',
  'Portuguese',
  'Spanish',
  'pseudo-language',
] as const;
export type Language = (typeof LANGUAGES)[number];

/** The browser's languages. No browser has the pseudo-language, which replaces English. */
export const LOCALE_TAGS: Readonly<Record<Language, string>> = {
  English: 'en-US',
  Arabic: 'ar',
  Chinese: 'zh-CN',
  French: 'fr',
  German: 'de',
  Japanese: 'ja',
  Portuguese: 'pt-BR',
  Spanish: 'es',
  'pseudo-language': 'en-US',
};

/** Returns the texts and formats of a language. */
export function i18nIn(language: Language): I18n {
  if (language === 'pseudo-language') return i18nOf('en', pseudoMessages());
  return language === 'English' ? ENGLISH : i18nOf(LOCALE_TAGS[language]);
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
