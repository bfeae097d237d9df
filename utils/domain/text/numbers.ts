/** Creating a formatter costs more than using it, so each is created once. */
const formatters = new Map<string, unknown>();
/** Languages of Perch that can have other digits; numbers below 1,000 look the same in all others. */
const NON_ASCII_DIGITS = /^ar\b|-u-/;

/** Formats a number: `1,000`. The first formatter of a page takes up to 10 ms, so small numbers do without. */
export function formatNumber(value: number, locale: string): string {
  if (Number.isInteger(value) && value >= 0 && value < 1_000 && !NON_ASCII_DIGITS.test(locale)) return String(value);
  return cached(`number ${locale}`, () => new Intl.NumberFormat(locale)).format(value);
}

/**
 * Returns the cached value of this key, or creates it. Values are kept as long as the page or the background runs, so the
 * key must include everything they depend on; the computer's time zone can change meanwhile.
 */
export function cached<T>(key: string, make: () => T): T {
  if (!formatters.has(key)) formatters.set(key, make());
  return formatters.get(key) as T;
}
