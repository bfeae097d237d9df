/**
 * Perch's words. This is the language that the others are made from: a text that is missing there, or has other
 * placeholders, does not pass the tests. `{count}` is a number and chooses the plural form.
 */
export default {
  /** The tag of the language itself. */
  language: 'en',
  appName: 'Perch',
  appDescription: 'Counts the Magpipe live chats that wait for you, lists them, and opens the page where each began.',
} as const;
