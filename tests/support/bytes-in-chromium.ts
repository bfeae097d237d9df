/** What a value takes in Chromium's `storage.local`, in bytes: JSON in UTF-8, as its writer escapes it. */
export function bytesInChromium(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value).replace(/[<\u2028\u2029]/g, '\\u003C')).length;
}
