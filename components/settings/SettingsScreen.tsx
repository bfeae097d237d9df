import '../theme.css';
import '../controls.css';
import '../pictures.css';
import './settings.css';
import './connection.css';
import type { Connection } from '../../utils/domain/chat';
import { Picture } from '../Picture';
import { ConnectionSection } from './ConnectionSection';

/** How the last attempt to connect or disconnect goes. Texts are whole sentences. */
export type ConnectPhase =
  | { kind: 'idle' }
  | { kind: 'connecting' }
  | { kind: 'connected'; text: string }
  | { kind: 'problem'; text: string }
  | { kind: 'disconnected' };

export interface SettingsScreenProps {
  /** null: not connected. */
  connection: Connection | null;
  /** Whether what is stored is not known yet. */
  /** Magpipe refuses the key of this connection. */
  refused: boolean;
  loading: boolean;
  phase: ConnectPhase;
  defaultApiAddress: string;
  /** The key cleaned of what the clipboard adds, the address in its one form. */
  onConnect(key: string, apiAddress: string): void;
  onDisconnect(): void;
  version: string;
}

/** The whole settings page. */
export function SettingsScreen({ version, ...connection }: SettingsScreenProps) {
  return (
    <div class="settings">
      <header class="settings-header">
        <Picture name="logo" />
        <h1>Perch settings</h1>
      </header>
      <main>
        <ConnectionSection {...connection} />
        <section class="card" aria-labelledby="about">
          <h2 id="about">About</h2>
          <p>Perch {version} counts the Magpipe live chats that wait for you, and takes you to where each began.</p>
        </section>
      </main>
    </div>
  );
}
