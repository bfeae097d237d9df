import { vi } from 'vitest';
import type {
  MutedProps,
  NotificationsProps,
  QuietHoursProps,
  SoundProps,
  WaitingProps,
} from '../../../../components/settings/notification-props.ts';
import { DEFAULT_NOTIFICATION_SETTINGS } from '../../../../utils/domain/notifications/settings.ts';

type Shown<P> = { [K in keyof P as P[K] extends (...given: never[]) => void ? never : K]?: P[K] };

const none = { kind: 'none' } as const;
const { quietHours, waitingLimits, sound } = DEFAULT_NOTIFICATION_SETTINGS;

/** The sections on attention as they are at first, with recorded callbacks. */
export function notificationsProps(shown: Shown<NotificationsProps> = {}) {
  const first = {
    notify: false,
    isPermissionRevoked: false,
    events: { newChats: true, existingChats: true },
    hasAlerts: false,
  };
  return { ...first, outcome: none, ...shown, onNotify: vi.fn(), onEvents: vi.fn(), onTest: vi.fn() };
}

export function soundProps(shown: Shown<SoundProps> = {}) {
  return { sound, outcome: none, ...shown, onSound: vi.fn(), onTest: vi.fn() };
}

export function quietHoursProps(shown: Shown<QuietHoursProps> = {}) {
  return { rules: quietHours, outcome: none, ...shown, onRules: vi.fn() };
}

export function waitingProps(shown: Shown<WaitingProps> = {}) {
  return { limits: waitingLimits, outcome: none, ...shown, onLimits: vi.fn() };
}

export function mutedProps(shown: Shown<MutedProps> = {}) {
  const first = { muted: { widgets: [], chats: [], closedChatIds: [] }, outcome: none };
  return { ...first, ...shown, onUnmuteWidget: vi.fn(), onUnmuteChat: vi.fn(), onUnmuteClosed: vi.fn() };
}
