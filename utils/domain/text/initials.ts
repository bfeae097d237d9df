import { graphemesOf } from './graphemes.ts';

const LETTER = /[\p{L}\p{N}]/u;
/** More marks than fit into the circle. */
const STACKED_MARKS = /(\p{M}{3})\p{M}+/gu;
/** Scripts whose letters are joined. */
const JOINING_SCRIPTS = /[\p{scx=Arabic}\p{scx=Syriac}\p{scx=Nko}\p{scx=Mongolian}\p{scx=Adlam}]/u;
/** Most fonts lack its capitals. */
const GEORGIAN = /\p{sc=Georgian}/u;
/** Keeps two letters from being joined. */
const NON_JOINER = '\u200c';

/**
 * Returns one or two letters for a name, as whole graphemes, in capitals where they exist; empty if the name has no letters
 * or digits. `name` has single spaces.
 */
export function initials(name: string): string {
  const letters = name.split(' ').map(firstLetter).filter(Boolean);
  const [first = '', ...others] = letters;
  const last = others.at(-1);
  if (last === undefined) return first;
  return JOINING_SCRIPTS.test(first) ? first + NON_JOINER + last : first + last;
}

function firstLetter(word: string): string {
  const letter = graphemesOf(word).find((character) => LETTER.test(character)) ?? '';
  return capitalOf(letter.normalize('NFC').replace(STACKED_MARKS, '$1'));
}

/** The capital of a letter; for a ligature, that of its first letter. One without a single capital, like `ß`, stays. */
function capitalOf(letter: string): string {
  if (GEORGIAN.test(letter)) return letter;
  const upper = letter.toUpperCase().normalize('NFC');
  if (lettersIn(upper) <= lettersIn(letter)) return upper;
  const [first = ''] = lettersIn(letter.normalize('NFKC')) > 1 ? letter.normalize('NFKC') : [];
  return first === '' ? letter : first.toUpperCase();
}

function lettersIn(text: string): number {
  return Array.from(text).filter((point) => LETTER.test(point)).length;
}
