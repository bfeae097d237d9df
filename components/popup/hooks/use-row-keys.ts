import { useRef } from 'preact/hooks';
import { assignRowKeys, NO_ROW_KEYS, type RowKeys } from '../row-keys.ts';

/** Returns the keys of the rows of the chats with these `ids`. `filterKey` identifies the filter. */
export function useRowKeys(ids: readonly string[], lastUsedId: string | null, filterKey: string): RowKeys {
  const latest = useRef({ keys: NO_ROW_KEYS, filterKey });
  const isSameFilter = latest.current.filterKey === filterKey;
  const keys = assignRowKeys(latest.current.keys, { ids, lastUsedId, isSameFilter });
  latest.current = { keys, filterKey };
  return keys;
}
