/**
 * The key, with letters as printed on a Latin keyboard: Caps Lock makes capitals of them, and keyboards of other scripts
 * have other letters at their places.
 */
export function normalizeKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  return letter && /^\P{ASCII}$/u.test(key) ? letter.toLowerCase() : key;
}
