import { ITEMS, type StateName } from './items.ts';
import type { Store } from './store.ts';

/**
 * Repairs the store for pages, which hardly validate it: quarantines what cannot be read, replaces invalid settings, and
 * removes a connection without a key. It also removes a key without a connection, for the address that it may be sent to
 * is unknown, and no button would remove it. Chats, marks and settings stay for the next key. Writes only repairs.
 */
export async function repairStore(store: Store): Promise<void> {
  await store.update(Object.keys(ITEMS) as StateName[], ({ key, connection }) =>
    (key === null) === (connection === null) ? {} : { key: null, connection: null },
  );
}
