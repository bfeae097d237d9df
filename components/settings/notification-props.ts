import type { QuietHours } from '../../utils/domain/notifications/quiet-hours-rules.ts';
import type { Sound, WaitingLimits } from '../../utils/domain/notifications/settings.ts';
import type { MutedItem, MutedItems } from '../../utils/domain/views/muted.ts';
import type { Outcome } from './props.ts';

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
