/** `mgp_` and 40 hexadecimal digits (docs/api.md). */
const DOCUMENTED_FORM = /^mgp_[0-9a-f]{40}$/i;
const DOCUMENTED_KEY = /mgp_[0-9a-f]{40}(?![0-9a-z])/i;
const BEARER_TOKEN = /\bBearer[:\s]+([^\s"'`\\]+)/i;
const HINT_LENGTH = 8;
/** Servers refuse longer headers before they look at the key; session tokens have about a thousand characters. */
const MAX_KEY_LENGTH = 4_000;
/** Enough for any command with a key in it. */
const MAX_PASTED_LENGTH = 20_000;

/**
 * The key in what was pasted: without spaces, line breaks, invisible marks and quotes around it, and taken out of a header
 * or of a whole curl command.
 */
export function cleanKey(pasted: string): string {
  const visible = pasted.slice(0, MAX_PASTED_LENGTH).replace(/\p{Cf}+/gu, '');
  const extracted = DOCUMENTED_KEY.exec(visible)?.[0] ?? BEARER_TOKEN.exec(visible)?.[1] ?? visible;
  return extracted.replace(/[\s"'`]+/g, '').replace(/^Bearer:?$/i, '');
}

/** What is wrong with a cleaned key before anybody is asked: nothing but emptiness, or what no HTTP request can carry. */
export function keyProblem(key: string): 'empty' | 'unsendable' | null {
  if (key === '') return 'empty';
  return /^[\x21-\x7e]+$/.test(key) && key.length <= MAX_KEY_LENGTH ? null : 'unsendable';
}

/** Whether the key does not look as documented. That is a warning, never a refusal: other forms are accepted (docs/api.md). */
export function looksUnusual(key: string): boolean {
  return !DOCUMENTED_FORM.test(key);
}

/** The little of a key that pages may show: `mgp_abc1…`; of a short one, less than half. */
export function keyHint(key: string): string {
  return `${key.slice(0, Math.min(HINT_LENGTH, Math.floor(key.length / 3)))}…`;
}
