import type { Connection } from '../../utils/domain/chat';
import type { Checking } from '../../utils/domain/settings';

/** How the last attempt to connect or disconnect goes. Texts are whole sentences. */
export type ConnectPhase =
  | { kind: 'idle' }
  | { kind: 'connecting' }
  | { kind: 'connected'; text: string }
  | { kind: 'problem'; text: string }
  | { kind: 'disconnected' };

export interface ConnectionProps {
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
}

/** What became of the last choice in a section whose choices count at once. Texts are whole sentences. */
export type Outcome = { kind: 'none' } | { kind: 'done'; text: string } | { kind: 'problem'; text: string };

export interface CheckingProps {
  /** null: not known yet. */
  pace: Checking | null;
  /** Whether Perch may see that the user is away; null: not known yet. */
  away: boolean | null;
  outcome: Outcome;
  onPace(pace: Checking): void;
  /** Called in the click itself: browsers let a page ask for a permission there only. */
  onAway(wanted: boolean): void;
}

export interface ShortcutsProps {
  /** Whether keys that are a single character work in the list; null: not known yet. */
  singleKeys: boolean | null;
  outcome: Outcome;
  onSingleKeys(on: boolean): void;
}

export interface SettingsScreenProps extends ConnectionProps {
  checking: CheckingProps;
  shortcuts: ShortcutsProps;
  version: string;
}
