/** `mgp_` and 40 hexadecimal digits (docs/api.md). */
const DOCUMENTED_FORM = /^mgp_[0-9a-f]{40}$/i;
const DOCUMENTED_KEY = /mgp_[0-9a-f]{40}(?![0-9a-z])/i;
const BEARER_TOKEN = /\bBearer[:\s]+([^\s"'`\\]+)/i;
const HINT_LENGTH = 8;
/** Servers reject longer headers before they read the key; session tokens have about a thousand characters. */
const MAX_KEY_LENGTH = 4_000;
/** Enough for any command with a key in it. */
const MAX_PASTED_LENGTH = 20_000;

/**
 * Extracts the key from pasted text: removes spaces, line breaks, invisible characters and quotes, and finds the key in a
 * header or a whole curl command.
 */
export function cleanKey(pasted: string): string {
  const visible = pasted.slice(0, MAX_PASTED_LENGTH).replace(/\p{Cf}+/gu, '');
  const extracted = DOCUMENTED_KEY.exec(visible)?.[0] ?? BEARER_TOKEN.exec(visible)?.[1] ?? visible;
  return extracted.replace(/[\s"'`]+/g, '').replace(/^Bearer:?$/i, '');
}

/** Returns what is wrong with a cleaned key before any request: only that it is empty, or that no header can carry it. */
export function keyProblem(key: string): 'empty' | 'unsendable' | null {
  if (key === '') return 'empty';
  return /^[\x21-\x7e]+$/.test(key) && key.length <= MAX_KEY_LENGTH ? null : 'unsendable';
}

/** Whether the key doesn't look as documented. That only causes a warning, as other forms are accepted (docs/api.md). */
export function looksUnusual(key: string): boolean {
  return !DOCUMENTED_FORM.test(key);
}

/** Returns the part of a key that pages may show: `mgp_abc1…`, or at most a third of a short key. */
export function keyHint(key: string): string {
  return `${key.slice(0, Math.min(HINT_LENGTH, Math.floor(key.length / 3)))}…`;
}
