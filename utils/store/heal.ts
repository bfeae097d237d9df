import { ITEMS, type StateName } from './items';
import type { Store } from './store';

/**
 * Makes the store fit to be read by pages, which take it at its word: what cannot be read is set aside and starts anew, and
 * a connection whose key is gone is none. A key without a connection goes: nobody knows to which address it may be sent, and
 * no button would ever take it away. Chats, marks and settings stay for the next key. Writes nothing to a store that is well.
 */
export async function heal(store: Store): Promise<void> {
  await store.update(Object.keys(ITEMS) as StateName[], ({ key, connection }) =>
    (key === null) === (connection === null) ? {} : { key: null, connection: null },
  );
}
