import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Chat } from '../../utils/domain/model/chat.ts';
import { type RowContext, type RowState, rowOf } from '../../utils/domain/views/row.ts';
import { isComposing } from '../input-method.ts';
import type { RowCallbacks } from './actions.ts';
import { ChatRow } from './ChatRow.tsx';
import { useRowFocus } from './hooks/use-row-focus.ts';
import { useRowKeys } from './hooks/use-row-keys.ts';
import { type RowRange, useVisibleRows } from './hooks/use-visible-rows.ts';
import { handleRowKey, nextIndex, normalizeKey } from './keys.ts';
import { lazy } from './lazy.tsx';

export const NewChatsButton = lazy(() => import('./NewChatsButton.tsx').then((module) => module.NewChatsButton));

export interface ChatListProps {
  /** The accessible name. */
  label: string;
  /** The first chats of the list; the others are still being read. */
  chats: readonly Chat[];
  count: number;
  /** How many chats have new messages that would move their rows, and wait for `onShowNew`. */
  newCount: number;
  onShowNew(): void;
  stateOf(chat: Chat): RowState;
  context: RowContext;
  /** Identifies the filter; when it changes, the list scrolls to its top. */
  filterKey: string;
  /** How many chats started on each page, by its key. */
  pageCounts: ReadonlyMap<string, number>;
  singleKeys: boolean;
  actions: RowCallbacks;
  /** Shown below the last row. */
  children?: ComponentChildren;
}

/** The list of chats. Only visible rows are rendered, and the row in the tab order, even when it is scrolled out of view. */
export function ChatList(props: ChatListProps) {
  const { label, chats, count, newCount, onShowNew, stateOf, context, filterKey, pageCounts, actions, children } =
    props;
  const scroller = useRef<HTMLDivElement>(null);
  const range = useVisibleRows(scroller, count);
  const { tabbableIndex, lastUsedId, onUsed, focusRow, reset } = useRowFocus(scroller, chats);
  const rows = rowsToRender(range, tabbableIndex, count).flatMap((index) => {
    const chat = chats[index];
    return chat ? [{ index, chat }] : [];
  });
  const rowIds = rows.map(({ chat }) => chat.id);
  const keys = useRowKeys(rowIds, lastUsedId, filterKey);
  const onKeyDown = createKeyHandler(props, focusRow);

  // biome-ignore lint/correctness/useExhaustiveDependencies: at each change of the filter
  useLayoutEffect(() => scroller.current?.scrollTo(0, 0), [filterKey]);

  const showNew = (isByKey: boolean) => {
    onShowNew();
    scroller.current?.scrollTo(0, 0);
    // After a click the focus stays out of the list, where it would keep the order frozen.
    reset(isByKey);
  };

  return (
    <>
      {newCount > 0 && <NewChatsButton count={newCount} onPress={showNew} />}
      <div class="chat-scroll" ref={scroller} tabIndex={-1}>
        {/* Some screen readers do not announce a list without bullets as a list unless it has the role. */}
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <ul role="list" class="chat-list" aria-label={label} style={{ '--rows': count }} onKeyDown={onKeyDown}>
          {rows.map(({ index, chat }) => {
            const row = rowOf(chat, context, stateOf(chat));
            return (
              <ChatRow
                key={keys.get(chat.id)}
                row={row}
                index={index}
                count={count}
                samePageCount={row.page ? (pageCounts.get(row.page.key) ?? 0) : 0}
                terms={context.terms}
                hasActions={context.now !== null}
                isTabbable={index === tabbableIndex}
                onUsed={onUsed}
                actions={actions}
              />
            );
          })}
        </ul>
        {children}
      </div>
    </>
  );
}

function createKeyHandler(
  { chats, count, singleKeys, context, stateOf, actions }: ChatListProps,
  focusRow: (id: string) => void,
) {
  return (event: KeyboardEvent) => {
    const index = rowIndexOf(event.target);
    const chat = chats[index];
    if (!chat || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const key = normalizeKey(event);
    const next = nextIndex(key, index, count, singleKeys);
    const target = next === null ? undefined : chats[next];
    if (target) focusRow(target.id);
    else if (!singleKeys || event.repeat || !handleRowKey(key, rowOf(chat, context, stateOf(chat)), actions)) return;
    event.preventDefault();
  };
}

/** Returns the indexes of the visible rows, and of the row in the tab order. */
function rowsToRender({ from, to }: RowRange, tabbableIndex: number, count: number): number[] {
  const rows = Array.from({ length: to - from }, (_, index) => from + index);
  if (count === 0 || rows.includes(tabbableIndex)) return rows;
  return tabbableIndex < from ? [tabbableIndex, ...rows] : [...rows, tabbableIndex];
}

function rowIndexOf(target: EventTarget | null): number {
  const item = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return item ? Number(item.dataset.index) : -1;
}
