import type { Snapshot } from '../snapshot.ts';

/** By then a person knows what Perch does, and whether the badge is enough. */
const HINT_DELAY_MS = 86_400_000;

/**
 * Whether the list says that there are notifications: once, from a day after the first connection on, until the person has
 * answered. `now` in epoch ms.
 */
export function isHintVisible({ connection, health, settings }: Snapshot, now: number): boolean {
  const { notify, hintDismissed } = settings.notifications;
  if (!connection || notify || hintDismissed) return false;
  // One thing at a time, and what goes wrong comes first.
  return health.state === 'healthy' && now >= connection.connectedAt + HINT_DELAY_MS;
}
