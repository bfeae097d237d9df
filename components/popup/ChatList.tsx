import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Chat } from '../../utils/domain/chat';
import { type Row, type RowContext, type RowState, rowOf } from '../../utils/domain/views/row';
import { Icon } from '../Icon';
import { useI18n } from '../i18n';
import { isComposed } from '../input-method';
import type { RowCallbacks } from './actions';
import { ChatRow } from './ChatRow';
import { keyOf } from './key-of';
import { nextIndex } from './roving';
import { pressOnRow } from './row-keys';
import { type Range, useVisibleRows } from './visible-rows';

/** Stands for the row that is first when it is wanted; ids of chats are never empty. */
const FIRST_ROW = '';

export interface ChatListProps {
  /** The accessible name. */
  label: string;
  /** From the first row on; those that are still being read are left out. */
  chats: readonly Chat[];
  count: number;
  /** How many chats have news that would move their rows, and wait for `onNews`. */
  news: number;
  onNews(): void;
  stateOf(chat: Chat): RowState;
  context: RowContext;
  /** What is looked for; with something else, the list begins at its top. */
  sought: string;
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
  const { label, chats, count, news, onNews, stateOf, context, sought, pageCounts, singleKeys, actions, children } =
    props;
  const scroller = useRef<HTMLDivElement>(null);
  const range = useVisibleRows(scroller, count);
  const [reached, setReached] = useState<string | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const reachable = Math.max(
    useMemo(() => chats.findIndex(({ id }) => id === reached), [chats, reached]),
    0,
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: at the start of each search
  useLayoutEffect(() => scroller.current?.scrollTo(0, 0), [sought]);
  useLayoutEffect(() => {
    if (wanted === null) return;
    setWanted(null);
    const { current } = scroller;
    current?.querySelector<HTMLElement>(`[data-index="${reachable}"] .row-name`)?.focus();
  }, [wanted, reachable]);

  const onKeyDown = (event: KeyboardEvent) => {
    const index = indexOf(event.target);
    const chat = chats[index];
    if (!chat || isComposed(event) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const key = keyOf(event);
    const next = nextIndex(key, index, count, singleKeys);
    const target = next === null ? undefined : chats[next];
    if (target) {
      setReached(target.id);
      setWanted(target.id);
    } else if (!singleKeys || event.repeat || !pressOnRow(key, rowOf(chat, context, stateOf(chat)), actions)) return;
    event.preventDefault();
  };

  const showNews = (isByKey: boolean) => {
    onNews();
    scroller.current?.scrollTo(0, 0);
    setReached(null);
    // Who points at the list need not have the focus in it, which would hold it still for longer.
    if (isByKey) setWanted(FIRST_ROW);
  };

  return (
    <>
      {news > 0 && <NewsButton news={news} onPress={showNews} />}
      <div class="chat-scroll" ref={scroller} tabIndex={-1}>
        {/* A list without bullets is no list to some screen readers unless it says so. */}
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <ul role="list" class="chat-list" aria-label={label} style={{ '--rows': count }} onKeyDown={onKeyDown}>
          {drawnRows(range, reachable, count).map((index) => {
            const chat = chats[index];
            if (!chat) return null;
            const row: Row = rowOf(chat, context, stateOf(chat));
            return (
              <ChatRow
                key={chat.id}
                row={row}
                index={index}
                count={count}
                onItsPage={row.page ? (pageCounts.get(row.page.key) ?? 0) : 0}
                words={context.words}
                reachable={index === reachable}
                onReached={setReached}
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
function NewsButton({ news, onPress }: { news: number; onPress(isByKey: boolean): void }) {
  const { t } = useI18n();
  return (
    <button type="button" class="news" onClick={({ detail }) => onPress(detail === 0)}>
      <Icon name="arrowUp" />
      {t('newChats', { count: news })}
    </button>
  );
}

/** The rows in sight, and the one that has the focus or can get it by Tab. */
function drawnRows({ from, to }: Range, reachable: number, count: number): number[] {
  const rows = Array.from({ length: to - from }, (_, index) => from + index);
  if (count === 0 || rows.includes(reachable)) return rows;
  return reachable < from ? [reachable, ...rows] : [...rows, reachable];
}

function indexOf(target: EventTarget | null): number {
  const item = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return item ? Number(item.dataset.index) : -1;
}
