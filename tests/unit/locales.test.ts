import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from '../../locales/en.ts';
import { TRANSLATIONS } from '../../locales/index.ts';
import { browserMessages, placeholdersOf } from '../../locales/messages.ts';
import { hardCodedText } from '../support/hard-coded-text.ts';

const KEYS = Object.keys(en);
/** Plural forms that may spell out the number: “a chat”, “two chats”. */
const MAY_SAY_THE_NUMBER = ['zero', 'one', 'two'];
/** Texts that are the same in every language. */
const NAMES = ['magpipe.ai'];
/** Returns the plural forms of a text by name; a text without a number has one, without a name. */
const formsOf = (text: string | Readonly<Record<string, string>>) =>
  Object.entries(typeof text === 'string' ? { '': text } : text);

/** Returns the placeholders that every form of this text must have. */
function placeholdersInEnglish(key: string): string[] {
  const text = en[key as keyof typeof en];
  return placeholdersOf(typeof text === 'string' ? text : text.other);
}

describe.each(Object.entries(TRANSLATIONS))('%s', (folder, translation) => {
  const texts = Object.entries(translation);
  const forms = texts.flatMap(([key, text]) => formsOf(text).map(([form, words]) => ({ key, form, words })));

  it('has every text and no other', () => {
    expect(Object.keys(translation).sort()).toEqual([...KEYS].sort());
  });

  it('has no empty text, and no space at an end', () => {
    expect(forms.filter(({ words }) => words === '' || words !== words.trim())).toEqual([]);
  });

  it('has exactly the plural forms of the language', () => {
    const wanted = new Intl.PluralRules(translation.language).resolvedOptions().pluralCategories.sort();
    const counted = texts.filter(([, text]) => typeof text !== 'string');
    expect(counted.length).toBeGreaterThan(2);
    expect(counted.filter(([, text]) => Object.keys(text).sort().join() !== wanted.join())).toEqual([]);
  });

  it('has the placeholders of the English text', () => {
    const wrong = forms.filter(({ key, form, words }) => {
      const there = placeholdersOf(words);
      const all = placeholdersInEnglish(key);
      const needed = MAY_SAY_THE_NUMBER.includes(form) ? all.filter((name) => name !== 'count') : all;
      return !needed.every((name) => there.includes(name)) || !there.every((name) => all.includes(name));
    });
    expect(wrong).toEqual([]);
  });

  it('has nothing that browsers would take for a placeholder', () => {
    const messages = Object.entries(browserMessages(translation)).map(([id, { message }]) => ({ id, message }));
    // `$1$` and `$1a$` are names to Chrome, which then loads nothing at all; `$10` is the tenth value.
    expect(messages.filter(({ message }) => /\$[\w@]+\$|\$\d\d|\$\$/.test(message))).toEqual([]);
    expect(messages.filter(({ id }) => !/^\w+$/.test(id))).toEqual([]);
    expect(KEYS.filter((key) => placeholdersInEnglish(key).length > 9)).toEqual([]);
  });

  it('has the direction of the language', () => {
    const { script } = new Intl.Locale(translation.language).maximize();
    expect(translation.direction).toBe(script === 'Arab' || script === 'Hebr' ? 'rtl' : 'ltr');
  });

  it('is in the folder of its language', () => {
    expect(translation.language.replace('-', '_')).toBe(folder);
    expect(Intl.getCanonicalLocales(translation.language)).toEqual([translation.language]);
  });
});

it('has no unused text', () => {
  const sources = [...globSync('{utils,components,entrypoints}/**/*.{ts,tsx}'), 'wxt.config.ts'];
  const code = sources.map((file) => readFileSync(file, 'utf8')).join('\n');
  expect(KEYS.filter((key) => !code.includes(`'${key}'`) && !code.includes(`__MSG_${key}__`))).toEqual([]);
});

describe('hard-coded texts', () => {
  it.each([
    ['<p>Not connected</p>', ['Not connected']],
    ["<p>{known ? 'Connected' : t('refused')}</p>", ['Connected']],
    ['<p>{count} <b>chats</b></p>', ['chats']],
    ['<button aria-label="Close" class="button quiet" />', ['Close']],
    [`<Row label={\`Mark \${name}\`} />`, ['Mark x']],
    ["const title = 'Checked just now';", ['Checked just now']],
    [`const title = \`Checked \${ago}\`;`, ['Checked x']],
    ["<p key='a b'>{t('connect')} · {kind === 'done' && <i />}</p>", []],
    ["console.error('Perch could not do it:', error); throw new CommandError('The chat is gone');", []],
  ])('are found in %s', (code, words) => expect(hardCodedText(code)).toEqual(words));

  it('are absent from pages and views', () => {
    const files = globSync('{components,entrypoints,utils/domain/views}/**/*.{ts,tsx}');
    expect(files.length).toBeGreaterThan(50);
    const found = files.map((file) => [file, hardCodedText(readFileSync(file, 'utf8'))] as const);
    const wrong = found.map(([file, words]) => [file, words.filter((word) => !NAMES.includes(word))] as const);
    expect(wrong.filter(([, words]) => words.length > 0)).toEqual([]);
  });
});
