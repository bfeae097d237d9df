import { describe, expect, it } from 'vitest';
import { assignRowKeys, type KeyedRows, NO_ROW_KEYS, type RowKeys } from '../../../../components/popup/row-keys.ts';

const rowsOf = (ids: string[], change: Partial<KeyedRows> = {}): KeyedRows => ({
  ids,
  lastUsedId: null,
  isSameFilter: true,
  ...change,
});
const keysOf = (before: RowKeys, ids: string[], change: Partial<KeyedRows> = {}) =>
  Array.from(assignRowKeys(before, rowsOf(ids, change)).values());

describe('the keys of rows', () => {
  const before = assignRowKeys(NO_ROW_KEYS, rowsOf(['a', 'b', 'c']));
  const [a, b, c] = before.values();

  it('are all different', () => {
    expect(new Set(before.values()).size).toBe(3);
  });

  it('stay with chats that stay, wherever their rows move', () => {
    expect(keysOf(before, ['c', 'a'])).toEqual([c, a]);
  });

  it('pass from chats that left to new ones, in order', () => {
    expect(keysOf(before, ['x', 'b', 'y'])).toEqual([a, b, c]);
  });

  it('are new where there are more rows than before', () => {
    const [first, ...rest] = keysOf(before, ['x', 'y', 'z', 'one more', 'another']);
    expect(first).toBe(a);
    expect(new Set([first, ...rest]).size).toBe(5);
  });

  it('stay in place when the filter has changed, so that no element moves', () => {
    expect(keysOf(before, ['b', 'x', 'c', 'y'], { isSameFilter: false }).slice(0, 3)).toEqual([a, b, c]);
  });

  it.each([true, false])(
    'do not pass on from the chat that was used last, not even later (same filter: %s)',
    (isSameFilter) => {
      const after = assignRowKeys(before, rowsOf(['a', 'x'], { lastUsedId: 'b', isSameFilter }));
      expect(after.get('x')).toBe(c);
      expect(keysOf(after, ['a', 'x', 'y'], { lastUsedId: 'b', isSameFilter })).not.toContain(b);
    },
  );

  it('stay with the chat that was used last when the filter has changed', () => {
    expect(keysOf(before, ['x', 'b'], { lastUsedId: 'b', isSameFilter: false })).toEqual([a, b]);
  });
});
