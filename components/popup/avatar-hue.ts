/** How many hues there are, evenly spaced on the colour wheel. */
export const HUES = 8;
const DEGREES = 360 / HUES;

/** Returns the hue of a chat in degrees. It depends on the id, so that it stays when the name changes. */
export function hueOf(id: string): number {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return (hash % HUES) * DEGREES;
}
