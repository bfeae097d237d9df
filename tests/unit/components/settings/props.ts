import { vi } from 'vitest';
import type {
  CheckingProps,
  MutedProps,
  NotificationsProps,
  QuietHoursProps,
  ShortcutsProps,
  SoundProps,
  WaitingProps,
} from '../../../../components/settings/props.ts';
import { DEFAULT_NOTIFICATION_SETTINGS } from '../../../../utils/domain/notifications/settings.ts';

/** The props of a section that are not callbacks. */
type Values<P> = { [K in keyof P as P[K] extends (...args: never[]) => void ? never : K]?: P[K] };

const outcome = { kind: 'none' } as const;
const { quietHours, waitingLimits, sound } = DEFAULT_NOTIFICATION_SETTINGS;

// Each function returns the props of one section with the default settings and recorded callbacks.

export function notificationsProps(values: Values<NotificationsProps> = {}) {
  const defaults = {
    notify: false,
    isPermissionRevoked: false,
    events: { newChats: true, existingChats: true },
    hasAlerts: false,
  };
  return { ...defaults, outcome, ...values, onNotify: vi.fn(), onEvents: vi.fn(), onTest: vi.fn() };
}

export function soundProps(values: Values<SoundProps> = {}) {
  return { sound, outcome, ...values, onSound: vi.fn(), onTest: vi.fn() };
}

export function quietHoursProps(values: Values<QuietHoursProps> = {}) {
  return { rules: quietHours, outcome, ...values, onRules: vi.fn() };
}

export function waitingProps(values: Values<WaitingProps> = {}) {
  return { limits: waitingLimits, outcome, ...values, onLimits: vi.fn() };
}

export function mutedProps(values: Values<MutedProps> = {}) {
  const defaults = { muted: { widgets: [], chats: [], closedChatIds: [] }, outcome };
  return { ...defaults, ...values, onUnmuteWidget: vi.fn(), onUnmuteChat: vi.fn(), onUnmuteClosed: vi.fn() };
}

export function checkingProps(overrides: Partial<CheckingProps> = {}) {
  const callbacks = { onPace: vi.fn(), onAway: vi.fn() };
  const props: CheckingProps = { pace: 'balanced', away: false, outcome, ...callbacks };
  return { ...props, ...callbacks, ...overrides };
}

export function shortcutsProps(overrides: Partial<ShortcutsProps> = {}) {
  const callbacks = { onSingleKeys: vi.fn(), onChangeKeys: vi.fn() };
  const props: ShortcutsProps = { browserKeys: [], singleKeys: true, outcome, ...callbacks };
  return { ...props, ...callbacks, ...overrides };
}
