/**
 * What of `after` is another than in `before`: the part that a person chose. Sent whole, a choice would take back what was
 * chosen elsewhere since.
 */
export function differences<T extends object>(before: T, after: T): Partial<T> {
  const keys = Object.keys(after) as (keyof T)[];
  return Object.fromEntries(
    keys.filter((key) => after[key] !== before[key]).map((key) => [key, after[key]]),
  ) as Partial<T>;
}
