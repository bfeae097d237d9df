/**
 * The longest grapheme, in UTF-16 units. The longest emoji take 19; without a limit, a visitor could chain marks or emoji
 * into one grapheme as long as a book.
 */
const MAX_GRAPHEME_LENGTH = 32;

/** Texts in which every code point is a grapheme. Most are, and the first segmenter of a page takes long to create. */
const ONE_POINT_GRAPHEMES =
  /^[[\p{ASCII}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Georgian}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\uac00-\ud7a3\p{P}\p{Zs}\p{Sc}]--[\p{M}\p{C}]]*$/v;
/** Half of a surrogate pair without the other. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

let cachedSegmenter: Intl.Segmenter | undefined;

/**
 * Splits a text into what people see as characters (grapheme clusters, Unicode Annex #29): a flag, a family, a syllable with
 * its vowel signs. One longer than `MAX_GRAPHEME_LENGTH` is split.
 */
export function graphemesOf(text: string): string[] {
  return ONE_POINT_GRAPHEMES.test(text)
    ? Array.from(text)
    : Array.from(segmenter().segment(text), splitIfTooLong).flat();
}

/** Removes lone surrogates, which can't be stored or displayed. */
export function dropLoneSurrogates(text: string): string {
  return text.replace(LONE_SURROGATES, '');
}

/** Returns the start of a text in at most `units` UTF-16 units, without splitting a grapheme or keeping lone surrogates. */
export function truncateText(text: string, units: number): string {
  return dropLoneSurrogates(text.length > units ? text.slice(0, cutIndex(text, units)) : text);
}

/** Returns at most `count` graphemes from the end of a text. Lone surrogates are dropped. */
export function lastGraphemes(text: string, count: number): string {
  return graphemesOf(dropLoneSurrogates(text)).slice(-count).join('');
}

function segmenter(): Intl.Segmenter {
  // Graphemes are the same in every language.
  cachedSegmenter ??= new Intl.Segmenter('en');
  return cachedSegmenter;
}

/** Where the grapheme with the unit at `at` begins; `at` itself if the grapheme is too long. */
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
