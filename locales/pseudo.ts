import type { Translation } from './messages.ts';

/** How much longer than the English a text may become; other languages stay below that. */
const LONGER = 1.4;
const VOWEL = /[aeiouy]/i;
const PLACEHOLDER = /(\{\w+\})/;
const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('aáeéiíoóuúyýcçnñsšzžAÁEÉIÍOÓUÚCÇNÑSŠZŽ'.matchAll(/(.)(.)/gu), ([, plain = '', accented = '']) => [
    plain,
    accented,
  ]),
);

/** What is said of a language, and not in it. */
const FACTS = ['language', 'direction'];

/**
 * A language that can be read and that nobody speaks: every text is that of `english`, accented, in brackets and 40 %
 * longer. It shows what was written without a text, what does not fit and what is cut off.
 */
export function pseudo(english: Translation): Translation {
  const texts = Object.entries(english).map(([key, text]) => [key, FACTS.includes(key) ? text : stretchedForms(text)]);
  return Object.fromEntries(texts);
}

function stretchedForms(text: Translation[keyof Translation]) {
  if (typeof text === 'string') return stretched(text);
  return Object.fromEntries(Object.entries(text).map(([form, words]) => [form, stretched(words)]));
}

/** The vowels become long, evenly over the text; the placeholders stay what they are. */
function stretched(text: string): string {
  const parts = text.split(PLACEHOLDER);
  const words = parts.filter((part) => !PLACEHOLDER.test(part)).join('');
  const vowels = Array.from(words).filter((letter) => VOWEL.test(letter)).length;
  const wanted = Math.max(Math.ceil(words.length * LONGER) - words.length - '[]'.length, 0);
  let seen = 0;
  const letter = (plain: string) => {
    const drawn = ACCENTED[plain] ?? plain;
    if (!VOWEL.test(plain)) return drawn;
    seen += 1;
    const more = Math.floor((wanted * seen) / vowels) - Math.floor((wanted * (seen - 1)) / vowels);
    return drawn + drawn.toLowerCase().repeat(more);
  };
  const drawn = parts.map((part) => (PLACEHOLDER.test(part) ? part : Array.from(part, letter).join('')));
  return `[${drawn.join('')}]`;
}
