import type { Chats } from './model/chat.ts';
import type { Connection, Freshness, Health } from './model/connection-state.ts';
import type { Mutes } from './notifications/mutes.ts';
import type { Snooze } from './notifications/snooze.ts';
import type { Waits } from './notifications/waits.ts';
import type { ReadMarks } from './read-marks/read-marks.ts';
import type { Settings } from './settings.ts';

/** Everything that the views are derived from. */
export interface Snapshot {
  readonly connection: Connection | null;
  readonly chats: Chats;
  readonly marks: ReadMarks;
  /** The chats with a new message since the first check that is still unread. */
  readonly waits: Waits;
  readonly mutes: Mutes;
  readonly snooze: Snooze | null;
  readonly health: Health;
  readonly freshness: Freshness;
  readonly settings: Settings;
  /** Whether a stored item could not be read and was quarantined. */
  readonly quarantined: boolean;
}
