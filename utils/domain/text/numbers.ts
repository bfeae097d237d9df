/** Making a formatter costs more than using it, so each is made once. */
const formatters = new Map<string, unknown>();
/** Of the languages that Perch speaks, those that can have other digits; a number below 1,000 is the same in all others. */
const NON_ASCII_DIGITS = /^ar\b|-u-/;

/** `1,000`. The first formatter of a page takes up to 10 ms, so small numbers do without. */
export function formatNumber(value: number, locale: string): string {
  if (Number.isInteger(value) && value >= 0 && value < 1_000 && !NON_ASCII_DIGITS.test(locale)) return String(value);
  return cached(`number ${locale}`, () => new Intl.NumberFormat(locale)).format(value);
}

/**
 * What was made under this key before, or is made now. It is kept as long as the page or the background lives, so the key
 * must name all that it depends on; this computer's time zone can change in the meantime.
 */
export function cached<T>(key: string, make: () => T): T {
  if (!formatters.has(key)) formatters.set(key, make());
  return formatters.get(key) as T;
}
