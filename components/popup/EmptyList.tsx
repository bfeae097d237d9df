import './states.css';
import type { ClosedWords } from '../../utils/domain/views/closed-words';
import type { PopupView } from '../../utils/domain/views/popup';
import { type Filter, NO_FILTER } from '../../utils/domain/views/scene';
import { useI18n } from '../i18n';
import type { PopupActions } from './actions';
import { EmptyState } from './EmptyState';
import { SkeletonRows } from './SkeletonRows';

export interface EmptyListProps {
  view: PopupView;
  filter: Filter;
  /** Why closed chats could not be fetched. */
  closedProblem: ClosedWords | null;
  onFilter(filter: Filter): void;
  actions: PopupActions;
}

/** What stands where the rows would stand. */
export function EmptyList(props: EmptyListProps) {
  const { view, filter, closedProblem, onFilter, actions } = props;
  const { t } = useI18n();
  const showAll = { label: t('showAllChats'), onPress: () => onFilter({ ...NO_FILTER, order: filter.order }) };
  switch (view.body) {
    case 'rows':
      return null;
    case 'first-check':
    case 'closed-loading':
      return <SkeletonRows />;
    case 'not-connected':
      return (
        <EmptyState
          picture="not-connected"
          title={t('connectTitle')}
          words={t('connectWords')}
          action={{ label: t('connect'), onPress: actions.openSettings }}
        />
      );
    case 'no-chats':
      return <EmptyState picture="no-chats" title={t('noChatsTitle')} words={t('noChatsWords')} />;
    case 'no-match':
      return <NoMatch filter={filter} onFilter={onFilter} showAll={showAll} />;
    case 'all-read':
      return <EmptyState picture="all-read" title={t('allReadTitle')} words={t('allReadWords')} action={showAll} />;
    case 'no-closed':
      return <EmptyState picture="no-chats" title={t('noClosedTitle')} words={t('noClosedWords')} action={showAll} />;
    case 'closed-problem':
      return closedProblem && <ClosedProblem problem={closedProblem} actions={actions} />;
    case 'nothing-known':
      return <NothingKnown view={view} actions={actions} />;
  }
}

interface NoMatchProps extends Pick<EmptyListProps, 'filter' | 'onFilter'> {
  showAll: { label: string; onPress(): void };
}

function NoMatch({ filter, onFilter, showAll }: NoMatchProps) {
  const { t } = useI18n();
  // A clear search can still leave nothing: a widget of which all is read.
  const clear = { label: t('clearSearch'), onPress: () => onFilter({ ...filter, query: '' }) };
  const action = filter.query.trim() === '' ? showAll : clear;
  return <EmptyState picture="no-match" title={t('noMatchTitle')} words={t('noMatchWords')} action={action} />;
}

function ClosedProblem({ problem, actions }: { problem: ClosedWords; actions: PopupActions }) {
  const { t } = useI18n();
  const action = { label: t('tryAgain'), onPress: actions.showMoreClosed };
  return <EmptyState picture={problem.picture} title={t('closedFailedTitle')} words={problem.text} action={action} />;
}

function NothingKnown({ view: { notice }, actions }: { view: PopupView; actions: PopupActions }) {
  const { t } = useI18n();
  if (!notice) return null;
  const action = { label: t('connectAgain'), onPress: actions.openSettings };
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
