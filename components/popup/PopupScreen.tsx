import '../theme.css';
import '../controls.css';
import './popup.css';
import './filter.css';
import './notice.css';
import './rows.css';
import './list-edges.css';
import './avatar.css';
import './row-parts.css';
import './row-actions.css';
import './narrow.css';
import { useRef, useState } from 'preact/hooks';
import type { Snapshot } from '../../utils/domain/chat';
import type { ClosedChats } from '../../utils/domain/closed-list';
import type { PopupView } from '../../utils/domain/views/popup';
import type { Filter } from '../../utils/domain/views/scene';
import { useI18n } from '../i18n';
import { useKeptFocus } from '../kept-focus';
import type { PopupActions } from './actions';
import { FilterBar } from './FilterBar';
import { useHeldRows } from './held-list';
import { lazily } from './lazily';
import { NoticeBanner } from './NoticeBanner';
import { PopupFooter } from './PopupFooter';
import { PopupHeader } from './PopupHeader';
import { PopupMain } from './PopupMain';
import { useScreenKeys } from './screen-keys';

/** Read from the disk when it is asked for. */
const KeysDialog = lazily(() => import('./KeysDialog').then((module) => module.KeysDialog));
export const SnoozeDialog = lazily(() => import('./SnoozeDialog').then((module) => module.SnoozeDialog));
export const Hint = lazily(() => import('./Hint').then((module) => module.Hint));

export interface PopupScreenProps {
  view: PopupView;
  snapshot: Snapshot;
  closed: ClosedChats;
  filter: Filter;
  /** This computer's clock, epoch ms; what rows say of the time is as of then. null in the first frame. */
  now: number | null;
  /** The time zone of this computer, IANA; asked for when it is needed, for the first formatter of a page takes long. */
  zone(): string;
  /** How many chats started on each page, by its key. */
  pageCounts: ReadonlyMap<string, number>;
  onFilter(filter: Filter): void;
  /** The user is about to type. */
  onSearch(): void;
  actions: PopupActions;
  /** A sentence where a command failed. */
  problem: string | null;
  /** What was just done on this page. */
  said: string | null;
  /** What is read aloud. */
  announcement: Announcement | null;
}

export interface Announcement {
  /** Another one for each. */
  readonly id: number;
  readonly text: string;
}

/** The whole popup or side panel, drawn from its view. */
export function PopupScreen(props: PopupScreenProps) {
  const { view, snapshot, filter, now, zone, onFilter, onSearch, actions, problem, said, announcement } = props;
  const { t } = useI18n();
  const root = useRef<HTMLDivElement>(null);
  const region = useRef<HTMLElement>(null);
  const held = useHeldRows(region, props);
  const [isHelping, setHelping] = useState(false);
  const [isSnoozing, setSnoozing] = useState(false);
  const { singleKeys } = snapshot.settings;
  useKeptFocus(root);
  useScreenKeys({ root, filter, onFilter, singleKeys, onHelp: () => setHelping(true), close: actions.close });
  const connected = view.body !== 'not-connected';
  const known = view.body !== 'first-check' && view.body !== 'nothing-known';
  // Where nothing is known, the notice is the body.
  const notice = view.body === 'nothing-known' || !connected ? null : view.notice;
  const title = filter.show === 'closed' && connected ? t('closedChats') : t('activeChats');
  return (
    <div class="popup" data-body={view.body} ref={root}>
      <PopupHeader
        title={title}
        view={view}
        onMarkAllRead={() => actions.markAllRead(snapshot, held.unseen())}
        onSnooze={() => setSnoozing(true)}
        actions={actions}
      />
      {problem !== null && (
        <p role="alert" class="problem">
          {problem}
        </p>
      )}
      {connected && <FilterBar filter={filter} list={view.list} onFilter={onFilter} onSearch={onSearch} />}
      {notice && <NoticeBanner notice={notice} onConnect={actions.openSettings} />}
      <PopupMain {...props} title={title} region={region} held={held} />
      {view.hint && <Hint onTurnOn={actions.turnOnNotifications} onDismiss={actions.dismissHint} />}
      {connected && (
        <PopupFooter
          list={known ? view.list : null}
          said={said}
          undo={view.undo}
          onHelp={() => setHelping(true)}
          actions={actions}
        />
      )}
      <p class="visually-hidden" aria-live="polite">
        {/* Drawn anew, or the same words would not be read a second time. */}
        {announcement && <span key={announcement.id}>{announcement.text}</span>}
      </p>
      {isHelping && <KeysDialog singleKeys={singleKeys} onClose={() => setHelping(false)} />}
      {isSnoozing && (
        <SnoozeDialog
          rules={snapshot.settings.attention.quiet}
          now={now}
          zone={zone}
          onSnooze={actions.snooze}
          onClose={() => setSnoozing(false)}
        />
      )}
    </div>
  );
}
