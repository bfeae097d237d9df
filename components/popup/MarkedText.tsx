import { segmentsOf } from '../../utils/domain/search';

interface MarkedTextProps {
  text: string;
  /** The folded words of the search. */
  words: readonly string[];
}

/** Text with the hits of the search marked. */
export function MarkedText({ text, words }: MarkedTextProps) {
  if (words.length === 0) return <>{text}</>;
  return <>{segmentsOf(text, words).map(({ text: part, isHit }) => (isHit ? <mark>{part}</mark> : part))}</>;
}
