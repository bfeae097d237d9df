import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Chat } from '../../utils/domain/model/chat.ts';
import type { Row, RowContext, RowState } from '../../utils/domain/views/row.ts';
import { useI18n } from '../i18n.tsx';
import { ChatList } from './ChatList.tsx';
import type { FrozenRows } from './hooks/use-frozen-rows.ts';
import { lazy } from './lazy.tsx';
import type { PopupScreenProps } from './props.ts';

export const MuteDialog = lazy(() => import('./MuteDialog.tsx').then((module) => module.MuteDialog));
export const ClosedListFooter = lazy(() => import('./ClosedListFooter.tsx').then((module) => module.ClosedListFooter));
export const EmptyList = lazy(() => import('./EmptyList.tsx').then((module) => module.EmptyList));

interface PopupMainProps extends PopupScreenProps {
  /** The accessible name of the list. */
  title: string;
  region: RefObject<HTMLElement | null>;
  frozenRows: FrozenRows;
}

/** The rows, whose order is frozen while the user works in them, or the empty state. */
export function PopupMain(props: PopupMainProps) {
  const { title, region, frozenRows, view, snapshot, closed, filter, onFilter, actions, pageCounts, now } = props;
  const i18n = useI18n();
  const isClosed = filter.show === 'closed';
  const { list, isFrozen, filterKey, refresh } = frozenRows;
  const { terms, widgets, texts } = view.list;
  const hasSeveralWidgets = widgets.length > 0;
  const { marks, waits, mutes, settings } = snapshot;
  const limits = settings.notifications.waitingLimits;
  const context = useMemo<RowContext>(
    () => ({ marks, waits, mutes, limits, now, i18n, hasSeveralWidgets, terms, texts }),
    [marks, waits, mutes, limits, now, i18n, hasSeveralWidgets, terms, texts],
  );
  const [muting, setMuting] = useState<Row | null>(null);
  const mute = (row: Row) => (row.muted === null ? setMuting(row) : actions.unmute(row));
  const stateOf = ({ id }: Chat): RowState => (isClosed ? 'closed' : list.removedIds.has(id) ? 'removed' : 'active');
  const body = isFrozen && list.chats.length > 0 ? 'rows' : view.body;
  const end = isClosed && <ClosedListFooter closed={closed} now={now} onMore={actions.showMoreClosed} />;
  return (
    <main class="popup-body" data-region ref={region}>
      {body === 'rows' ? (
        <ChatList
          label={title}
          chats={list.chats}
          count={list.chats.length + view.list.pendingCount}
          newCount={list.newCount}
          onShowNew={refresh}
          stateOf={stateOf}
          context={context}
          filterKey={filterKey}
          pageCounts={pageCounts}
          singleKeys={settings.singleKeys}
          actions={{ ...actions, mute }}
        >
          {end}
        </ChatList>
      ) : (
        <EmptyList
          view={{ ...view, body }}
          filter={filter}
          closed={closed}
          now={now}
          onFilter={onFilter}
          actions={actions}
        />
      )}
      {(body === 'no-match' || body === 'no-closed') && end}
      {/* Inside this region, so that the order stays frozen while the dialog is open. */}
      {muting && (
        <MuteDialog row={muting} onMute={(how) => actions.muteAs(muting, how)} onClose={() => setMuting(null)} />
      )}
    </main>
  );
}
