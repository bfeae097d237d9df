import { options, render } from 'preact';
import { browserI18n, setPageLanguage } from '../../utils/effects/i18n.ts';
import { preparePanel } from '../../utils/effects/panel.ts';
import { App } from './App.tsx';
import type { Surface } from './actions.ts';
import { afterFirstPaint } from './after-first-paint.ts';

/** Renders the list into the page. */
export function renderPopup(surface: Surface): void {
  const root = document.getElementById('app');
  const i18n = browserI18n();
  setPageLanguage(i18n, document);
  // Preact runs effects after 35 ms even if the page is not on screen yet, which in a popup is usual.
  options.requestAnimationFrame = (runEffects) => {
    afterFirstPaint(() => {
      delete options.requestAnimationFrame;
      runEffects();
    });
  };
  if (root) render(<App surface={surface} i18n={i18n} />, root);
  if (surface === 'popup') {
    afterFirstPaint(() => {
      preparePanel().catch((error: unknown) => console.error('Perch could not find out which window this is:', error));
    });
  }
}
