import { render } from 'preact';
import { I18nProvider } from '../../components/i18n.tsx';
import { browserI18n, setPageLanguage } from '../../utils/effects/i18n.ts';
import { App } from './App.tsx';

const i18n = browserI18n();
setPageLanguage(i18n, document);
document.title = i18n.t('settingsTitle');
const root = document.getElementById('app');
if (root) {
  render(
    <I18nProvider i18n={i18n}>
      <App />
    </I18nProvider>,
    root,
  );
}
