/** Returns how many bytes a value takes in Chromium's `storage.local`: JSON in UTF-8, with Chromium's escapes. */
export function bytesInChromium(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value).replace(/[<\u2028\u2029]/g, '\\u003C')).length;
}
