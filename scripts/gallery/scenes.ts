import type { Notification } from '../../utils/domain/notifications/notifications.ts';
import type { I18n } from '../../utils/domain/text/i18n.ts';
import { badgeOf } from '../../utils/domain/views/badge.ts';
import { notificationContent } from '../../utils/domain/views/notification.ts';
import type { Picture } from './capture.ts';
import { NOW } from './chats.ts';
import { NOTIFICATIONS_ON_WAITING } from './notification-snapshots.ts';
import type { Scene } from './scene.ts';

const [newest] = NOTIFICATIONS_ON_WAITING.chats.list;
const NEW_CHAT: Notification = { id: 'new-chat', kind: 'chat', chatIds: newest ? [newest.id] : [], state: 'shown' };

/** A visitor waits: the badge, the popup and a notification. */
export function waitingScene(popup: Picture, theme: Scene['theme'], i18n: I18n): Scene {
  return {
    ...base(theme, i18n),
    popup,
    notification: notificationContent(NEW_CHAT, NOTIFICATIONS_ON_WAITING, NOW, i18n),
  };
}

/** The side panel beside a shop's page. */
export function panelScene(panel: Picture, i18n: I18n): Scene {
  return { ...base('light', i18n), panel };
}

/** A part of the settings page. */
export function settingsScene(page: Picture, i18n: I18n): Scene {
  return { ...base('light', i18n), page };
}

function base(theme: Scene['theme'], i18n: I18n): Pick<Scene, 'theme' | 'i18n' | 'badge'> {
  return { theme, i18n, badge: badgeOf(NOTIFICATIONS_ON_WAITING, NOW, i18n, null) };
}
