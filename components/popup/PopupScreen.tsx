import '../theme.css';
import '../controls.css';
import './popup.css';
import './filter.css';
import './rows.css';
import './avatar.css';
import './row-parts.css';
import './row-actions.css';
import './narrow.css';
import { useRef, useState } from 'preact/hooks';
import { useFocusRestore } from '../hooks/use-focus-restore.ts';
import { useI18n } from '../i18n.tsx';
import { FilterBar } from './FilterBar.tsx';
import { useFrozenRows } from './hooks/use-frozen-rows.ts';
import { useScreenKeys } from './hooks/use-screen-keys.ts';
import { lazy } from './lazy.tsx';
import { PopupFooter } from './PopupFooter.tsx';
import { PopupHeader } from './PopupHeader.tsx';
import { PopupMain } from './PopupMain.tsx';
import type { PopupScreenProps } from './props.ts';

const KeysDialog = lazy(() => import('./KeysDialog.tsx').then((module) => module.KeysDialog));
export const SnoozeDialog = lazy(() => import('./SnoozeDialog.tsx').then((module) => module.SnoozeDialog));
export const NoticeBanner = lazy(() => import('./NoticeBanner.tsx').then((module) => module.NoticeBanner));
export const Hint = lazy(() => import('./Hint.tsx').then((module) => module.Hint));

/** The whole popup or side panel, rendered from its view. */
export function PopupScreen(props: PopupScreenProps) {
  const { view, snapshot, filter, now, getTimeZone, onFilter, onSearch, actions, problem, toast, announcement } = props;
  const { t } = useI18n();
  const root = useRef<HTMLDivElement>(null);
  const region = useRef<HTMLElement>(null);
  const frozenRows = useFrozenRows(region, props);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isSnoozeOpen, setSnoozeOpen] = useState(false);
  const showHelp = () => setHelpOpen(true);
  const isPanel = actions.close === null;
  const { singleKeys } = snapshot.settings;
  useFocusRestore(root);
  useScreenKeys({ root, filter, onFilter, singleKeys, onHelp: showHelp, close: actions.close });
  const connected = view.body !== 'not-connected';
  const isListKnown = view.body !== 'first-check' && view.body !== 'nothing-known';
  // If nothing is known, the body shows the notice.
  const notice = view.body === 'nothing-known' || view.isClosed || !connected ? null : view.notice;
  const title = view.isClosed ? t('closedChats') : t('activeChats');
  return (
    <div class="popup" data-body={view.body} ref={root}>
      <PopupHeader
        title={title}
        view={view}
        onMarkAllRead={() => actions.markAllRead(snapshot, frozenRows.getUnseenIds())}
        onSnooze={() => setSnoozeOpen(true)}
        onHelp={isPanel ? showHelp : null}
        actions={actions}
      />
      {connected && <FilterBar filter={filter} list={view.list} onFilter={onFilter} onSearch={onSearch} />}
      <PopupMain {...props} title={title} region={region} frozenRows={frozenRows} />
      {problem !== null && (
        <p role="alert" class="problem">
          {problem}
        </p>
      )}
      {notice && <NoticeBanner notice={notice} onConnect={actions.openSettings} />}
      {view.isHintVisible && <Hint onTurnOn={actions.turnOnNotifications} onDismiss={actions.dismissHint} />}
      {connected && (
        <PopupFooter
          list={isListKnown ? view.list : null}
          toast={toast}
          undo={view.undo}
          onHelp={isPanel ? null : showHelp}
          actions={actions}
        />
      )}
      <p class="visually-hidden" aria-live="polite">
        {/* A new element each time: screen readers do not repeat an unchanged text. */}
        {announcement && <span key={announcement.id}>{announcement.text}</span>}
      </p>
      {isHelpOpen && <KeysDialog singleKeys={singleKeys} onClose={() => setHelpOpen(false)} />}
      {isSnoozeOpen && (
        <SnoozeDialog
          rules={snapshot.settings.notifications.quietHours}
          now={now}
          getTimeZone={getTimeZone}
          onSnooze={actions.snooze}
          onClose={() => setSnoozeOpen(false)}
        />
      )}
    </div>
  );
}
