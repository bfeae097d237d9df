import '../theme.css';
import '../controls.css';
import '../pictures.css';
import './popup.css';
import './filter.css';
import './notice.css';
import './rows.css';
import './avatar.css';
import './row-parts.css';
import './row-actions.css';
import './states.css';
import { useRef } from 'preact/hooks';
import type { Filter } from '../../utils/domain/views/list';
import type { PopupView } from '../../utils/domain/views/popup';
import { useKeptFocus } from '../kept-focus';
import type { PopupActions } from './actions';
import { FilterBar } from './FilterBar';
import { NoticeBanner } from './NoticeBanner';
import { PopupBodyPart } from './PopupBodyPart';
import { PopupFooter } from './PopupFooter';
import { PopupHeader } from './PopupHeader';

interface PopupScreenProps {
  view: PopupView;
  filter: Filter;
  onFilter(filter: Filter): void;
  actions: PopupActions;
  /** A sentence where a command failed. */
  problem: string | null;
}

/** The whole popup, drawn from its view. */
export function PopupScreen({ view, filter, onFilter, actions, problem }: PopupScreenProps) {
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  const connected = view.body !== 'not-connected';
  const known = view.body !== 'first-check' && view.body !== 'nothing-known';
  // Where nothing is known, the notice is the body.
  const notice = view.body === 'nothing-known' || !connected ? null : view.notice;
  return (
    <div class="popup" data-body={view.body} ref={root}>
      <PopupHeader view={view} actions={actions} />
      {problem !== null && (
        <p role="alert" class="problem">
          {problem}
        </p>
      )}
      {connected && <FilterBar filter={filter} list={view.list} onFilter={onFilter} />}
      {notice && <NoticeBanner notice={notice} onConnect={actions.openSettings} />}
      <main class="popup-body" data-region>
        <PopupBodyPart view={view} filter={filter} onFilter={onFilter} actions={actions} />
      </main>
      {connected && <PopupFooter list={known ? view.list : null} openInbox={actions.openInbox} />}
    </div>
  );
}
