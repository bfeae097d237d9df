import { useRef } from 'preact/hooks';

interface RuleKeys {
  /** One for each rule, by position. */
  readonly keys: readonly number[];
  /** Drops the key of a rule that is being removed. */
  removeKey(index: number): void;
}

/**
 * Gives each of `count` rules a key that stays with it when an earlier one is removed, so that what its controls remember is
 * not handed to its neighbour. A rule that another page adds or removes is taken to be the last.
 */
export function useRuleKeys(count: number): RuleKeys {
  const keys = useRef<number[]>([]);
  const nextKey = useRef(0);
  while (keys.current.length < count) keys.current.push(nextKey.current++);
  keys.current.length = count;
  return {
    keys: keys.current,
    removeKey: (index) => void keys.current.splice(index, 1),
  };
}
