import '../theme.css';
import '../controls.css';
import './settings.css';
import './connection.css';
import './checking.css';
import './notifications.css';
import './quiet-hours.css';
import { useT } from '../i18n.tsx';
import { Picture } from '../Picture.tsx';
import { CheckingSection } from './CheckingSection.tsx';
import { ConnectionSection } from './ConnectionSection.tsx';
import { MutedSection } from './MutedSection.tsx';
import { NotificationsSection } from './NotificationsSection.tsx';
import type { SettingsScreenProps } from './props.ts';
import { QuietHoursSection } from './QuietHoursSection.tsx';
import { SettingsIndex } from './SettingsIndex.tsx';
import { ShortcutsSection } from './ShortcutsSection.tsx';
import { SoundSection } from './SoundSection.tsx';
import { WaitingSection } from './WaitingSection.tsx';

/** The whole settings page: what everyone needs first, what few look for last, and links to all of it. */
export function SettingsScreen(props: SettingsScreenProps) {
  const { version, notifications, sound, quietHours, waiting, muted, checking, shortcuts, ...connection } = props;
  const t = useT();
  return (
    <div class="settings">
      <div class="settings-side">
        <header class="settings-header">
          <Picture name="not-connected" />
          <div>
            <h1>{t('settingsTitle')}</h1>
            <p class="intro">{t('settingsIntro')}</p>
          </div>
        </header>
        <SettingsIndex />
      </div>
      <main>
        <ConnectionSection {...connection} />
        <div class="card-group">
          <NotificationsSection {...notifications} />
          <SoundSection {...sound} />
          <QuietHoursSection {...quietHours} />
          <WaitingSection {...waiting} />
          <MutedSection {...muted} />
        </div>
        <CheckingSection {...checking} />
        <ShortcutsSection {...shortcuts} />
        <section class="card" aria-labelledby="about">
          <h2 id="about">{t('aboutHeading')}</h2>
          <p class="intro">{t('aboutText', { version })}</p>
        </section>
      </main>
    </div>
  );
}
