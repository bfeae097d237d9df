import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { I18n } from '../utils/domain/text/i18n.ts';

const I18nContext = createContext<I18n | null>(null);

/** Provides the texts to all components inside. */
export function I18nProvider({ i18n, children }: { i18n: I18n; children: ComponentChildren }) {
  return <I18nContext.Provider value={i18n}>{children}</I18nContext.Provider>;
}

/** Returns the texts and the locale of the user. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (i18n === null) throw new Error('Texts are only available inside an I18nProvider.');
  return i18n;
}

/** Returns the function that looks up texts in the user's language. */
export function useT(): I18n['t'] {
  return useI18n().t;
}
