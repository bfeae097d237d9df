import type { Failure } from './failure.ts';

/** What pages may know of the connection; the key itself is an item of its own. */
export interface Connection {
  /** Made anew for each key, so that the answer to an older key is recognised and thrown away. */
  readonly id: string;
  /** `mgp_abc1…` */
  readonly hint: string;
  readonly apiAddress: string;
  /** When Perch was connected first, epoch ms; another key does not make it anew. */
  readonly connectedAt: number;
}

/** Whether checks succeed; stored, so that waiting outlives the background. Times are this computer's epoch ms. */
export type Health =
  | { readonly state: 'healthy' }
  | {
      readonly state: 'failing';
      readonly failure: Failure;
      /** When the first check of this row of failures failed. */
      readonly failingSince: number;
      /** When the last one did. */
      readonly lastFailedAt: number;
      readonly attempts: number;
      /** When to try again; null: not before a person gives another key, or wants this one to be tried once more. */
      readonly retryAt: number | null;
      /** When the chats that are still shown were last confirmed. */
      readonly chatsAsOf: number | null;
    };

/** How fresh the list is, in this computer's epoch ms; kept in `storage.session`, so a quiet check writes no disk. */
export interface Freshness {
  /** When the last check that brought an answer ended. */
  readonly checkedAt: number | null;
  /** When the request under way began. */
  readonly checkingSince: number | null;
  /** When the last check began. */
  readonly startedAt: number | null;
  /** When the first check after the browser's start, or of this connection, began. */
  readonly watchingSince: number | null;
  /** When a check last brought something that was said. */
  readonly newMessageFoundAt: number | null;
  /** When the last walk over everything ended. */
  readonly lastFullWalkAt: number | null;
  /** The walk that is under way has not read all news yet. */
  readonly behind: boolean;
  /** The last check came after an absence: a sleep, or a start of the browser. */
  readonly afterAbsence: boolean;
  /** Until when the budget lets no check begin that a person asked for. */
  readonly pausedUntil: number | null;
  /** By how many ms the server's clock was ahead of this computer's at the last answer; negative where it was behind. */
  readonly serverAheadMs: number;
  /** Whether the person is at this computer, where they let Perch know. */
  readonly presence: Presence;
  /** The last request brought an answer, though the browser said that there was no network. */
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
