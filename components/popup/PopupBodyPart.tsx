import { type Filter, NO_FILTER } from '../../utils/domain/views/list';
import type { PopupView } from '../../utils/domain/views/popup';
import type { PopupActions } from './actions';
import { ChatList } from './ChatList';
import { EmptyState } from './EmptyState';
import { SkeletonRows } from './SkeletonRows';

interface PopupBodyPartProps {
  view: PopupView;
  filter: Filter;
  onFilter(filter: Filter): void;
  actions: PopupActions;
}

/** The rows, or what stands where they would stand. */
export function PopupBodyPart({ view, filter, onFilter, actions }: PopupBodyPartProps) {
  const connect = (label: string) => ({ label, onPress: actions.openSettings });
  switch (view.body) {
    case 'rows':
      return <ChatList rows={view.list.rows} filter={filter} actions={actions} />;
    case 'first-check':
      return <SkeletonRows />;
    case 'not-connected':
      return (
        <EmptyState
          picture="not-connected"
          title="Connect your Magpipe account"
          words="Perch counts the visitors who wait for an answer, and takes you to the page where each chat began."
          action={connect('Connect')}
        />
      );
    case 'no-chats':
      return (
        <EmptyState
          picture="no-chats"
          title="No active chats"
          words="When a visitor writes, the chat appears here and the badge counts it."
        />
      );
    case 'no-match':
      return <NoMatch filter={filter} onFilter={onFilter} />;
    case 'all-read':
      return (
        <EmptyState
          picture="all-read"
          title="All caught up"
          words="You have read every chat. New messages appear here."
          action={{ label: 'Show all', onPress: () => onFilter(NO_FILTER) }}
        />
      );
    case 'nothing-known':
      return <NothingKnown view={view} action={connect('Connect again')} />;
  }
}

function NoMatch({ filter, onFilter }: Pick<PopupBodyPartProps, 'filter' | 'onFilter'>) {
  // A clear search can still leave nothing: a widget of which all is read.
  const action =
    filter.query.trim() === ''
      ? { label: 'Show all', onPress: () => onFilter(NO_FILTER) }
      : { label: 'Clear search', onPress: () => onFilter({ ...filter, query: '' }) };
  return (
    <EmptyState
      picture="no-match"
      title="Nothing matches"
      words="Perch looks through names, emails, messages, pages and widgets."
      action={action}
    />
  );
}

function NothingKnown({ view: { notice }, action }: { view: PopupView; action: { label: string; onPress(): void } }) {
  if (!notice) return null;
  return (
    <EmptyState
      picture={notice.kind}
      title={notice.title}
      words={notice.advice}
      urgent={notice.kind === 'refused'}
      {...(notice.action === 'connect' ? { action } : {})}
    />
  );
}
