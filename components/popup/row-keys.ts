/** The key of each rendered row, by the id of its chat. */
export type RowKeys = ReadonlyMap<string, number>;

export const NO_ROW_KEYS: RowKeys = new Map();

/**
 * Returns keys for the rows of the chats with these `ids`. A chat that stays keeps its key; one that is new takes over that of
 * a chat that left, so that its elements are changed and not created, which takes browsers much longer. The key of the chat
 * `focusedId` is never taken over: the focus would move on to another chat without anyone having moved it.
 */
export function assignRowKeys(before: RowKeys, ids: readonly string[], focusedId: string | null): RowKeys {
  const staying = new Set(ids);
  const free = Array.from(before).filter(([id]) => !staying.has(id) && id !== focusedId);
  let unused = Math.max(0, ...before.values());
  const newKey = () => {
    unused += 1;
    return unused;
  };
  return new Map(ids.map((id) => [id, before.get(id) ?? free.shift()?.[1] ?? newKey()]));
}
