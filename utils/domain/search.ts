/** Letters that are written apart where the accent is part of the letter, and so is not taken off by Unicode. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
};
const APART = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');
/** The digits of Arabic and of Persian; the last four bits are their value. */
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
/**
 * Accents of Latin, Greek and Cyrillic, the points of Hebrew and Arabic, the Arabic line that stretches a word, and the
 * voice marks of Japanese. In Indic scripts, marks are vowels: those stay.
 */
const ACCENTS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u3099\u309a]/g;
const MARK = /[\p{M}\u0640]/u;
const ASCII = /^\p{ASCII}*$/u;
const SCHEME = /\bhttps?:\/\//gi;
/** As many words as anybody types; what was pasted by mistake must not keep the page busy. */
const MOST_WORDS = 20;
/** How many characters are shown before the first hit of a long text. */
const LEAD = 24;

/** A part of a text, and whether it is what was searched for. */
export interface Segment {
  readonly text: string;
  readonly isHit: boolean;
}

/** Text as the search compares it: without case, accents and width. */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(APART, (letter) => PLAIN[letter] ?? letter)
    .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** The words of a query, folded, each once; each of them has to be found. Of an address, the scheme is not looked for. */
export function wordsOf(query: string): string[] {
  const words = folded(query).replace(SCHEME, '').split(/\s+/).filter(Boolean);
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** The text in parts, in order, so that the hits of the folded `words` can be marked. */
export function segmentsOf(text: string, words: readonly string[]): Segment[] {
  const isHit = hitUnits(text, words);
  const segments: { text: string; isHit: boolean }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const hit = isHit[at] === true;
    const last = segments.at(-1);
    if (last?.isHit === hit) last.text += text[at];
    else segments.push({ text: text[at] ?? '', isHit: hit });
  }
  return segments;
}

/**
 * The end of a text that was too long to be shown from its start with its first hit: it begins a little before that.
 * `shown` is how many characters certainly are before a person's eyes. A text without a hit, or with an early one, stays.
 */
export function fromFirstHit(text: string, words: readonly string[], shown: number): string {
  const first = hitUnits(text, words).indexOf(true);
  if (first < shown) return text;
  const lead = text.slice(Math.max(first - LEAD, 0), first);
  // At the start of a word, where there is one: half a word reads like another.
  const start = first - lead.length + lead.indexOf(' ') + 1;
  return start === 0 ? text : `…${text.slice(start).toWellFormed()}`;
}

/** For each UTF-16 unit of the text whether it belongs to a hit. */
function hitUnits(text: string, words: readonly string[]): boolean[] {
  const units = new Array<boolean>(words.length === 0 ? 0 : text.length).fill(false);
  if (units.length === 0) return units;
  const { plain, origin } = withOrigins(text);
  for (const word of words) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length)) {
      const start = origin[at] ?? 0;
      const end = endOf(text, origin[at + word.length - 1] ?? start);
      units.fill(true, start, end);
    }
  }
  return units;
}

/** The folded text, and for each of its units where the character began that it comes from. */
function withOrigins(text: string): { plain: string; origin: number[] } {
  const origin: number[] = [];
  let plain = '';
  let at = 0;
  for (const character of text) {
    const piece = folded(character);
    for (let unit = 0; unit < piece.length; unit += 1) origin.push(at);
    plain += piece;
    at += character.length;
  }
  return { plain, origin };
}

/** Behind the character that begins at `start`, with the marks that belong to it. */
function endOf(text: string, start: number): number {
  let end = start + characterAt(text, start).length;
  while (MARK.test(characterAt(text, end))) end += characterAt(text, end).length;
  return end;
}

/** The character that begins there; empty at the end. */
function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}
