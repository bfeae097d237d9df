/** Letters that people use interchangeably and that Unicode does not decompose: strokes, ligatures, variant forms. */
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
  // Interchangeable in Arabic and Persian, as in Lucene's ArabicNormalizer and PersianNormalizer.
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ە: 'ه',
  ھ: 'ه',
  ٱ: 'ا',
  // Word processors replace the typed apostrophe and hyphen with these.
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '‐': '-',
};
const EQUIVALENT_LETTERS = new RegExp(`[${Object.keys(EQUIVALENTS).join('')}]`, 'gu');
/** Arabic and Persian digits; the last four bits are the value. */
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
/**
 * Accents of Latin, Greek and Cyrillic, the points of Hebrew and Arabic, the Arabic tatweel that stretches a word, and the
 * voice marks of Japanese. In Indic scripts, marks are vowels, so they stay.
 */
const ACCENTS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u3099\u309a]/g;
/** Each is 96 code points after its hiragana. */
const KATAKANA = /[\u30a1-\u30f6\u30fd\u30fe]/g;
/** Joiners, soft hyphens and other invisible characters. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
const ASCII = /^\p{ASCII}*$/u;

/**
 * Returns the text as the search compares it: without case, accents and width, with hiragana for katakana, and with one
 * letter for those that writers of Perch's languages treat as the same.
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
