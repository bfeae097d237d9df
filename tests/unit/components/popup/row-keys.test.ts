import { describe, expect, it } from 'vitest';
import { assignRowKeys, NO_ROW_KEYS } from '../../../../components/popup/row-keys.ts';

const keysOf = (before: ReadonlyMap<string, number>, ids: string[], focusedId: string | null = null) =>
  Array.from(assignRowKeys(before, ids, focusedId).values());

describe('the keys of rows', () => {
  const before = assignRowKeys(NO_ROW_KEYS, ['a', 'b', 'c'], null);
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

  it('do not pass on from the chat that had the focus, not even later', () => {
    const after = assignRowKeys(before, ['a', 'x'], 'b');
    expect(after.get('x')).toBe(c);
    expect(keysOf(after, ['a', 'x', 'y'], 'b')).not.toContain(b);
  });
});
