import { render } from 'preact';
import { browserI18n, speakIn } from '@/utils/effects/i18n';
import { preparePanel } from '@/utils/effects/panel';
import { App } from './App';
import type { Surface } from './actions';

/** Draws the list into the page. */
export function start(surface: Surface): void {
  const root = document.getElementById('app');
  const i18n = browserI18n();
  speakIn(i18n, document);
  if (root) render(<App surface={surface} i18n={i18n} />, root);
  if (surface === 'popup') {
    preparePanel().catch((error: unknown) => console.error('Perch could not learn which window this is:', error));
  }
}
