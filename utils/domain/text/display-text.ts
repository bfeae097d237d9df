import { graphemesOf, truncateText } from './graphemes.ts';

/** Characters that change the reading direction of what follows; a visitor could use them to disguise a name or host. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/gu;
/** Control characters, including tabs and line breaks. */
const CONTROLS = /\p{Cc}+/gu;
const SPACES = /\s+/gu;
/** More marks on a letter than any script uses; stacked, they would cover the lines above and below. */
const STACKED_MARKS = /(\p{M}{8})\p{M}+/gu;
const INVISIBLE = /[\p{C}\p{Z}]/u;
/** Any visible character; U+2800 is a braille pattern without dots. */
const VISIBLE = /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** How much more text is read than shown: a message can be very long, and much of it can be invisible. */
const MAX_UNITS_FACTOR = 8;

/**
 * Makes untrusted text safe to display on one line: no control characters or direction overrides, single spaces, at most
 * eight marks in a row, at most `max` code points including the ellipsis of a truncated text, which never splits a grapheme.
 * Letters, marks and joiners of every script stay; lone surrogates are dropped.
 */
export function sanitizeForDisplay(text: string, max: number): string {
  const maxUnits = max * MAX_UNITS_FACTOR;
  const clean = truncateText(text, maxUnits)
    .replace(BIDI_CONTROLS, '')
    .replace(CONTROLS, ' ')
    .replace(SPACES, ' ')
    .replace(STACKED_MARKS, '$1')
    .trimStart();
  const line = clean.trimEnd();
  if (text.length <= maxUnits) return countCodePoints(line) <= max ? line : truncate(graphemesOf(line), max);
  // Removing characters may have separated the last one from its marks.
  return truncate(graphemesOf(clean).slice(0, -1), max);
}

/** Whether the text shows anything at all. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/** Whether the text has characters that are invisible, or look like something else. */
export function hasHiddenCharacters(text: string): boolean {
  return INVISIBLE.test(text);
}

/** The first characters in fewer than `max` code points, and an ellipsis. */
function truncate(characters: readonly string[], max: number): string {
  let taken = '';
  let remaining = max - 1;
  for (const character of characters) {
    remaining -= countCodePoints(character);
    if (remaining < 0) break;
    taken += character;
  }
  return `${taken.trimEnd()}…`;
}

function countCodePoints(text: string): number {
  return Array.from(text).length;
}
