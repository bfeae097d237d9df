/** Browsers apply an update when Perch is idle, which it never is with an alarm every half minute or an open side panel. */
const MAX_WAIT_MS = 12 * 3_600_000;
const RETRY_MS = 60_000;

export interface UpdateInput {
  /** When the browser had the update ready, epoch ms. */
  readonly readyAt: number;
  /** Whether the popup, a side panel or the settings are open. */
  readonly isPageOpen: boolean;
  readonly isChecking: boolean;
}

/**
 * Whether to apply an update now, which closes Perch's pages: as soon as none is open and no check is under way, at the latest
 * after 12 hours. `now` in epoch ms; if the clock was set back by more than that, the wait is over too.
 */
export function isUpdateDue({ readyAt, isPageOpen, isChecking }: UpdateInput, now: number): boolean {
  return Math.abs(now - readyAt) >= MAX_WAIT_MS || !(isPageOpen || isChecking);
}

/** Returns when to look again whether the update is due, if no event comes before; epoch ms, or null without an update. */
export function updateRetryAt(readyAt: number | null, now: number): number | null {
  return readyAt === null ? null : now + RETRY_MS;
}
