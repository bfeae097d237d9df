import { vi } from 'vitest';
import type {
  MutedProps,
  NotificationsProps,
  QuietProps,
  SoundProps,
  WaitingProps,
} from '../../../components/settings/attention-props';
import { DEFAULT_ATTENTION } from '../../../utils/domain/attention/settings';

type Shown<P> = { [K in keyof P as P[K] extends (...given: never[]) => void ? never : K]?: P[K] };

const none = { kind: 'none' } as const;
const { quiet, waiting, sound } = DEFAULT_ATTENTION;

/** The sections on attention as they are at first, with recorded callbacks. */
export function notificationsProps(shown: Shown<NotificationsProps> = {}) {
  const first = { notify: false, takenAway: false, events: { newChats: true, news: true }, tells: false };
  return { ...first, outcome: none, ...shown, onNotify: vi.fn(), onEvents: vi.fn(), onTest: vi.fn() };
}

export function soundProps(shown: Shown<SoundProps> = {}) {
  return { sound, outcome: none, ...shown, onSound: vi.fn(), onTest: vi.fn() };
}

export function quietProps(shown: Shown<QuietProps> = {}) {
  return { rules: quiet, outcome: none, ...shown, onRules: vi.fn() };
}

export function waitingProps(shown: Shown<WaitingProps> = {}) {
  return { limits: waiting, outcome: none, ...shown, onLimits: vi.fn() };
}

export function mutedProps(shown: Shown<MutedProps> = {}) {
  const first = { muted: { widgets: [], chats: [], gone: [] }, outcome: none };
  return { ...first, ...shown, onUnmuteWidget: vi.fn(), onUnmuteChat: vi.fn(), onUnmuteGone: vi.fn() };
}
