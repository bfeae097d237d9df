import type { Connection } from '../../utils/domain/model/connection-state.ts';
import type { QuietHours } from '../../utils/domain/notifications/quiet-hours.ts';
import type { Sound, WaitingLimits } from '../../utils/domain/notifications/settings.ts';
import type { CheckFrequency } from '../../utils/domain/settings.ts';
import type { MutedItem, MutedItems } from '../../utils/domain/views/muted.ts';

/** The state of the last attempt to connect or disconnect. Texts are whole sentences. */
export type ConnectPhase =
  | { kind: 'idle' }
  | { kind: 'connecting' }
  | { kind: 'connected'; text: string }
  | { kind: 'problem'; text: string }
  | { kind: 'disconnected' };

export interface ConnectionProps {
  /** null: not connected. */
  connection: Connection | null;
  /** Whether Magpipe refuses the key of this connection. */
  isUnauthorized: boolean;
  /** Whether the store has not been read yet. */
  loading: boolean;
  phase: ConnectPhase;
  defaultApiAddress: string;
  /** The key has no clipboard artefacts, and the address is normalised. */
  onConnect(key: string, apiAddress: string): void;
  onDisconnect(): void;
}

/**
 * The result of the last change in a section whose changes take effect immediately; `denied`: the user denied a permission,
 * which is not a failure. Texts are whole sentences.
 */
export type Outcome = { kind: 'none' } | { kind: 'done' | 'denied' | 'problem'; text: string };

/** The events that notify. */
export interface NotificationEvents {
  readonly newChats: boolean;
  readonly existingChats: boolean;
}

export interface NotificationsProps {
  /** Whether Perch shows notifications: the user chose it, and the browser permits it. null: not known yet. */
  notify: boolean | null;
  /** Whether the user chose it and the browser no longer permits it. */
  isPermissionRevoked: boolean;
  /** null: not known yet. */
  events: NotificationEvents | null;
  /** Whether there are notifications or sounds at all. */
  hasAlerts: boolean;
  outcome: Outcome;
  /** Must be called in the click handler: browsers only let a page ask for a permission there. */
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
  /** Called with valid limits only. */
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
  /** Whether Perch may detect that the user is away; null: not known yet. */
  away: boolean | null;
  outcome: Outcome;
  onPace(pace: CheckFrequency): void;
  /** Must be called in the click handler: browsers only let a page ask for a permission there. */
  onAway(wanted: boolean): void;
}

/** A shortcut that works anywhere in the browser. */
export interface BrowserShortcut {
  /** As in the manifest. */
  readonly name: string;
  /** As the browser writes it; '': none. */
  readonly shortcut: string;
}

export interface ShortcutsProps {
  /** Empty if the browser has none, or they are not known yet. */
  browserKeys: readonly BrowserShortcut[];
  /** Whether shortcuts of a single character work in the list; null: not known yet. */
  singleKeys: boolean | null;
  outcome: Outcome;
  onSingleKeys(on: boolean): void;
  /** Opens the browser's page for changing shortcuts. */
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
