import en from './en.ts';
import type { Translation } from './messages.ts';

/** The languages by the folders that browsers look for. */
export const TRANSLATIONS: Readonly<Record<string, Translation>> = { en };
