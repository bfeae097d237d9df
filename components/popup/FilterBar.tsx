import type { ListView } from '../../utils/domain/views/list.ts';
import type { Filter } from '../../utils/domain/views/list-input.ts';
import { Icon } from '../Icon.tsx';
import { useI18n } from '../i18n.tsx';
import { isComposing } from '../input-method.ts';
import { lazy } from './lazy.tsx';
import { OrderSelect } from './OrderSelect.tsx';
import { ShowChoice } from './ShowChoice.tsx';
import { WidgetSelect } from './WidgetSelect.tsx';

export const PageChip = lazy(() => import('./PageChip.tsx').then((module) => module.PageChip));

interface FilterBarProps {
  filter: Filter;
  list: ListView;
  onFilter(filter: Filter): void;
  /** Called when the user is about to type. */
  onSearch(): void;
}

/** The controls for which chats are listed, and in which order. */
export function FilterBar({ filter, list, onFilter, onSearch }: FilterBarProps) {
  return (
    <search class="filter" data-region>
      <div class="filter-line">
        <SearchBox filter={filter} onFilter={onFilter} onSearch={onSearch} />
        {filter.show !== 'closed' && (
          <OrderSelect order={filter.order} onOrder={(order) => onFilter({ ...filter, order })} />
        )}
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
      {list.page !== null && <PageChip page={list.page} onRemove={() => onFilter({ ...filter, page: null })} />}
    </search>
  );
}

function SearchBox({ filter, onFilter, onSearch }: Omit<FilterBarProps, 'list'>) {
  const { t } = useI18n();
  return (
    <div class="search">
      <Icon name="search" />
      <input
        type="search"
        aria-label={t('searchChats')}
        maxLength={200}
        placeholder={t('searchChats')}
        autocomplete="off"
        spellcheck={false}
        {...(filter.query === '' ? {} : { dir: 'auto' })}
        value={filter.query}
        onFocus={onSearch}
        onInput={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
        onKeyDown={focusFirstRow}
      />
    </div>
  );
}

/** Moves the focus from the search to its first result. */
function focusFirstRow(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' || isComposing(event) || event.shiftKey || event.altKey || event.ctrlKey) return;
  const first = document.querySelector<HTMLElement>('.row-name[tabindex="0"]');
  if (!first) return;
  event.preventDefault();
  first.focus();
}
