import '../theme.css';
import '../controls.css';
import './settings.css';
import './connection.css';
import './checking.css';
import { useT } from '../i18n';
import { Picture } from '../Picture';
import { CheckingSection } from './CheckingSection';
import { ConnectionSection } from './ConnectionSection';
import type { SettingsScreenProps } from './props';
import { ShortcutsSection } from './ShortcutsSection';

/** The whole settings page. */
export function SettingsScreen({ version, checking, shortcuts, ...connection }: SettingsScreenProps) {
  const t = useT();
  return (
    <div class="settings">
      <header class="settings-header">
        <Picture name="not-connected" />
        <div>
          <h1>{t('settingsTitle')}</h1>
          <p class="intro">{t('settingsIntro')}</p>
        </div>
      </header>
      <main>
        <ConnectionSection {...connection} />
        <CheckingSection {...checking} />
        <ShortcutsSection {...shortcuts} />
        <section class="card" aria-labelledby="about">
          <h2 id="about">{t('aboutHeading')}</h2>
          <p class="intro">{t('aboutWords', { version })}</p>
        </section>
      </main>
    </div>
  );
}
