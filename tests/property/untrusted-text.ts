import fc from 'fast-check';

/** Characters that hide text, change its direction or end a line. */
const HOSTILE = Array.from(
  '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200d\ufeff\0\t\n\r\x1b\x7f\x85\u2028 ',
);
/** Graphemes of several code points. */
const CHARACTERS = [
  ...['👨‍👩‍👧‍👦', '👍🏽', '🇩🇪', '1️⃣', '❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'e\u0301', 'ä\u0323', 'क्षि', 'कि', 'กำ', 'நி', 'လျှိ', 'שׁ', 'مُ'],
  ...['김', 'が'].map((letter) => letter.normalize('NFD')),
];
const PARTS = [
  ...['http:', 'https:', 'javascript:', 'data:', 'file:', 'blob:', 'view-source:', 'HTTPS:', 'java\nscript:'],
  ...['//', '/', '\\', '@', ':', '?', '#', '%', '%E2%80%AE', '%ff', '..', '.', 'user:password@', '[::1]', '127.1'],
  ...['example.com', 'xn--', 'пример.рф', 'bücher.example', `${'a'.repeat(70)}.example`, 'alert(1)', ':8443'],
];

const hostileText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(...CHARACTERS),
    fc.constantFrom(' ', 'a', '\ud83d', '\ude42'),
  ),
  maxLength: 300,
});

/** Any text: all characters, many malicious ones, and good and bad URLs. */
export const untrustedText: fc.Arbitrary<string> = fc.oneof(
  hostileText,
  fc
    .array(fc.oneof(fc.constantFrom(...PARTS), fc.constantFrom(...HOSTILE), hostileText), { maxLength: 8 })
    .map((parts) => parts.join('')),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.webUrl().map((url) => url.replace('//', '//user:password@')),
);
