import type { Failure } from './failure.ts';

/** What pages may know about the connection; the key itself is stored separately. */
export interface Connection {
  /** New for each key, so that a late answer to an older key can be recognised and dropped. */
  readonly id: string;
  /** `mgp_abc1…` */
  readonly hint: string;
  readonly apiAddress: string;
  /** When Perch was first connected, epoch ms; replacing the key doesn't change it. */
  readonly connectedAt: number;
}

/** Whether checks succeed. It is stored, so that waits survive the background. Times are this computer's epoch ms. */
export type Health =
  | { readonly state: 'healthy' }
  | {
      readonly state: 'failing';
      readonly failure: Failure;
      /** When the first of these checks in a row failed. */
      readonly failingSince: number;
      /** When the last one failed. */
      readonly lastFailedAt: number;
      readonly attempts: number;
      /** When to try again; null: not before the user enters another key, or tries this one again. */
      readonly retryAt: number | null;
      /** When the chats that are still shown were last up to date. */
      readonly chatsAsOf: number | null;
    };

/** How fresh the list is, in this computer's epoch ms. It is kept in `storage.session`, so a no-op check writes no disk. */
export interface Freshness {
  /** When the last successful check ended. */
  readonly checkedAt: number | null;
  /** When the request under way was sent. */
  readonly checkingSince: number | null;
  /** When the last check began. */
  readonly startedAt: number | null;
  /** When the first check of this connection, or since the browser was started, began. */
  readonly watchingSince: number | null;
  /** When a check last found a new message. */
  readonly newMessageFoundAt: number | null;
  /** When the last full walk ended. */
  readonly lastFullWalkAt: number | null;
  /** The walk under way has not read all new messages yet. */
  readonly behind: boolean;
  /** The last check came after an absence: the computer slept, or the browser was started. */
  readonly afterAbsence: boolean;
  /** Until when the request budget allows no manual check. */
  readonly pausedUntil: number | null;
  /** By how many ms the server's clock was ahead of this computer's at the last answer; negative if it was behind. */
  readonly serverAheadMs: number;
  /** Whether the user is at this computer, if they have allowed Perch to know. */
  readonly presence: Presence;
  /** The last request was answered although the browser said that there was no network. */
  readonly answeredOffline: boolean;
}

export type Presence = 'here' | 'away';

export const HEALTHY: Health = { state: 'healthy' };
export const NEVER_CHECKED: Freshness = {
  checkedAt: null,
  checkingSince: null,
  startedAt: null,
  watchingSince: null,
  newMessageFoundAt: null,
  lastFullWalkAt: null,
  behind: false,
  afterAbsence: false,
  pausedUntil: null,
  serverAheadMs: 0,
  presence: 'here',
  answeredOffline: false,
};

/** Requests time out after 15 s; one that seems to take longer ended with a killed background. */
const STALE_MS = 20_000;

/** Returns whether a check is under way. `now` in epoch ms. */
export function isChecking({ checkingSince }: Freshness, now: number): boolean {
  return checkingSince !== null && Math.abs(now - checkingSince) < STALE_MS;
}
