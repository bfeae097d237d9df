import { useMemo, useRef } from 'preact/hooks';
import type { Chat } from '../../utils/domain/chat';
import type { ClosedWords } from '../../utils/domain/views/closed-words';
import type { RowContext, RowState } from '../../utils/domain/views/row';
import { useI18n } from '../i18n';
import { ChatList } from './ChatList';
import { ClosedEnd } from './ClosedEnd';
import { useHeldList } from './held-list';
import { useHolding } from './holding';
import { PopupBodyPart } from './PopupBodyPart';
import type { PopupScreenProps } from './PopupScreen';

interface PopupMainProps extends PopupScreenProps {
  /** The accessible name of the list. */
  title: string;
  /** Why closed chats could not be fetched. */
  words: ClosedWords | null;
}

/** The rows, which keep their order while a person is at work in them, or what stands where they would stand. */
export function PopupMain(props: PopupMainProps) {
  const { title, view, snapshot, closed, filter, onFilter, actions, pageCounts, now, words } = props;
  const i18n = useI18n();
  const region = useRef<HTMLElement>(null);
  const isClosed = filter.show === 'closed';
  const { chats: latest, words: sought, widgets } = view.list;
  const choice = useMemo(() => JSON.stringify(filter), [filter]);
  const isHolding = useHolding(region, choice) && !isClosed && snapshot.connection !== null;
  const known = isClosed ? closed.list : snapshot.chats.list;
  const { list, release } = useHeldList({ latest, known, isHolding, choice });
  const severalWidgets = widgets.length > 0;
  const context = useMemo<RowContext>(
    () => ({ marks: snapshot.marks, now, i18n, severalWidgets, words: sought }),
    [snapshot.marks, now, i18n, severalWidgets, sought],
  );
  const stateOf = ({ id }: Chat): RowState => (isClosed ? 'closed' : list.gone.has(id) ? 'gone' : 'active');
  const isShown = view.body === 'rows' || (isHolding && list.chats.length > 0);
  return (
    <main class="popup-body" data-region ref={region}>
      <PopupBodyPart
        view={isShown ? { ...view, body: 'rows' } : view}
        filter={filter}
        closedWords={words}
        onFilter={onFilter}
        actions={actions}
      >
        <ChatList
          label={title}
          chats={list.chats}
          news={list.news}
          onNews={release}
          stateOf={stateOf}
          context={context}
          choice={choice}
          pageCounts={pageCounts}
          singleKeys={snapshot.settings.singleKeys}
          actions={actions}
        >
          {isClosed && <ClosedEnd closed={closed} words={words} onMore={actions.showMoreClosed} />}
        </ChatList>
      </PopupBodyPart>
    </main>
  );
}
