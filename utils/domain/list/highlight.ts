import { graphemesOf, lastGraphemes } from '../text/graphemes.ts';
import { foldText } from './fold-text.ts';

/** How many characters are shown before the first hit of a long text. */
const LEAD_LENGTH = 16;

/** A part of a text, and whether it is a hit of the search. */
export interface Segment {
  readonly text: string;
  readonly isHit: boolean;
}

/** Splits the text at the hits of the folded `terms`, never inside what people see as one character. */
export function segmentsOf(text: string, terms: readonly string[]): Segment[] {
  if (text === '') return [];
  if (terms.length === 0) return [{ text, isHit: false }];
  const foldedText = foldText(text);
  // Most texts of a row have no hit, and splitting them takes far longer than looking.
  if (!terms.some((term) => foldedText.includes(term))) return [{ text, isHit: false }];
  const characters = graphemesOf(text);
  const hits = hitFlags(characters, terms);
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
 * Cuts the start of a text so that its first hit is visible, with a little text before it. The first `visibleCount`
 * characters always are: a text with a hit among them, or without any hit, stays whole.
 */
export function fromFirstHit(text: string, terms: readonly string[], visibleCount: number): string {
  const [before] = segmentsOf(text, terms);
  if (!before || before.isHit || before.text.length === text.length || before.text.length < visibleCount) return text;
  const lead = lastGraphemes(before.text, LEAD_LENGTH);
  // Start at a word if possible: half a word can be mistaken for another.
  const start = before.text.length - lead.length + lead.indexOf(' ') + 1;
  return start === 0 ? text : `…${text.slice(start)}`;
}

/** Returns for each of the characters whether it belongs to a hit. */
function hitFlags(characters: readonly string[], terms: readonly string[]): boolean[] {
  const hits = new Array<boolean>(characters.length).fill(false);
  const { foldedText, origins } = foldWithOrigins(characters);
  for (const term of terms) {
    for (let at = foldedText.indexOf(term); at >= 0; at = foldedText.indexOf(term, at + term.length)) {
      hits.fill(true, origins[at], (origins[at + term.length - 1] ?? 0) + 1);
    }
  }
  return hits;
}

/** Folds the characters; `origins` has, for each UTF-16 unit of the result, the index of its character. */
function foldWithOrigins(characters: readonly string[]): { foldedText: string; origins: number[] } {
  const origins: number[] = [];
  let foldedText = '';
  characters.forEach((character, index) => {
    const part = foldText(character);
    for (let unit = 0; unit < part.length; unit += 1) origins.push(index);
    foldedText += part;
  });
  return { foldedText, origins };
}
