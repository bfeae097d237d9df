import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { I18n } from '../utils/domain/text/i18n.ts';

const I18nContext = createContext<I18n | null>(null);

/** Gives everything inside its words. */
export function I18nProvider({ i18n, children }: { i18n: I18n; children: ComponentChildren }) {
  return <I18nContext.Provider value={i18n}>{children}</I18nContext.Provider>;
}

/** The words and the habits of the user's language. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (i18n === null) throw new Error('There are no words outside of an I18nProvider.');
  return i18n;
}

/** The texts of the user's language, by name. */
export function useT(): I18n['t'] {
  return useI18n().t;
}
