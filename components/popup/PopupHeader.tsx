import type { PopupView } from '../../utils/domain/views/popup.ts';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { useI18n, useT } from '../i18n.tsx';
import type { PopupActions } from './actions.ts';
import { FailureIcon } from './FailureIcon.tsx';
import { KeysButton } from './KeysButton.tsx';

interface PopupHeaderProps {
  title: string;
  view: PopupView;
  onMarkAllRead(): void;
  onSnooze(): void;
  /** null: the footer has the button. */
  onHelp: (() => void) | null;
  actions: PopupActions;
}

/** The heading, how fresh the list is, and the actions on all of it. */
export function PopupHeader({ title, view, onMarkAllRead, onSnooze, onHelp, actions }: PopupHeaderProps) {
  const { t } = useI18n();
  const { body, checking, list, snoozed, canSnooze, isClosed } = view;
  const connected = body !== 'not-connected';
  return (
    <header class="popup-header" data-region>
      <h1>{title}</h1>
      <StatusLine view={view} />
      <div class="popup-tools">
        {list.unread > 0 && !isClosed && (
          <IconButton label={t('markAllRead')} icon="checkAll" data-no-autofocus onPress={onMarkAllRead} />
        )}
        {connected && !isClosed && (
          <IconButton
            label={t('checkNow')}
            icon="refresh"
            {...(checking ? { class: 'turning' } : {})}
            onPress={actions.checkNow}
          />
        )}
        {canSnooze && <IconButton label={t('snooze')} icon="moon" onPress={onSnooze} />}
        {actions.openPanel !== null && connected && (
          <IconButton label={t('openInSidePanel')} icon="panel" onPress={actions.openPanel} />
        )}
        {onHelp && connected && <KeysButton onPress={onHelp} />}
        <IconButton label={t('settings')} icon="settings" onPress={actions.openSettings} />
      </div>
      {snoozed !== null && <SnoozedLine text={snoozed} onEnd={actions.endSnooze} />}
    </header>
  );
}

/**
 * How fresh the list is, or why it is not. Read aloud on request only: changes are announced once elsewhere, and this text
 * changes every few seconds.
 */
function StatusLine({ view: { body, status, notice, failure, isClosed } }: { view: PopupView }) {
  const isHealthy = body !== 'not-connected' && !isClosed && notice === null;
  return (
    <p
      role="status"
      aria-live="off"
      class={isHealthy ? 'popup-status popup-healthy' : 'popup-status'}
      data-failure={failure ?? undefined}
    >
      {failure !== null && <FailureIcon kind={failure} />}
      {status}
    </p>
  );
}

function SnoozedLine({ text, onEnd }: { text: string; onEnd(): void }) {
  const t = useT();
  return (
    <div class="snoozed">
      <Icon name="moon" />
      <p>{text}</p>
      <button type="button" class="link-button" onClick={onEnd}>
        {t('endSnooze')}
      </button>
    </div>
  );
}
