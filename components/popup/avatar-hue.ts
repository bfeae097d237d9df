/** How many hues there are, at equal distances on the wheel. */
export const HUES = 8;
const DEGREES = 360 / HUES;

/** The hue that a chat keeps, whatever becomes of its name; in degrees. */
export function hueOf(id: string): number {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return (hash % HUES) * DEGREES;
}
