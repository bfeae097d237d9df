import type { RefObject } from 'preact';
import { useMemo, useReducer, useRef } from 'preact/hooks';
import type { ClosedChats } from '../../../utils/domain/list/closed-list.ts';
import { type FrozenOrder, freezeOrder, liveOrder } from '../../../utils/domain/list/frozen-order.ts';
import { NOTHING_SHOWN, notShownIds, withShown } from '../../../utils/domain/list/shown-chats.ts';
import type { Chat } from '../../../utils/domain/model/chat.ts';
import { muteKindOf } from '../../../utils/domain/notifications/mutes.ts';
import type { Snapshot } from '../../../utils/domain/snapshot.ts';
import type { Filter } from '../../../utils/domain/views/list-input.ts';
import type { PopupView } from '../../../utils/domain/views/popup.ts';
import { useListInUse } from './use-list-in-use.ts';

interface RowsInput {
  /** What the list would show, in which order. */
  readonly latest: readonly Chat[];
  /** All chats there are. */
  readonly allChats: readonly Chat[];
  /** Whether nothing is to be heard of it. */
  isMuted(chat: Chat): boolean;
  readonly isFrozen: boolean;
  /** Whether these are all that there are: a list that is still being read grows, whoever is at work in it. */
  readonly isComplete: boolean;
  /** What is looked for; with something else, the list begins anew. */
  readonly filterKey: string;
}

/** The rows to show, in an order that stays while a person is at work in them. */
export interface FrozenRows {
  readonly list: FrozenOrder;
  readonly isFrozen: boolean;
  readonly filterKey: string;
  /** Puts every row where it belongs now. */
  refresh(): void;
  /** The ids of chats of which something was not shown on this page yet. */
  getUnseenIds(): string[];
}

interface ShownList {
  readonly view: PopupView;
  readonly snapshot: Snapshot;
  readonly closed: ClosedChats;
  readonly filter: Filter;
}

/** The rows of what is shown in `region`. Those of closed chats only ever grow at their end, and need no holding. */
export function useFrozenRows(
  region: RefObject<HTMLElement | null>,
  { view, snapshot, closed, filter }: ShownList,
): FrozenRows {
  const isClosed = filter.show === 'closed';
  const filterKey = useMemo(() => JSON.stringify(filter), [filter]);
  const isInUse = useListInUse(region, `${filterKey} ${view.body} ${snapshot.connection?.id}`);
  // While the first walk is under way, what comes in is older, and fills the list.
  const isComplete = !isClosed && snapshot.connection !== null && snapshot.chats.complete;
  const isFrozen = isInUse && isComplete;
  const allChats = isClosed ? closed.list : snapshot.chats.list;
  const isMuted = (chat: Chat) => muteKindOf(chat, snapshot.mutes) !== null;
  const frozen = useFrozenList({ latest: view.list.chats, allChats, isMuted, isFrozen, isComplete, filterKey });
  const getUnseenIds = useUnseenIds(snapshot, isClosed ? NO_ROWS : frozen.list.chats);
  return { ...frozen, isFrozen, filterKey, getUnseenIds };
}

const NO_ROWS: readonly Chat[] = [];

/**
 * Which of the active chats have something that was not among the `rows` yet. What is known when the list opens counts as
 * shown: it stands in its counts. So does what the first walk brings, for it is older and was there before.
 */
function useUnseenIds({ connection, chats }: Snapshot, rows: readonly Chat[]): () => string[] {
  const shown = useRef({ connection: connection?.id, chats: NOTHING_SHOWN, isComplete: false });
  const latest = useRef(chats.list);
  latest.current = chats.list;
  useMemo(() => {
    const before = shown.current.connection === connection?.id ? shown.current : null;
    const isOpening = !before?.isComplete;
    shown.current = {
      connection: connection?.id,
      chats: withShown(before?.chats ?? NOTHING_SHOWN, isOpening ? chats.list : rows),
      isComplete: chats.complete,
    };
  }, [connection?.id, chats, rows]);
  return () => notShownIds(shown.current.chats, latest.current);
}

function useFrozenList(inputs: RowsInput): Pick<FrozenRows, 'list' | 'refresh'> {
  const { latest, allChats, isMuted, isFrozen, filterKey } = inputs;
  const latestFrozen = useRef({ list: liveOrder(latest), inputs });
  const [, rerender] = useReducer((count: number) => count + 1, 0);
  const { inputs: before, list } = latestFrozen.current;
  const isSame = before.latest === latest && before.allChats === allChats && before.isFrozen === isFrozen;
  if (!isSame || before.filterKey !== filterKey) {
    // Where nothing stands, nothing can be moved.
    const keepsOrder = isFrozen && before.isComplete && before.filterKey === filterKey && list.chats.length > 0;
    latestFrozen.current = {
      list: keepsOrder ? freezeOrder(list, latest, allChats, isMuted) : liveOrder(latest),
      inputs,
    };
  }
  const refresh = () => {
    latestFrozen.current = { list: liveOrder(latest), inputs };
    rerender(undefined);
  };
  return { list: latestFrozen.current.list, refresh };
}
