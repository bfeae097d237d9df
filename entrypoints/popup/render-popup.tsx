import { render } from 'preact';
import { browserI18n, setPageLanguage } from '../../utils/effects/i18n.ts';
import { preparePanel } from '../../utils/effects/panel.ts';
import { App } from './App.tsx';
import type { Surface } from './actions.ts';

/** Renders the list into the page. */
export function renderPopup(surface: Surface): void {
  const root = document.getElementById('app');
  const i18n = browserI18n();
  setPageLanguage(i18n, document);
  if (root) render(<App surface={surface} i18n={i18n} />, root);
  if (surface === 'popup') {
    preparePanel().catch((error: unknown) => console.error('Perch could not find out which window this is:', error));
  }
}
