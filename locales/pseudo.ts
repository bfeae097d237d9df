import type { Translation } from './messages.ts';

/** How much longer than the English a text becomes; other languages stay below that. */
const STRETCH_FACTOR = 1.4;
const VOWEL = /[aeiouy]/i;
const PLACEHOLDER = /(\{\w+\})/;
const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('aáeéiíoóuúyýcçnñsšzžAÁEÉIÍOÓUÚCÇNÑSŠZŽ'.matchAll(/(.)(.)/gu), ([, plain = '', accented = '']) => [
    plain,
    accented,
  ]),
);

/** Properties of the language, not texts. */
const METADATA_KEYS = ['language', 'direction'];

/**
 * Returns a pseudo-language: every text of `english`, accented, in brackets and 40 % longer. It reveals hard-coded texts,
 * texts that do not fit and texts that are cut off.
 */
export function pseudo(english: Translation): Translation {
  const texts = Object.entries(english).map(([key, text]) => [
    key,
    METADATA_KEYS.includes(key) ? text : stretchForms(text),
  ]);
  return Object.fromEntries(texts);
}

function stretchForms(text: Translation[keyof Translation]) {
  if (typeof text === 'string') return stretch(text);
  return Object.fromEntries(Object.entries(text).map(([form, words]) => [form, stretch(words)]));
}

/** Repeats the vowels, evenly over the text; placeholders stay. */
function stretch(text: string): string {
  const parts = text.split(PLACEHOLDER);
  const words = parts.filter((part) => !PLACEHOLDER.test(part)).join('');
  const vowels = Array.from(words).filter((letter) => VOWEL.test(letter)).length;
  const extraLength = Math.max(Math.ceil(words.length * STRETCH_FACTOR) - words.length - '[]'.length, 0);
  let vowelIndex = 0;
  const letter = (plain: string) => {
    const accented = ACCENTED[plain] ?? plain;
    if (!VOWEL.test(plain)) return accented;
    vowelIndex += 1;
    const repeats =
      Math.floor((extraLength * vowelIndex) / vowels) - Math.floor((extraLength * (vowelIndex - 1)) / vowels);
    return accented + accented.toLowerCase().repeat(repeats);
  };
  const drawn = parts.map((part) => (PLACEHOLDER.test(part) ? part : Array.from(part, letter).join('')));
  return `[${drawn.join('')}]`;
}
