import { foldText } from './fold-text.ts';

const SCHEME = /\bhttps?:\/\//gi;
/** More words than anyone types; a long text pasted by mistake must not keep the page busy. */
const MAX_WORDS = 20;

/** Returns the distinct words of a query, folded; a chat must contain each of them. The scheme of an address is left out. */
export function queryWords(query: string): string[] {
  const words = foldText(query).replace(SCHEME, '').split(/\s+/).filter(Boolean);
  return [...new Set(words)].slice(0, MAX_WORDS);
}
