import '../theme.css';
import '../controls.css';
import '../pictures.css';
import './settings.css';
import './connection.css';
import './checking.css';
import { Picture } from '../Picture';
import { CheckingSection } from './CheckingSection';
import { ConnectionSection } from './ConnectionSection';
import type { SettingsScreenProps } from './props';

/** The whole settings page. */
export function SettingsScreen({ version, checking, ...connection }: SettingsScreenProps) {
  return (
    <div class="settings">
      <header class="settings-header">
        <Picture name="logo" />
        <h1>Perch settings</h1>
      </header>
      <main>
        <ConnectionSection {...connection} />
        <CheckingSection {...checking} />
        <section class="card" aria-labelledby="about">
          <h2 id="about">About</h2>
          <p>Perch {version} counts the Magpipe live chats that wait for you, and takes you to where each began.</p>
        </section>
      </main>
    </div>
  );
}
