import type { Snapshot } from '../../utils/domain/snapshot.ts';
import { ITEMS, type State } from '../../utils/store/items.ts';
import type { BrowserDriver, StorageArea } from './browsers/driver.ts';
import { requestLogOf } from './schedule-input.ts';

/** Above the hourly budget, also that of manual checks. */
const ABOVE_HOURLY_QUOTA = 1_000;

/**
 * Stores a state as if the background had, past the background. It stays for an hour: the background has a key, but no
 * request left.
 */
export async function seedStorage(driver: BrowserDriver, snapshot: Snapshot): Promise<void> {
  const state: Partial<State> = {
    undo: null,
    ...snapshot,
    key: snapshot.connection && 'mgp_abc123',
    requestLog: requestLogOf(ABOVE_HOURLY_QUOTA, 0, Date.now()),
  };
  const values: Record<StorageArea, Record<string, unknown>> = { local: {}, session: {} };
  for (const [name, value] of Object.entries(state)) {
    const { area, version } = ITEMS[name as keyof State];
    values[area][name] = { version, value };
  }
  // Stored first, or the background would check as soon as it sees the connection.
  await driver.writeStorage('session', values.session);
  await driver.writeStorage('local', values.local);
}
