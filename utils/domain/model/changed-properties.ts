/**
 * The properties of `after` that differ from those of `before`: what a person changed. Sending the whole choice would take
 * back what was chosen elsewhere since.
 */
export function changedProperties<T extends object>(before: T, after: T): Partial<T> {
  const keys = Object.keys(after) as (keyof T)[];
  return Object.fromEntries(
    keys.filter((key) => after[key] !== before[key]).map((key) => [key, after[key]]),
  ) as Partial<T>;
}
