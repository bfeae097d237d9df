import { useRef, useState } from 'preact/hooks';
import type { Filter } from '../../utils/domain/views/list';
import type { Row } from '../../utils/domain/views/row';
import type { RowCallbacks } from './actions';
import { ChatRow } from './ChatRow';
import { useGradualCount } from './gradual';
import { nextIndex } from './roving';
import { useSteadyCallbacks } from './steady-callbacks';
import { useSteadyRows } from './steady-rows';

interface ChatListProps {
  rows: readonly Row[];
  filter: Filter;
  actions: RowCallbacks;
}

/**
 * The list of chats. Only the row that last had the focus, and its actions, are in the tab order; arrow keys, Home and End
 * lead from row to row.
 */
export function ChatList({ rows, filter, actions }: ChatListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const reachable = rows.some(({ id }) => id === chosenId) ? chosenId : (rows[0]?.id ?? null);
  const choice = JSON.stringify(filter);
  const callbacks = useSteadyCallbacks(actions);
  const drawn = rows.slice(0, useGradualCount(rows.length, choice));
  useSteadyRows(list, choice);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = nextIndex(event.key, indexOfRow(event.target), drawn.length);
    if (next === null) return;
    event.preventDefault();
    mainControl(list.current, next)?.focus();
  };

  return (
    // A list without bullets is no list to some screen readers unless it says so.
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <ul role="list" class="chat-list" aria-label="Active chats" tabIndex={-1} ref={list} onKeyDown={onKeyDown}>
      {drawn.map((row) => (
        <ChatRow key={row.id} row={row} reachable={row.id === reachable} onReached={setChosenId} actions={callbacks} />
      ))}
    </ul>
  );
}

function indexOfRow(target: EventTarget | null): number {
  const item = target instanceof Element ? target.closest('li') : null;
  return item?.parentElement ? Array.from(item.parentElement.children).indexOf(item) : -1;
}

function mainControl(list: HTMLElement | null, index: number): HTMLElement | null {
  return list?.children[index]?.querySelector<HTMLElement>('a[href]') ?? null;
}
