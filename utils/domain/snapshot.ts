import type { Chats } from './model/chat.ts';
import type { Connection, Freshness, Health } from './model/connection-state.ts';
import type { Mutes } from './notifications/mutes.ts';
import type { Snooze } from './notifications/snooze.ts';
import type { Waits } from './notifications/waits.ts';
import type { ReadMarks } from './read-marks/read-marks.ts';
import type { Settings } from './settings.ts';

/** All that the views are made of. */
export interface Snapshot {
  readonly connection: Connection | null;
  readonly chats: Chats;
  readonly marks: ReadMarks;
  /** Those of the unread chats in which something was said since the first check. */
  readonly waits: Waits;
  readonly mutes: Mutes;
  readonly snooze: Snooze | null;
  readonly health: Health;
  readonly freshness: Freshness;
  readonly settings: Settings;
  /** Whether something stored could not be read and was set aside. */
  readonly quarantined: boolean;
}
