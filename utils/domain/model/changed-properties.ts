/**
 * Returns the properties of `after` that differ from `before`. Sending all properties would overwrite what was changed
 * elsewhere since.
 */
export function changedProperties<T extends object>(before: T, after: T): Partial<T> {
  const keys = Object.keys(after) as (keyof T)[];
  return Object.fromEntries(
    keys.filter((key) => after[key] !== before[key]).map((key) => [key, after[key]]),
  ) as Partial<T>;
}
