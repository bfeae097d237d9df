import { useReducer, useRef } from 'preact/hooks';
import type { Chat } from '../../utils/domain/chat';
import { freshList, type HeldList, holdList } from '../../utils/domain/held-list';

interface Inputs {
  /** What the list would show, in which order. */
  readonly latest: readonly Chat[];
  /** All chats there are. */
  readonly known: readonly Chat[];
  readonly isHolding: boolean;
  /** With another choice of what to see, the list begins anew. */
  readonly choice: string;
}

interface Held {
  readonly list: HeldList;
  /** Puts every row where it belongs now. */
  release(): void;
}

/** The list, in an order that stays while a person is at work in it. */
export function useHeldList(inputs: Inputs): Held {
  const { latest, known, isHolding, choice } = inputs;
  const held = useRef({ list: freshList(latest), inputs });
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const { inputs: before } = held.current;
  const isSame = before.latest === latest && before.known === known && before.isHolding === isHolding;
  if (!isSame || before.choice !== choice) {
    const isHeld = isHolding && before.choice === choice;
    held.current = { list: isHeld ? holdList(held.current.list, latest, known) : freshList(latest), inputs };
  }
  const release = () => {
    held.current = { list: freshList(latest), inputs };
    redraw(undefined);
  };
  return { list: held.current.list, release };
}
