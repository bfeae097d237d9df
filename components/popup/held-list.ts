import type { RefObject } from 'preact';
import { useMemo, useReducer, useRef } from 'preact/hooks';
import { mutedBy } from '../../utils/domain/attention/mutes';
import type { Chat, Snapshot } from '../../utils/domain/chat';
import type { ClosedChats } from '../../utils/domain/closed-list';
import { freshList, type HeldList, holdList } from '../../utils/domain/held-list';
import { NOTHING_SHOWN, notShown, withShown } from '../../utils/domain/shown';
import type { PopupView } from '../../utils/domain/views/popup';
import type { Filter } from '../../utils/domain/views/scene';
import { useHolding } from './holding';

interface Inputs {
  /** What the list would show, in which order. */
  readonly latest: readonly Chat[];
  /** All chats there are. */
  readonly known: readonly Chat[];
  /** Whether nothing is to be heard of it. */
  isSilent(chat: Chat): boolean;
  readonly isHolding: boolean;
  /** Whether these are all that there are: a list that is still being read grows, whoever is at work in it. */
  readonly isWhole: boolean;
  /** What is looked for; with something else, the list begins anew. */
  readonly sought: string;
}

/** The rows to show, in an order that stays while a person is at work in them. */
export interface Held {
  readonly list: HeldList;
  readonly isHolding: boolean;
  readonly sought: string;
  /** Puts every row where it belongs now. */
  release(): void;
  /** The ids of chats of which something was not shown on this page yet. */
  unseen(): string[];
}

interface Shown {
  readonly view: PopupView;
  readonly snapshot: Snapshot;
  readonly closed: ClosedChats;
  readonly filter: Filter;
}

/** The rows of what is shown in `region`. Those of closed chats only ever grow at their end, and need no holding. */
export function useHeldRows(region: RefObject<HTMLElement | null>, { view, snapshot, closed, filter }: Shown): Held {
  const isClosed = filter.show === 'closed';
  const sought = useMemo(() => JSON.stringify(filter), [filter]);
  const isAtWork = useHolding(region, `${sought} ${view.body} ${snapshot.connection?.id}`);
  // While the first walk is under way, what comes in is older, and fills the list.
  const isWhole = !isClosed && snapshot.connection !== null && snapshot.chats.complete;
  const isHolding = isAtWork && isWhole;
  const known = isClosed ? closed.list : snapshot.chats.list;
  const isSilent = (chat: Chat) => mutedBy(chat, snapshot.mutes) !== null;
  const held = useHeldList({ latest: view.list.chats, known, isSilent, isHolding, isWhole, sought });
  const unseen = useUnseen(snapshot, isClosed ? NO_ROWS : held.list.chats);
  return { ...held, isHolding, sought, unseen };
}

const NO_ROWS: readonly Chat[] = [];

/**
 * Which of the active chats have something that was not among the `rows` yet. What is known when the list opens counts as
 * shown: it stands in its counts. So does what the first walk brings, for it is older and was there before.
 */
function useUnseen({ connection, chats }: Snapshot, rows: readonly Chat[]): () => string[] {
  const shown = useRef({ connection: connection?.id, chats: NOTHING_SHOWN, isWhole: false });
  const latest = useRef(chats.list);
  latest.current = chats.list;
  useMemo(() => {
    const before = shown.current.connection === connection?.id ? shown.current : null;
    const isOpening = !before?.isWhole;
    shown.current = {
      connection: connection?.id,
      chats: withShown(before?.chats ?? NOTHING_SHOWN, isOpening ? chats.list : rows),
      isWhole: chats.complete,
    };
  }, [connection?.id, chats, rows]);
  return () => notShown(shown.current.chats, latest.current);
}

function useHeldList(inputs: Inputs): Pick<Held, 'list' | 'release'> {
  const { latest, known, isSilent, isHolding, sought } = inputs;
  const held = useRef({ list: freshList(latest), inputs });
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const { inputs: before, list } = held.current;
  const isSame = before.latest === latest && before.known === known && before.isHolding === isHolding;
  if (!isSame || before.sought !== sought) {
    // Where nothing stands, nothing can be moved.
    const isHeld = isHolding && before.isWhole && before.sought === sought && list.chats.length > 0;
    held.current = { list: isHeld ? holdList(list, latest, known, isSilent) : freshList(latest), inputs };
  }
  const release = () => {
    held.current = { list: freshList(latest), inputs };
    redraw(undefined);
  };
  return { list: held.current.list, release };
}
