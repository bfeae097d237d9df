/** `mgp_` and 40 hexadecimal digits (API.md). */
const DOCUMENTED_FORM = /^mgp_[0-9a-f]{40}$/i;
const HINT_LENGTH = 8;

/** A key as it was pasted, without what the clipboard adds: spaces, line breaks, invisible marks, the word Bearer. */
export function cleanKey(pasted: string): string {
  const visible = pasted.replace(/\p{Cf}+/gu, '');
  return visible.replace(/^\s*Bearer\s+/i, '').replace(/\s+/g, '');
}

/** What is wrong with a cleaned key before anybody is asked: nothing but emptiness, or what no HTTP header can carry. */
export function keyProblem(key: string): 'empty' | 'unsendable' | null {
  if (key === '') return 'empty';
  return /^[\x21-\x7e]+$/.test(key) ? null : 'unsendable';
}

/** Whether the key does not look as documented. That is a warning, never a refusal: other forms are accepted (API.md). */
export function looksUnusual(key: string): boolean {
  return !DOCUMENTED_FORM.test(key);
}

/** The little of a key that pages may show: `mgp_abc1…`; of a short one, less than half. */
export function keyHint(key: string): string {
  return `${key.slice(0, Math.min(HINT_LENGTH, Math.floor(key.length / 3)))}…`;
}
