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
/** Marks over and under letters, and the Arabic line that only stretches a word. */
const MARKS = /[\p{M}\u0640]/gu;
const MARK = /^[\p{M}\u0640]$/u;
/** How many characters are shown before the first hit of a long text. */
const LEAD = 24;

/** A part of a text, and whether it is what was searched for. */
export interface Segment {
  readonly text: string;
  readonly isHit: boolean;
}

/** Text as the search compares it: without case, accents and width. */
export function folded(text: string): string {
  const plain = text.toLowerCase().normalize('NFKD').replace(MARKS, '').toLowerCase();
  return plain.replace(APART, (letter) => PLAIN[letter] ?? letter);
}

/** The words of a query, folded; each of them has to be found. */
export function wordsOf(query: string): string[] {
  return folded(query).split(/\s+/).filter(Boolean);
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
  const [first = '', ...others] = text.slice(start);
  let end = start + first.length;
  for (const character of others) {
    if (!MARK.test(character)) break;
    end += character.length;
  }
  return end;
}
