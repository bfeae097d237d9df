import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Chat } from '../../utils/domain/model/chat.ts';
import { type Row, type RowContext, type RowState, rowOf } from '../../utils/domain/views/row.ts';
import { Icon } from '../Icon.tsx';
import { useI18n } from '../i18n.tsx';
import { isComposing } from '../input-method.ts';
import type { RowCallbacks } from './actions.ts';
import { ChatRow } from './ChatRow.tsx';
import { type RowRange, useVisibleRows } from './hooks/use-visible-rows.ts';
import { normalizeKey } from './normalize-key.ts';
import { nextIndex } from './roving.ts';
import { handleRowKey } from './row-keys.ts';

/** Stands for the row that is first when it is wanted; ids of chats are never empty. */
const FIRST_ROW = '';

export interface ChatListProps {
  /** The accessible name. */
  label: string;
  /** From the first row on; those that are still being read are left out. */
  chats: readonly Chat[];
  count: number;
  /** How many chats have news that would move their rows, and wait for `onNews`. */
  newCount: number;
  onShowNew(): void;
  stateOf(chat: Chat): RowState;
  context: RowContext;
  /** What is looked for; with something else, the list begins at its top. */
  filterKey: string;
  /** How many chats started on each page, by its key. */
  pageCounts: ReadonlyMap<string, number>;
  singleKeys: boolean;
  actions: RowCallbacks;
  /** What stands below the last row. */
  children?: ComponentChildren;
}

/**
 * The list of chats, of which only the rows in sight are drawn. Only the row that last had the focus, and its actions, are
 * in the tab order; it stays in the document when it is scrolled out of sight.
 */
export function ChatList(props: ChatListProps) {
  const {
    label,
    chats,
    count,
    newCount,
    onShowNew,
    stateOf,
    context,
    filterKey,
    pageCounts,
    singleKeys,
    actions,
    children,
  } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const range = useVisibleRows(scroller, count);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [pendingFocusId, setPendingFocusId] = useState<string | null>(null);
  const tabbableIndex = Math.max(
    useMemo(() => chats.findIndex(({ id }) => id === focusedId), [chats, focusedId]),
    0,
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: at the start of each search
  useLayoutEffect(() => scroller.current?.scrollTo(0, 0), [filterKey]);
  useLayoutEffect(() => {
    if (pendingFocusId === null) return;
    setPendingFocusId(null);
    const { current } = scroller;
    current?.querySelector<HTMLElement>(`[data-index="${tabbableIndex}"] .row-name`)?.focus();
  }, [pendingFocusId, tabbableIndex]);

  const onKeyDown = (event: KeyboardEvent) => {
    const index = rowIndexOf(event.target);
    const chat = chats[index];
    if (!chat || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const key = normalizeKey(event);
    const next = nextIndex(key, index, count, singleKeys);
    const target = next === null ? undefined : chats[next];
    if (target) {
      setFocusedId(target.id);
      setPendingFocusId(target.id);
    } else if (!singleKeys || event.repeat || !handleRowKey(key, rowOf(chat, context, stateOf(chat)), actions)) return;
    event.preventDefault();
  };

  const showNew = (isByKey: boolean) => {
    onShowNew();
    scroller.current?.scrollTo(0, 0);
    setFocusedId(null);
    // Who points at the list need not have the focus in it, which would hold it still for longer.
    if (isByKey) setPendingFocusId(FIRST_ROW);
  };

  return (
    <>
      {newCount > 0 && <NewChatsButton news={newCount} onPress={showNew} />}
      <div class="chat-scroll" ref={scroller} tabIndex={-1}>
        {/* A list without bullets is no list to some screen readers unless it says so. */}
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <ul role="list" class="chat-list" aria-label={label} style={{ '--rows': count }} onKeyDown={onKeyDown}>
          {rowsToRender(range, tabbableIndex, count).map((index) => {
            const chat = chats[index];
            if (!chat) return null;
            const row: Row = rowOf(chat, context, stateOf(chat));
            return (
              <ChatRow
                key={chat.id}
                row={row}
                index={index}
                count={count}
                samePageCount={row.page ? (pageCounts.get(row.page.key) ?? 0) : 0}
                terms={context.terms}
                isTabbable={index === tabbableIndex}
                onFocused={setFocusedId}
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

/** It lies over the list, so that nothing moves where it appears. */
function NewChatsButton({ news: count, onPress }: { news: number; onPress(isByKey: boolean): void }) {
  const { t } = useI18n();
  return (
    <button type="button" class="new-chats" onClick={({ detail }) => onPress(detail === 0)}>
      <Icon name="arrowUp" />
      {t('newChats', { count: count })}
    </button>
  );
}

/** The rows in sight, and the one that has the focus or can get it by Tab. */
function rowsToRender({ from, to }: RowRange, tabbableIndex: number, count: number): number[] {
  const rows = Array.from({ length: to - from }, (_, index) => from + index);
  if (count === 0 || rows.includes(tabbableIndex)) return rows;
  return tabbableIndex < from ? [tabbableIndex, ...rows] : [...rows, tabbableIndex];
}

function rowIndexOf(target: EventTarget | null): number {
  const item = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return item ? Number(item.dataset.index) : -1;
}
