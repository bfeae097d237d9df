import { aWait } from '../../tests/support/chats.ts';
import { NO_MUTES } from '../../utils/domain/attention/mutes.ts';
import type { AttentionSettings } from '../../utils/domain/attention/settings.ts';
import type { Waits } from '../../utils/domain/attention/waits.ts';
import { activityOf, type Chat, type Snapshot } from '../../utils/domain/chat.ts';
import { NOW, someChats } from './chats.ts';
import { KNOWN_24, knowing } from './snapshots.ts';

const HOUR = 3_600_000;
const CHATS = someChats(24);
const [first, second, third, fourth] = CHATS as [Chat, Chat, Chat, Chat];

/** Three visitors wait: one since a moment, one for long, one for too long. */
export const WAITING: Snapshot = { ...knowing(CHATS, 5), waits: waitsOf([first, second, third]) };

/** Of five unread chats two are muted, and one that was read is with its widget. */
export const MUTED: Snapshot = {
  ...WAITING,
  mutes: {
    ...NO_MUTES,
    widgets: { help: 'Help center' },
    chats: { [second.id]: activityOf(second), [fourth.id]: null },
  },
};

export const NOTIFYING = attending(KNOWN_24, { notify: true });

/** The same, in quiet hours. */
export const RESTING = attending(KNOWN_24, {
  notify: true,
  quiet: [{ days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 1439 }],
});

/** Notifications are on, and visitors wait. */
export const NOTIFYING_WAITING = attending(WAITING, { notify: true });

export const SNOOZE = { since: NOW, until: NOW + HOUR };

/** Connected since two days. */
export const HINTED: Snapshot = {
  ...KNOWN_24,
  connection: KNOWN_24.connection && { ...KNOWN_24.connection, since: NOW - 48 * HOUR },
};

function attending(snapshot: Snapshot, attention: Partial<AttentionSettings>): Snapshot {
  const { settings } = snapshot;
  return { ...snapshot, settings: { ...settings, attention: { ...settings.attention, ...attention } } };
}

function waitsOf(chats: readonly Chat[]): Waits {
  return Object.fromEntries(chats.map((chat) => [chat.id, aWait({ since: activityOf(chat) })]));
}
