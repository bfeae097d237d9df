import type { ComponentChildren } from 'preact';
import { segmentsOf } from '../../utils/domain/list/highlight.ts';

/**
 * Returns the text with the hits of the search highlighted; `terms` are its folded words. Not a component: a list that
 * changes at each key has dozens of texts, most without a hit.
 */
export function highlighted(text: string, terms: readonly string[]): ComponentChildren {
  const segments = terms.length === 0 ? [] : segmentsOf(text, terms);
  if (!segments.some(({ isHit }) => isHit)) return text;
  return segments.map(({ text: part, isHit }) => (isHit ? <mark>{part}</mark> : part));
}
