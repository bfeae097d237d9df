import { type QuietHours, quietHoursFrom } from './quiet-hours';

/** How Perch draws attention. Whether it may notify, the browser's permission decides besides. */
export interface AttentionSettings {
  readonly notify: boolean;
  /** Which events are told, by notification and sound alike: a visitor who writes for the first time, news in a known chat. */
  readonly newChats: boolean;
  readonly news: boolean;
  readonly waiting: WaitingLimits;
  readonly quiet: readonly QuietHours[];
  readonly sound: Sound;
  /** Whether the popup's hint that there are notifications was answered. */
  readonly hinted: boolean;
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
export type AttentionChange = Partial<Omit<AttentionSettings, 'sound'>> & { readonly sound?: Partial<Sound> };

export const DEFAULT_ATTENTION: AttentionSettings = {
  notify: false,
  newChats: true,
  news: true,
  waiting: { amber: 2, red: 5 },
  quiet: [],
  sound: { on: false, volume: 0.5, repeat: true },
  hinted: false,
};

/** The longest wait that can be marked, in minutes. */
export const MOST_MINUTES = 240;

type Loose = Readonly<Record<string, unknown>>;

/**
 * The settings from what was stored, or after what is to be different: what is no choice of this version, or is missing,
 * is as in `defaults`.
 */
export function attentionFrom(stored: unknown, defaults = DEFAULT_ATTENTION): AttentionSettings {
  const given = objectOf(stored);
  const [waiting, sound] = [objectOf(given.waiting), objectOf(given.sound)];
  return {
    notify: flag(given.notify, defaults.notify),
    newChats: flag(given.newChats, defaults.newChats),
    news: flag(given.news, defaults.news),
    waiting: {
      amber: minutes(waiting.amber, defaults.waiting.amber),
      red: minutes(waiting.red, defaults.waiting.red),
    },
    quiet: Array.isArray(given.quiet) ? quietHoursFrom(given.quiet) : defaults.quiet,
    sound: {
      on: flag(sound.on, defaults.sound.on),
      volume: isWithin(sound.volume, 0, 1) ? sound.volume : defaults.sound.volume,
      repeat: flag(sound.repeat, defaults.sound.repeat),
    },
    hinted: flag(given.hinted, defaults.hinted),
  };
}

function minutes(value: unknown, fallback: number | null): number | null {
  return value === null || (isWithin(value, 1, MOST_MINUTES) && Number.isInteger(value)) ? value : fallback;
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}

function flag(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}

function objectOf(value: unknown): Loose {
  return typeof value === 'object' && value !== null ? (value as Loose) : {};
}
