import { graphemesOf, lastGraphemes } from '../text/graphemes.ts';

/** What people write for one another, and Unicode does not take apart: letters with a stroke, ligatures, other forms. */
const EQUIVALENTS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
  // Arabic and Persian write these for one another, as Lucene's ArabicNormalizer and PersianNormalizer have it.
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ە: 'ه',
  ھ: 'ه',
  ٱ: 'ا',
  // Typed for an apostrophe and a hyphen, and put in their place by word processors.
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '‐': '-',
};
const EQUIVALENT_LETTERS = new RegExp(`[${Object.keys(EQUIVALENTS).join('')}]`, 'gu');
/** The digits of Arabic and of Persian; the last four bits are their value. */
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
/**
 * Accents of Latin, Greek and Cyrillic, the points of Hebrew and Arabic, the Arabic line that stretches a word, and the
 * voice marks of Japanese. In Indic scripts, marks are vowels: those stay.
 */
const ACCENTS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u3099\u309a]/g;
/** Each stands 96 code points behind its hiragana. */
const KATAKANA = /[\u30a1-\u30f6\u30fd\u30fe]/g;
/** Joiners, soft hyphens and what else shows nothing. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
const ASCII = /^\p{ASCII}*$/u;
const SCHEME = /\bhttps?:\/\//gi;
/** As many words as anybody types; what was pasted by mistake must not keep the page busy. */
const MAX_WORDS = 20;
/** How many characters are shown before the first hit of a long text. */
const LEAD_LENGTH = 24;

/** A part of a text, and whether it is what was searched for. */
export interface Segment {
  readonly text: string;
  readonly isHit: boolean;
}

/**
 * Text as the search compares it: without case, accents and width, with hiragana for katakana, and with one of the letters
 * that writers of Perch's languages take for the same.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(IGNORABLE, '')
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .toLowerCase()
    .replace(EQUIVALENT_LETTERS, (letter) => EQUIVALENTS[letter] ?? letter)
    .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** The words of a query, folded, each once; each of them has to be found. Of an address, the scheme is not looked for. */
export function queryWords(query: string): string[] {
  const words = foldText(query).replace(SCHEME, '').split(/\s+/).filter(Boolean);
  return [...new Set(words)].slice(0, MAX_WORDS);
}

/**
 * The text in parts, in order, so that the hits of the folded `words` can be marked; a part never begins or ends inside what
 * people see as one character.
 */
export function segmentsOf(text: string, words: readonly string[]): Segment[] {
  if (words.length === 0) return text === '' ? [] : [{ text, isHit: false }];
  const characters = graphemesOf(text);
  const hits = hitFlags(characters, words);
  const segments: { text: string; isHit: boolean }[] = [];
  characters.forEach((character, index) => {
    const isHit = hits[index] === true;
    const last = segments.at(-1);
    if (last?.isHit === isHit) last.text += character;
    else segments.push({ text: character, isHit });
  });
  return segments;
}

/**
 * The end of a text that was too long to be shown from its start with its first hit: it begins a little before that.
 * `shown` is how many characters certainly are before a person's eyes. A text without a hit, or with an early one, stays.
 */
export function fromFirstHit(text: string, words: readonly string[], visibleCount: number): string {
  const [before] = segmentsOf(text, words);
  if (!before || before.isHit || before.text.length === text.length || before.text.length < visibleCount) return text;
  const lead = lastGraphemes(before.text, LEAD_LENGTH);
  // At the start of a word, where there is one: half a word reads like another.
  const start = before.text.length - lead.length + lead.indexOf(' ') + 1;
  return start === 0 ? text : `…${text.slice(start)}`;
}

/** For each UTF-16 unit of the folded `plain`, which of the characters it comes from. */
function foldWithOrigins(characters: readonly string[]): { plain: string; origin: number[] } {
  const origin: number[] = [];
  let foldedText = '';
  characters.forEach((character, index) => {
    const part = foldText(character);
    for (let unit = 0; unit < part.length; unit += 1) origin.push(index);
    foldedText += part;
  });
  return { plain: foldedText, origin };
}

/** For each of the characters whether it belongs to a hit. */
function hitFlags(characters: readonly string[], words: readonly string[]): boolean[] {
  const hits = new Array<boolean>(characters.length).fill(false);
  const { plain: foldedText, origin } = foldWithOrigins(characters);
  for (const word of words) {
    for (let at = foldedText.indexOf(word); at >= 0; at = foldedText.indexOf(word, at + word.length)) {
      hits.fill(true, origin[at], (origin[at + word.length - 1] ?? 0) + 1);
    }
  }
  return hits;
}
