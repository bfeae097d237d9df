/** The key of each rendered row, by the id of its chat, from top to bottom. */
export type RowKeys = ReadonlyMap<string, number>;

export const NO_ROW_KEYS: RowKeys = new Map();

/** What the keys of rows depend on. */
export interface KeyedRows {
  /** The ids of the chats to show, from top to bottom. */
  readonly ids: readonly string[];
  /** The chat whose row had the focus or was pressed last. */
  readonly lastUsedId: string | null;
  /** Whether the filter is the same as before. */
  readonly isSameFilter: boolean;
}

/**
 * Returns the keys of rows. A chat that is new takes over the key of one that left, so that its elements are changed and not
 * created, which takes browsers much longer. A chat that stays keeps its key, but not if the filter has changed: most others
 * have left, and keeping would move elements. The key of `lastUsedId` is never taken over: the focus, or a press that
 * has begun, would pass on to another chat.
 */
export function assignRowKeys(before: RowKeys, { ids, lastUsedId, isSameFilter }: KeyedRows): RowKeys {
  const shown = new Set(ids);
  const isKept = (id: string) => id === lastUsedId || (isSameFilter && shown.has(id));
  const free = Array.from(before).filter(([id]) => !isKept(id));
  let unused = Math.max(0, ...before.values());
  const newKey = () => {
    unused += 1;
    return unused;
  };
  const keyOf = (id: string) => (isKept(id) ? before.get(id) : undefined) ?? free.shift()?.[1] ?? newKey();
  return new Map(ids.map((id) => [id, keyOf(id)]));
}
