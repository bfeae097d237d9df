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
  /** The chats to list, in live order. */
  readonly latest: readonly Chat[];
  /** All known chats, including those that the filter hides. */
  readonly allChats: readonly Chat[];
  isMuted(chat: Chat): boolean;
  readonly isFrozen: boolean;
  /** Whether the chats are complete; a list that is still loading grows even while the order is frozen. */
  readonly isComplete: boolean;
  /** Identifies the filter; when it changes, the live order is used again. */
  readonly filterKey: string;
}

/** The rows to show, in an order that is frozen while the user works in them. */
export interface FrozenRows {
  readonly list: FrozenOrder;
  readonly isFrozen: boolean;
  readonly filterKey: string;
  /** Moves every row to its live position. */
  refresh(): void;
  /** Returns the ids of chats with a message that this page has not shown yet. */
  getUnseenIds(): string[];
}

interface ShownList {
  readonly view: PopupView;
  readonly snapshot: Snapshot;
  readonly closed: ClosedChats;
  readonly filter: Filter;
}

/** Returns the rows to show in `region`. Closed chats are never frozen, because they only grow at the end. */
export function useFrozenRows(
  region: RefObject<HTMLElement | null>,
  { view, snapshot, closed, filter }: ShownList,
): FrozenRows {
  const isClosed = filter.show === 'closed';
  const filterKey = useMemo(() => JSON.stringify(filter), [filter]);
  const isInUse = useListInUse(region, `${filterKey} ${view.body} ${snapshot.connection?.id}`);
  // The first walk adds older chats, at the end of the list.
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
 * Returns a function for the active chats with a message that has not been among the `rows`. What is known when the list
 * opens counts as shown, since it is in the counts, and so does what the first walk adds, since it is older.
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
    // An empty list has no order to keep.
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
