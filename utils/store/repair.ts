import { ITEMS, type StateName } from './items.ts';
import type { Store } from './store.ts';

/**
 * Makes the store fit to be read by pages, which take it at its word: what cannot be read is set aside and starts empty, and
 * a connection without its key ends. A key without a connection is removed: the address that it may be sent to is unknown,
 * and no button would ever remove it. Chats, marks and settings stay for the next key. Writes nothing to a store that is
 * well.
 */
export async function repairStore(store: Store): Promise<void> {
  await store.update(Object.keys(ITEMS) as StateName[], ({ key, connection }) =>
    (key === null) === (connection === null) ? {} : { key: null, connection: null },
  );
}
