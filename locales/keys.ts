import type en from './en.ts';

export type Messages = typeof en;

/** The name of one text. */
export type MessageKey = keyof Messages;

/** Returns the id of one plural form of a text. */
export function pluralId(key: string, form: Intl.LDMLPluralRule): string {
  return `${key}_${form}`;
}
