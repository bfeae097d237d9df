import type { Connection } from '../../utils/domain/model/connection-state.ts';
import type { QuietHours } from '../../utils/domain/notifications/quiet-hours.ts';
import type { Sound, WaitingLimits } from '../../utils/domain/notifications/settings.ts';
import type { CheckFrequency } from '../../utils/domain/settings.ts';
import type { MutedItem, MutedItems } from '../../utils/domain/views/muted.ts';

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
  isUnauthorized: boolean;
  /** Whether what is stored is not known yet. */
  loading: boolean;
  phase: ConnectPhase;
  defaultApiAddress: string;
  /** The key cleaned of what the clipboard adds, the address in its one form. */
  onConnect(key: string, apiAddress: string): void;
  onDisconnect(): void;
}

/**
 * What became of the last choice in a section whose choices count at once; `refused`: the user did not let Perch, which is
 * no failure. Texts are whole sentences.
 */
export type Outcome = { kind: 'none' } | { kind: 'done' | 'denied' | 'problem'; text: string };

/** Which events are told. */
export interface NotificationEvents {
  readonly newChats: boolean;
  readonly existingChats: boolean;
}

export interface NotificationsProps {
  /** Whether Perch notifies: it was chosen, and the browser lets it. null: not known yet. */
  notify: boolean | null;
  /** It was chosen, and the browser no longer lets Perch. */
  isPermissionRevoked: boolean;
  /** null: not known yet. */
  events: NotificationEvents | null;
  /** Whether anything is told at all, by notification or sound. */
  hasAlerts: boolean;
  outcome: Outcome;
  /** Called in the click itself: browsers let a page ask for a permission there only. */
  onNotify(wanted: boolean): void;
  onEvents(events: NotificationEvents): void;
  onTest(): void;
}

export interface SoundProps {
  /** null: not known yet. */
  sound: Sound | null;
  outcome: Outcome;
  onSound(sound: Sound): void;
  /** Plays it at this volume, 0 … 1. */
  onTest(volume: number): void;
}

export interface QuietHoursProps {
  /** null: not known yet. */
  rules: readonly QuietHours[] | null;
  outcome: Outcome;
  onRules(rules: readonly QuietHours[]): void;
}

export interface WaitingProps {
  /** null: not known yet. */
  limits: WaitingLimits | null;
  outcome: Outcome;
  /** Called with what can be kept alone. */
  onLimits(limits: WaitingLimits): void;
}

export interface MutedProps {
  /** null: not known yet. */
  muted: MutedItems | null;
  outcome: Outcome;
  onUnmuteWidget(widget: MutedItem): void;
  onUnmuteChat(chat: MutedItem): void;
  onUnmuteClosed(): void;
}

export interface CheckingProps {
  /** null: not known yet. */
  pace: CheckFrequency | null;
  /** Whether Perch may see that the user is away; null: not known yet. */
  away: boolean | null;
  outcome: Outcome;
  onPace(pace: CheckFrequency): void;
  /** Called in the click itself: browsers let a page ask for a permission there only. */
  onAway(wanted: boolean): void;
}

/** A key of the browser, which works anywhere in it. */
export interface BrowserShortcut {
  /** As in the manifest. */
  readonly name: string;
  /** As the browser writes it; '': none. */
  readonly shortcut: string;
}

export interface ShortcutsProps {
  /** Empty where the browser has none, or they are not known yet. */
  browserKeys: readonly BrowserShortcut[];
  /** Whether keys that are a single character work in the list; null: not known yet. */
  singleKeys: boolean | null;
  outcome: Outcome;
  onSingleKeys(on: boolean): void;
  /** Opens the browser's own page, where its keys are changed. */
  onChangeKeys(): void;
}

export interface SettingsScreenProps extends ConnectionProps {
  notifications: NotificationsProps;
  sound: SoundProps;
  quietHours: QuietHoursProps;
  waiting: WaitingProps;
  muted: MutedProps;
  checking: CheckingProps;
  shortcuts: ShortcutsProps;
  version: string;
}
