/**
 * The most that one character can take, in UTF-16 units. The longest emoji that there are take 19; without a bound, a
 * visitor could chain marks or emoji into one character as long as a book.
 */
const MAX_GRAPHEME_LENGTH = 32;

/** Texts in which every code point is a character. Those are most, and the first segmenter of a page takes long to make. */
const ONE_POINT_GRAPHEMES =
  /^[[\p{ASCII}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Georgian}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\uac00-\ud7a3\p{P}\p{Zs}\p{Sc}]--[\p{M}\p{C}]]*$/v;
/** One of a pair of surrogates without the other. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

let cachedSegmenter: Intl.Segmenter | undefined;

/**
 * The characters of a text as people see them (grapheme clusters, Unicode Annex #29), in order: a flag, a family, a syllable
 * with its vowel signs. One that is longer than `LONGEST` counts as several.
 */
export function graphemesOf(text: string): string[] {
  return ONE_POINT_GRAPHEMES.test(text)
    ? Array.from(text)
    : Array.from(segmenter().segment(text), splitIfTooLong).flat();
}

/** The text without half surrogates, which cannot be stored or shown. */
export function dropLoneSurrogates(text: string): string {
  return text.replace(LONE_SURROGATES, '');
}

/** The start of a text, in at most `units` UTF-16 units, cut between characters. Half surrogates are dropped. */
export function truncateText(text: string, units: number): string {
  return dropLoneSurrogates(text.length > units ? text.slice(0, cutIndex(text, units)) : text);
}

/** The last characters of a text, at most this many. Half surrogates are dropped. */
export function lastGraphemes(text: string, count: number): string {
  return graphemesOf(dropLoneSurrogates(text)).slice(-count).join('');
}

function segmenter(): Intl.Segmenter {
  // The language does not matter to characters.
  cachedSegmenter ??= new Intl.Segmenter('en');
  return cachedSegmenter;
}

/** Where the character begins that the unit at `at` belongs to; of one that is too long, `at`. */
function cutIndex(text: string, at: number): number {
  const near = text.slice(0, at + MAX_GRAPHEME_LENGTH);
  const start = ONE_POINT_GRAPHEMES.test(near)
    ? codePointStart(near, at)
    : (segmenter().segment(near).containing(at)?.index ?? at);
  return at - start > MAX_GRAPHEME_LENGTH ? codePointStart(near, at) : start;
}

function codePointStart(text: string, at: number): number {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

function splitIfTooLong({ segment }: Intl.SegmentData): string[] {
  if (segment.length <= MAX_GRAPHEME_LENGTH) return [segment];
  const parts: string[] = [];
  for (let rest = segment; rest !== ''; ) {
    const at = rest.length > MAX_GRAPHEME_LENGTH ? codePointStart(rest, MAX_GRAPHEME_LENGTH) : rest.length;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return parts;
}
