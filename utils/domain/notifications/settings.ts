import { parseQuietHours, type QuietHours } from './quiet-hours.ts';

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

type Loose = Readonly<Record<string, unknown>>;

/**
 * The settings from what was stored, or after what is to be different: what is no choice of this version, or is missing,
 * is as in `defaults`.
 */
export function parseNotificationSettings(
  stored: unknown,
  defaults = DEFAULT_NOTIFICATION_SETTINGS,
): NotificationSettings {
  const given = objectOf(stored);
  const [waitingLimits, sound] = [objectOf(given.waitingLimits), objectOf(given.sound)];
  return {
    notify: booleanOr(given.notify, defaults.notify),
    newChats: booleanOr(given.newChats, defaults.newChats),
    existingChats: booleanOr(given.existingChats, defaults.existingChats),
    waitingLimits: {
      amber: minutesOr(waitingLimits.amber, defaults.waitingLimits.amber),
      red: minutesOr(waitingLimits.red, defaults.waitingLimits.red),
    },
    quietHours: Array.isArray(given.quietHours) ? parseQuietHours(given.quietHours) : defaults.quietHours,
    sound: {
      on: booleanOr(sound.on, defaults.sound.on),
      volume: isWithin(sound.volume, 0, 1) ? sound.volume : defaults.sound.volume,
      repeat: booleanOr(sound.repeat, defaults.sound.repeat),
    },
    hintDismissed: booleanOr(given.hintDismissed, defaults.hintDismissed),
  };
}

function minutesOr(value: unknown, fallback: number | null): number | null {
  return value === null || (isWithin(value, 1, MAX_WAITING_MINUTES) && Number.isInteger(value)) ? value : fallback;
}

function isWithin(value: unknown, min: number, max: number): value is number {
  return typeof value === 'number' && value >= min && value <= max;
}

function booleanOr(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}

function objectOf(value: unknown): Loose {
  return typeof value === 'object' && value !== null ? (value as Loose) : {};
}
