/**
 * Returns JSON with the keys of all objects in order, to compare a value with what was stored: Chrome's storage sorts keys, so
 * their order says nothing.
 */
export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort())
      : part,
  );
}
