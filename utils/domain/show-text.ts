/** Characters that turn the reading direction of what follows; a visitor could use them to dress up a name or host. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/gu;
/** Control characters, tabs and line breaks among them. */
const CONTROLS = /\p{Cc}+/gu;
const SPACES = /\s+/gu;
const HIDDEN = /[\p{C}\p{Z}]/u;
/** Anything that leaves ink; U+2800 is a braille pattern without dots. */
const VISIBLE = /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** How much more is looked at than will be shown: a message can be very long, and much of it can be invisible. */
const ROOM = 8;

/**
 * Foreign text made fit for one line of show: no control characters, no direction overrides, single spaces, at most
 * `max` characters with an ellipsis where it was cut. Letters, marks and joiners of every script stay.
 */
export function forShow(text: string, max: number): string {
  const clean = text
    .slice(0, max * ROOM)
    .toWellFormed()
    .replace(BIDI_CONTROLS, '')
    .replace(CONTROLS, ' ')
    .replace(SPACES, ' ')
    .trim();
  const characters = Array.from(clean);
  if (characters.length <= max && text.length <= max * ROOM) return clean;
  const start = characters.slice(0, max - 1).join('');
  return `${start.trimEnd()}…`;
}

/** Whether the text shows anything at all. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/** Whether the text has characters that show nothing, or something else than they are. */
export function hasHiddenCharacters(text: string): boolean {
  return HIDDEN.test(text);
}

/** One or two letters that stand for a name; empty where it has no letters or digits. */
export function initials(name: string): string {
  const words = name.split(' ').map(firstLetter).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.join('').toUpperCase();
}

function firstLetter(word: string): string {
  return /[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? '';
}
