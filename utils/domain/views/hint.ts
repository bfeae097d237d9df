import type { Snapshot } from '../snapshot.ts';

/** By then the user knows what Perch does, and whether the badge is enough. */
const HINT_DELAY_MS = 86_400_000;

/**
 * Returns whether to suggest turning on notifications: from a day after the first connection until the user has answered.
 * `now` in epoch ms.
 */
export function isHintVisible({ connection, health, settings }: Snapshot, now: number): boolean {
  const { notify, hintDismissed } = settings.notifications;
  if (!connection || notify || hintDismissed) return false;
  // A failure takes precedence.
  return health.state === 'healthy' && now >= connection.connectedAt + HINT_DELAY_MS;
}
