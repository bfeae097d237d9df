import { aWait } from '../../tests/support/chats.ts';
import { activityOf, type Chat } from '../../utils/domain/model/chat.ts';
import { NO_MUTES } from '../../utils/domain/notifications/mutes.ts';
import type { NotificationSettings } from '../../utils/domain/notifications/settings.ts';
import type { Waits } from '../../utils/domain/notifications/waits.ts';
import type { Snapshot } from '../../utils/domain/snapshot.ts';
import { NOW, someChats } from './chats.ts';
import { connectedWith, WITH_24_CHATS } from './snapshots.ts';

const HOUR = 3_600_000;
const CHATS = someChats(24);
const [first, second, third, fourth] = CHATS as [Chat, Chat, Chat, Chat];

/** Three visitors wait: one for a moment, one for long, one for too long. */
export const WAITING: Snapshot = { ...connectedWith(CHATS, 5), waits: waitsOf([first, second, third]) };

/** Two of five unread chats are muted, and one read chat belongs to a muted widget. */
export const MUTED: Snapshot = {
  ...WAITING,
  mutes: {
    ...NO_MUTES,
    widgets: { help: 'Help center' },
    chats: { [second.id]: activityOf(second), [fourth.id]: null },
  },
};

export const NOTIFICATIONS_ON = withNotificationSettings(WITH_24_CHATS, { notify: true });

/** The same, in quiet hours. */
export const IN_QUIET_HOURS = withNotificationSettings(WITH_24_CHATS, {
  notify: true,
  quietHours: [{ days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 1439 }],
});

/** Notifications are on, and visitors wait. */
export const NOTIFICATIONS_ON_WAITING = withNotificationSettings(WAITING, { notify: true });

export const SNOOZE = { startedAt: NOW, until: NOW + HOUR };

/** Connected two days ago. */
export const WITH_HINT: Snapshot = {
  ...WITH_24_CHATS,
  connection: WITH_24_CHATS.connection && { ...WITH_24_CHATS.connection, connectedAt: NOW - 48 * HOUR },
};

/** Returns the snapshot with some notification settings changed. */
export function withNotificationSettings(snapshot: Snapshot, change: Partial<NotificationSettings>): Snapshot {
  const { settings } = snapshot;
  return { ...snapshot, settings: { ...settings, notifications: { ...settings.notifications, ...change } } };
}

function waitsOf(chats: readonly Chat[]): Waits {
  return Object.fromEntries(chats.map((chat) => [chat.id, aWait({ waitingSince: activityOf(chat) })]));
}
