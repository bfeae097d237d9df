import type { PopupView } from '../../utils/domain/views/popup.ts';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { useI18n, useT } from '../i18n.tsx';
import type { PopupActions } from './actions.ts';

interface PopupHeaderProps {
  title: string;
  view: PopupView;
  onMarkAllRead(): void;
  onSnooze(): void;
  actions: PopupActions;
}

/** The heading, how fresh the list is, and the actions on all of it. */
export function PopupHeader({ title, view, onMarkAllRead, onSnooze, actions }: PopupHeaderProps) {
  const { t } = useI18n();
  const { body, status, checking, list, notice, snoozed, canSnooze } = view;
  const connected = body !== 'not-connected';
  return (
    <header class="popup-header" data-region>
      <h1>{title}</h1>
      {/* Read aloud on request only: changes are announced once elsewhere, and this text changes every few seconds. */}
      <p role="status" aria-live="off" class={connected && !notice ? 'popup-status popup-healthy' : 'popup-status'}>
        {status}
      </p>
      <div class="popup-tools">
        {list.unread > 0 && (
          <IconButton label={t('markAllRead')} icon="checkAll" data-no-autofocus onPress={onMarkAllRead} />
        )}
        {connected && (
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
        <IconButton label={t('settings')} icon="settings" onPress={actions.openSettings} />
      </div>
      {snoozed !== null && <SnoozedLine text={snoozed} onEnd={actions.endSnooze} />}
    </header>
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
