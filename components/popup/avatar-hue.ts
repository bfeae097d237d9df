/** How many calm hues there are; `rows.css` has a class for each. */
export const HUES = 8;

/** The hue (0 … 7) that a chat keeps, whatever becomes of its name. */
export function hueOf(id: string): number {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % HUES;
}
