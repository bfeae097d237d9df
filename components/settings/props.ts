import type { Connection } from '../../utils/domain/chat';

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
  /** Magpipe refuses the key of this connection. */
  refused: boolean;
  /** Whether what is stored is not known yet. */
  loading: boolean;
  phase: ConnectPhase;
  defaultApiAddress: string;
  /** The key cleaned of what the clipboard adds, the address in its one form. */
  onConnect(key: string, apiAddress: string): void;
  onDisconnect(): void;
  version: string;
}
