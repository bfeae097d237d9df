import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Chat } from '../../utils/domain/chat';
import { closedWords } from '../../utils/domain/views/closed-words';
import type { Row, RowContext, RowState } from '../../utils/domain/views/row';
import { useI18n } from '../i18n';
import { ChatList } from './ChatList';
import { ClosedEnd } from './ClosedEnd';
import type { Held } from './held-list';
import { lazily } from './lazily';
import type { PopupScreenProps } from './PopupScreen';

export const MuteDialog = lazily(() => import('./MuteDialog').then((module) => module.MuteDialog));
/** Seldom seen, and read from the disk then. */
export const EmptyList = lazily(() => import('./EmptyList').then((module) => module.EmptyList));

interface PopupMainProps extends PopupScreenProps {
  /** The accessible name of the list. */
  title: string;
  region: RefObject<HTMLElement | null>;
  held: Held;
}

/** The rows, which keep their order while a person is at work in them, or what stands where they would stand. */
export function PopupMain(props: PopupMainProps) {
  const { title, region, held, view, snapshot, closed, filter, onFilter, actions, pageCounts, now } = props;
  const i18n = useI18n();
  const isClosed = filter.show === 'closed';
  const { list, isHolding, sought, release } = held;
  const { words, widgets } = view.list;
  const severalWidgets = widgets.length > 0;
  const { marks, waits, mutes, settings } = snapshot;
  const limits = settings.attention.waiting;
  const context = useMemo<RowContext>(
    () => ({ marks, waits, mutes, limits, now, i18n, severalWidgets, words }),
    [marks, waits, mutes, limits, now, i18n, severalWidgets, words],
  );
  const [muting, setMuting] = useState<Row | null>(null);
  const mute = (row: Row) => (row.muted === null ? setMuting(row) : actions.unmute(row));
  const stateOf = ({ id }: Chat): RowState => (isClosed ? 'closed' : list.gone.has(id) ? 'gone' : 'active');
  const body = isHolding && list.chats.length > 0 ? 'rows' : view.body;
  const problem = now === null ? null : closedWords(closed, now, i18n);
  const end = isClosed && <ClosedEnd closed={closed} problem={problem} onMore={actions.showMoreClosed} />;
  return (
    <main class="popup-body" data-region ref={region}>
      {body === 'rows' ? (
        <ChatList
          label={title}
          chats={list.chats}
          count={list.chats.length + view.list.rest}
          news={list.news}
          onNews={release}
          stateOf={stateOf}
          context={context}
          sought={sought}
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
          closedProblem={problem}
          onFilter={onFilter}
          actions={actions}
        />
      )}
      {(body === 'no-match' || body === 'no-closed') && end}
      {/* In here, so that who answers it still is at work in the list. */}
      {muting && (
        <MuteDialog row={muting} onMute={(how) => actions.muteAs(muting, how)} onClose={() => setMuting(null)} />
      )}
    </main>
  );
}
