import type { Snapshot } from '../../utils/domain/snapshot.ts';
import { ITEMS, type State } from '../../utils/store/items.ts';
import type { BrowserDriver, StorageArea } from './browsers/driver.ts';
import { requestLogOf } from './schedule-input.ts';

/** More than the budget for an hour, even of a person. */
const ABOVE_HOURLY_QUOTA = 1_000;

/**
 * Puts Perch into a state by hand, as the views see it. There it stays for an hour: the background has a key, and no
 * request left to spend.
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
  // A connection that is seen before the spending would be checked.
  await driver.writeStorage('session', values.session);
  await driver.writeStorage('local', values.local);
}
