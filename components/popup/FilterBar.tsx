import { useId } from 'preact/hooks';
import type { Filter, ListView, WidgetChoice } from '../../utils/domain/views/list';
import { Icon } from '../Icon';

interface FilterBarProps {
  filter: Filter;
  list: ListView;
  onFilter(filter: Filter): void;
}

/** Which of the chats to see. */
export function FilterBar({ filter, list, onFilter }: FilterBarProps) {
  return (
    <search class="filter" data-region>
      <div class="search">
        <Icon name="search" />
        <input
          type="search"
          aria-label="Search chats"
          placeholder="Search chats"
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          value={filter.query}
          onInput={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
          onKeyDown={leadIntoList}
        />
      </div>
      <div class="filter-line">
        <ShowChoice
          show={filter.show}
          unread={list.unread > 0 ? list.unreadLabel : null}
          onShow={(show) => onFilter({ ...filter, show })}
        />
        {list.widgets.length > 0 && (
          <WidgetSelect
            chosen={filter.widget}
            widgets={list.widgets}
            onChoose={(widget) => onFilter({ ...filter, widget })}
          />
        )}
      </div>
    </search>
  );
}

/** The arrow leads from the search to what it found. */
function leadIntoList(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' || event.isComposing) return;
  const first = document.querySelector<HTMLElement>('.chat-list a[href]');
  if (!first) return;
  event.preventDefault();
  first.focus();
}

interface ShowChoiceProps {
  show: Filter['show'];
  /** The count for show; null where nothing is unread. */
  unread: string | null;
  onShow(show: Filter['show']): void;
}

function ShowChoice({ show, unread, onShow }: ShowChoiceProps) {
  const id = useId();
  return (
    <div role="radiogroup" aria-label="Show" class="segments">
      <label class="segment">
        <input type="radio" name={id} checked={show === 'all'} onChange={() => onShow('all')} />
        <span>All</span>
      </label>
      <label class="segment">
        <input
          type="radio"
          name={id}
          checked={show === 'unread'}
          onChange={() => onShow('unread')}
          aria-labelledby={`${id}-unread`}
          aria-describedby={`${id}-count`}
        />
        <span id={`${id}-unread`}>Unread</span>
        <span id={`${id}-count`} class="pill">
          {unread}
        </span>
      </label>
    </div>
  );
}

interface WidgetSelectProps {
  chosen: string | null;
  widgets: readonly WidgetChoice[];
  onChoose(widget: string | null): void;
}

function WidgetSelect({ chosen, widgets, onChoose }: WidgetSelectProps) {
  const value = widgets.some(({ id }) => id === chosen) ? (chosen ?? '') : '';
  return (
    <select
      class="widget-choice"
      aria-label="Widget"
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value || null)}
    >
      <option value="">All widgets</option>
      {widgets.map(({ id, name }) => (
        <option key={id} value={id} dir="auto">
          {name}
        </option>
      ))}
    </select>
  );
}
