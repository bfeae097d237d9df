import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface RuleFocus {
  readonly list: RefObject<HTMLUListElement | null>;
  readonly addButton: RefObject<HTMLButtonElement | null>;
  /** Moves the focus once the rule was added or removed. */
  moveFocus(after: 'added' | 'removed'): void;
}

/** Moves the focus to an added rule, and after a removal to the button that adds one. `count`: how many rules there are. */
export function useRuleFocus(count: number): RuleFocus {
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const pending = useRef<'added' | 'removed' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves after the rule was added or removed
  useLayoutEffect(() => {
    // A removed rule takes the focus along; a second press on the next rule's button would remove that too.
    if (pending.current === 'removed') addButton.current?.focus();
    if (pending.current === 'added') list.current?.lastElementChild?.querySelector('input')?.focus();
    pending.current = null;
  }, [count]);
  return {
    list,
    addButton,
    moveFocus: (after) => {
      pending.current = after;
    },
  };
}
