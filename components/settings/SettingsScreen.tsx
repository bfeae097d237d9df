import '../theme.css';
import '../controls.css';
import './settings.css';
import './connection.css';
import './checking.css';
import './attention.css';
import './quiet.css';
import { useT } from '../i18n';
import { Picture } from '../Picture';
import { CheckingSection } from './CheckingSection';
import { ConnectionSection } from './ConnectionSection';
import { MutedSection } from './MutedSection';
import { NotificationsSection } from './NotificationsSection';
import type { SettingsScreenProps } from './props';
import { QuietSection } from './QuietSection';
import { ShortcutsSection } from './ShortcutsSection';
import { SoundSection } from './SoundSection';
import { WaitingSection } from './WaitingSection';

/** The whole settings page: first what everybody needs, last what few come for. */
export function SettingsScreen(props: SettingsScreenProps) {
  const { version, notifications, sound, quiet, waiting, muted, checking, shortcuts, ...connection } = props;
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
        <NotificationsSection {...notifications} />
        <SoundSection {...sound} />
        <QuietSection {...quiet} />
        <WaitingSection {...waiting} />
        <MutedSection {...muted} />
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
