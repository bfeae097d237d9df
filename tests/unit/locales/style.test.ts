import { describe, expect, it } from 'vitest';
import en from '../../../locales/en.ts';
import { TRANSLATIONS } from '../../../locales/index.ts';

type Key = keyof typeof en;

interface Words {
  readonly key: string;
  /** The name of the plural form; empty if the text has no number. */
  readonly form: string;
  readonly words: string;
}

/** What stores allow a description to have. */
const MAX_DESCRIPTION_LENGTH = 132;
/** What Edge allows a name to have; Chrome and Firefox allow more. */
const MAX_NAME_LENGTH = 45;
/** Its time is always eight o’clock, so an article before it is always right. */
const AT_EIGHT = 'snoozeTomorrow';
const LANGUAGES = Object.values(TRANSLATIONS);
const TIMES = { es: /(?<!\p{L})(?:las?|el|los|al?) \{time\}/u, 'pt-BR': /(?<!\p{L})(?:d?[ao]s?|aos?|às?) \{time\}/u };

function formsIn(language: string): readonly Words[] {
  const texts = LANGUAGES.find((translation) => translation.language === language) ?? {};
  return Object.entries<string | Readonly<Record<string, string>>>(texts).flatMap(([key, text]) =>
    Object.entries(typeof text === 'string' ? { '': text } : text).map(([form, words]) => ({ key, form, words })),
  );
}

function findIn(language: string, isWrong: RegExp | ((words: Words) => boolean)): readonly Words[] {
  return formsIn(language).filter((text) => (isWrong instanceof RegExp ? isWrong.test(text.words) : isWrong(text)));
}

function isSentenceInEnglish(key: string): boolean {
  const text = en[key as Key];
  return (typeof text === 'string' ? text : text.other).endsWith('.');
}

/** Whether durations of the language do, as the German “5 Min.” does. */
function endsInPoint(language: string): boolean {
  const ago = new Intl.RelativeTimeFormat(language, { style: 'short' });
  const wait = new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  return [ago.format(-5, 'minute'), ago.format(-5, 'hour'), wait.format(5)].some((duration) => duration.endsWith('.'));
}

/** Asks or exclaims without the mark that Spanish opens with. */
function lacksOpeningMark({ words }: Words): boolean {
  const sentences = words.split(/(?<=[.:?!…]) /);
  return sentences.some(
    (sentence) => /\?$/.test(sentence) !== /¿/.test(sentence) || /!$/.test(sentence) !== /¡/.test(sentence),
  );
}

describe.each(LANGUAGES)('the texts in $language', ({ language, appDescription, extensionName }) => {
  it('are all looked at', () => {
    expect(formsIn(language).length).toBeGreaterThanOrEqual(Object.keys(en).length);
  });

  it('have typographic quotes, apostrophes and ellipses', () => {
    expect(findIn(language, /['"]|\.\.\./)).toEqual([]);
  });

  it('have no space at either end, and no two in a row', () => {
    expect(findIn(language, /^\s|\s$|\s\s/)).toEqual([]);
  });

  it('put a space before an ellipsis in German only', () => {
    expect(findIn(language, language === 'de' ? /\S…/ : /\s…/)).toEqual([]);
  });

  it('end with a full stop where English does, and only there', () => {
    const fullStop = ['ja', 'zh-CN'].includes(language) ? '。' : '.';
    const hasWrongEnd = ({ key, words }: Words) =>
      isSentenceInEnglish(key) ? !words.endsWith(fullStop) : /[.。]$/.test(words);
    expect(findIn(language, hasWrongEnd)).toEqual([]);
  });

  it('have no full stop after what can end in one', () => {
    expect(findIn(language, endsInPoint(language) ? /\{(?:ago|wait|what)\}\./ : /\.\./)).toEqual([]);
  });

  it('quote with the marks of the language', () => {
    const pairs: Readonly<Record<string, string>> = { de: '„“', fr: '«»', ar: '«»', ja: '「」' };
    const [opening = '', closing = ''] = pairs[language] ?? '“”';
    const others = [...'„“”«»「」'].filter((mark) => mark !== opening && mark !== closing);
    expect(findIn(language, new RegExp(`[${others.join('')}]`))).toEqual([]);
    expect(findIn(language, ({ words }) => words.split(opening).length !== words.split(closing).length)).toEqual([]);
  });

  it('describe the extension in as many characters as stores allow', () => {
    expect(appDescription.length).toBeLessThanOrEqual(MAX_DESCRIPTION_LENGTH);
  });

  it('name the extension by what it is for, in as many characters as stores allow', () => {
    expect(extensionName).toMatch(/^Perch .* ?Magpipe$/);
    expect(extensionName.length).toBeLessThanOrEqual(MAX_NAME_LENGTH);
  });
});

it('French has a no-break space before high punctuation and inside quotation marks', () => {
  const hasWrongSpace = ({ words }: Words) =>
    /(?<![\u00A0\u202F])[:;!?»]|«(?![\u00A0\u202F])/.test(words.replace('https://', ''));
  expect(findIn('fr', hasWrongSpace)).toEqual([]);
});

it('Spanish opens questions and exclamations with ¿ and ¡', () => {
  expect(findIn('es', lacksOpeningMark)).toEqual([]);
});

it('Arabic has its own comma, semicolon and question mark', () => {
  expect(findIn('ar', /[,;?]/)).toEqual([]);
});

it.each(['fr', 'es', 'pt-BR'])('%s has one form for many and other, because numbers are in digits', (language) => {
  const many = formsIn(language).filter(({ form }) => form === 'many');
  expect(many.length).toBeGreaterThan(2);
  expect(many).toEqual(
    formsIn(language)
      .filter(({ form }) => form === 'other')
      .map((text) => ({ ...text, form: 'many' })),
  );
});

it.each(Object.entries(TIMES))('%s has no article before a time, which may be one o’clock', (language, article) => {
  expect(findIn(language, ({ key, words }) => key !== AT_EIGHT && article.test(words))).toEqual([]);
  expect(article.test(formsIn(language).find(({ key }) => key === AT_EIGHT)?.words ?? '')).toBe(true);
});

it('Spanish has no full stop after a time, which can end in “p. m.”', () => {
  expect(findIn('es', /\{time\}\./)).toEqual([]);
});

it('German says “Uhr” after every time', () => {
  expect(findIn('de', /\{time\}/).length).toBeGreaterThan(3);
  expect(findIn('de', /\{time\}(?! Uhr)/)).toEqual([]);
});
