import { render } from 'preact';
import { I18nProvider } from '@/components/i18n';
import { browserI18n, speakIn } from '@/utils/effects/i18n';
import { App } from './App';

const i18n = browserI18n();
speakIn(i18n, document);
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
