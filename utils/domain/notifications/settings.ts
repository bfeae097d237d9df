import type { QuietHours } from './quiet-hours.ts';

/** How the user wants to be notified. Notifications also need the browser's permission. */
export interface NotificationSettings {
  readonly notify: boolean;
  /** Which events notify, and play the sound: a visitor's first message, new messages in a known chat. */
  readonly newChats: boolean;
  readonly existingChats: boolean;
  readonly waitingLimits: WaitingLimits;
  readonly quietHours: readonly QuietHours[];
  readonly sound: Sound;
  /** Whether the user has answered the popup's hint at notifications. */
  readonly hintDismissed: boolean;
}

/** After how many minutes a wait is long (amber) and too long (red); null: never. */
export interface WaitingLimits {
  readonly amber: number | null;
  readonly red: number | null;
}

export interface Sound {
  readonly on: boolean;
  /** 0 … 1. */
  readonly volume: number;
  /** Whether it repeats while a visitor is waiting. */
  readonly repeat: boolean;
}

/** A change of some settings. */
export type NotificationSettingsChange = Partial<Omit<NotificationSettings, 'sound'>> & {
  readonly sound?: Partial<Sound>;
};

export const DEFAULT_NOTIFICATION_SETTINGS: NotificationSettings = {
  notify: false,
  newChats: true,
  existingChats: true,
  waitingLimits: { amber: 2, red: 5 },
  quietHours: [],
  sound: { on: false, volume: 0.5, repeat: true },
  hintDismissed: false,
};

/** The highest limit for a wait, in minutes. */
export const MAX_WAITING_MINUTES = 240;

/** Applies a change of some of the settings. */
export function changeNotificationSettings(
  settings: NotificationSettings,
  { sound, ...changes }: NotificationSettingsChange,
): NotificationSettings {
  return { ...settings, ...changes, sound: { ...settings.sound, ...sound } };
}
