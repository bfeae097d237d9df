import { segmentsOf } from '../../utils/domain/list/highlight.ts';

interface HighlightedTextProps {
  text: string;
  /** The folded words of the search. */
  terms: readonly string[];
}

/** A text with the hits of the search highlighted. */
export function HighlightedText({ text, terms }: HighlightedTextProps) {
  if (terms.length === 0) return <>{text}</>;
  return <>{segmentsOf(text, terms).map(({ text: part, isHit }) => (isHit ? <mark>{part}</mark> : part))}</>;
}
