import type { Snapshot } from '../chat';

/** By then a person knows what Perch does, and whether the badge is enough. */
const DAY_MS = 86_400_000;

/**
 * Whether the list says that there are notifications: once, from a day after the first connection on, until the person has
 * answered. `now` in epoch ms.
 */
export function showsHint({ connection, health, settings }: Snapshot, now: number): boolean {
  const { notify, hinted } = settings.attention;
  if (!connection || notify || hinted) return false;
  // One thing at a time, and what goes wrong comes first.
  return health.state === 'well' && now >= connection.since + DAY_MS;
}
