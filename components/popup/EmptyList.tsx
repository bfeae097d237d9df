import './states.css';
import type { ClosedChats } from '../../utils/domain/list/closed-list.ts';
import { closedNotice } from '../../utils/domain/views/closed-notice.ts';
import { type Filter, NO_FILTER } from '../../utils/domain/views/list-input.ts';
import type { PopupView } from '../../utils/domain/views/popup.ts';
import { useI18n } from '../i18n.tsx';
import { Picture, type PictureName } from '../Picture.tsx';
import type { PopupActions } from './actions.ts';
import { SkeletonRows } from './SkeletonRows.tsx';

export interface EmptyListProps {
  view: PopupView;
  filter: Filter;
  closed: ClosedChats;
  /** This computer's clock, epoch ms; null in the first frame. */
  now: number | null;
  onFilter(filter: Filter): void;
  actions: PopupActions;
}

/** Shown in place of the rows when there are none. */
export function EmptyList(props: EmptyListProps) {
  const { view, filter, closed, now, onFilter, actions } = props;
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
          description={t('connectText')}
          action={{ label: t('connect'), onPress: actions.openSettings }}
        />
      );
    case 'no-chats':
      return <EmptyState picture="no-chats" title={t('noChatsTitle')} description={t('noChatsText')} />;
    case 'no-match':
      return <NoMatch filter={filter} onFilter={onFilter} showAll={showAll} />;
    case 'all-read':
      return (
        <EmptyState picture="all-read" title={t('allReadTitle')} description={t('allReadText')} action={showAll} />
      );
    case 'no-closed':
      return (
        <EmptyState picture="no-chats" title={t('noClosedTitle')} description={t('noClosedText')} action={showAll} />
      );
    case 'closed-problem':
      return <ClosedProblem closed={closed} now={now} actions={actions} />;
    case 'nothing-known':
      return <NothingKnown view={view} actions={actions} />;
  }
}

interface NoMatchProps extends Pick<EmptyListProps, 'filter' | 'onFilter'> {
  showAll: { label: string; onPress(): void };
}

function NoMatch({ filter, onFilter, showAll }: NoMatchProps) {
  const { t } = useI18n();
  // Without a search, another filter hides everything, for example a widget without unread chats.
  const clear = { label: t('clearSearch'), onPress: () => onFilter({ ...filter, query: '' }) };
  const action = filter.query.trim() === '' ? showAll : clear;
  return <EmptyState picture="no-match" title={t('noMatchTitle')} description={t('noMatchText')} action={action} />;
}

function ClosedProblem({ closed, now, actions }: Pick<EmptyListProps, 'closed' | 'now' | 'actions'>) {
  const i18n = useI18n();
  const { t } = i18n;
  const problem = closedNotice(closed, now, i18n);
  if (!problem) return null;
  const action = { label: t('tryAgain'), onPress: actions.showMoreClosed };
  return (
    <EmptyState picture={problem.picture} title={t('closedFailedTitle')} description={problem.text} action={action} />
  );
}

function NothingKnown({ view: { notice }, actions }: { view: PopupView; actions: PopupActions }) {
  const { t } = useI18n();
  if (!notice) return null;
  const action = { label: t('connectAgain'), onPress: actions.openSettings };
  return (
    <EmptyState
      picture={notice.kind}
      title={notice.title}
      description={notice.advice}
      urgent={notice.kind === 'unauthorized'}
      {...(notice.action === 'connect' ? { action } : {})}
    />
  );
}

interface EmptyStateProps {
  picture: PictureName;
  title: string;
  description: string;
  action?: { label: string; onPress(): void };
  /** Whether the user must act; then it is read aloud immediately. */
  urgent?: boolean;
}

/** A picture, a text and the next step, in place of the rows. */
function EmptyState({ picture, title, description, action, urgent }: EmptyStateProps) {
  return (
    <section class="state" {...(urgent ? { role: 'alert' as const } : {})}>
      <Picture name={picture} />
      <h2>{title}</h2>
      <p dir="auto">{description}</p>
      {action && (
        <button type="button" class="button" onClick={action.onPress}>
          {action.label}
        </button>
      )}
    </section>
  );
}
