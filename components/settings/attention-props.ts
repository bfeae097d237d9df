import type { QuietHours } from '../../utils/domain/attention/quiet-hours';
import type { Sound, WaitingLimits } from '../../utils/domain/attention/settings';
import type { MutedThing, MutedThings } from '../../utils/domain/views/muted';
import type { Outcome } from './props';

/** Which events are told. */
export interface Events {
  readonly newChats: boolean;
  readonly news: boolean;
}

export interface NotificationsProps {
  /** Whether Perch notifies: it was chosen, and the browser lets it. null: not known yet. */
  notify: boolean | null;
  /** It was chosen, and the browser no longer lets Perch. */
  takenAway: boolean;
  /** null: not known yet. */
  events: Events | null;
  /** Whether anything is told at all, by notification or sound. */
  tells: boolean;
  outcome: Outcome;
  /** Called in the click itself: browsers let a page ask for a permission there only. */
  onNotify(wanted: boolean): void;
  onEvents(events: Events): void;
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

export interface QuietProps {
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
  muted: MutedThings | null;
  outcome: Outcome;
  onUnmuteWidget(widget: MutedThing): void;
  onUnmuteChat(chat: MutedThing): void;
  onUnmuteGone(): void;
}
