import type { QuietHours } from './quiet-hours.ts';

/** How Perch draws attention. Whether it may notify, the browser's permission decides besides. */
export interface NotificationSettings {
  readonly notify: boolean;
  /** Which events are told, by notification and sound alike: a visitor who writes for the first time, news in a known chat. */
  readonly newChats: boolean;
  readonly existingChats: boolean;
  readonly waitingLimits: WaitingLimits;
  readonly quietHours: readonly QuietHours[];
  readonly sound: Sound;
  /** Whether the popup's hint that there are notifications was answered. */
  readonly hintDismissed: boolean;
}

/** After so many minutes a chat waits long (amber), and too long (red); null: that is not marked. */
export interface WaitingLimits {
  readonly amber: number | null;
  readonly red: number | null;
}

export interface Sound {
  readonly on: boolean;
  /** 0 … 1. */
  readonly volume: number;
  /** Whether it sounds again while somebody waits. */
  readonly repeat: boolean;
}

/** What is to be different of the settings. */
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

/** The longest wait that can be marked, in minutes. */
export const MAX_WAITING_MINUTES = 240;

/** Applies a change of some of the settings. */
export function changeNotificationSettings(
  settings: NotificationSettings,
  { sound, ...changes }: NotificationSettingsChange,
): NotificationSettings {
  return { ...settings, ...changes, sound: { ...settings.sound, ...sound } };
}
