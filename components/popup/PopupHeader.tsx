import type { PopupView } from '../../utils/domain/views/popup';
import { IconButton } from '../IconButton';
import type { PopupActions } from './actions';

interface PopupHeaderProps {
  view: PopupView;
  actions: PopupActions;
}

/** What this is, how fresh it is, and what can be done with all of it. */
export function PopupHeader({ view, actions }: PopupHeaderProps) {
  const { body, status, checking, readThrough } = view;
  return (
    <header class="popup-header" data-region>
      <h1>Active chats</h1>
      <p role="status" class="popup-status">
        {status}
      </p>
      <div class="popup-tools">
        {readThrough !== null && (
          <IconButton label="Mark all read" icon="checkAll" onPress={() => actions.markAllRead(readThrough)} />
        )}
        {body !== 'not-connected' && (
          <IconButton
            label="Check now"
            icon="refresh"
            {...(checking ? { class: 'turning' } : {})}
            onPress={actions.checkNow}
          />
        )}
        <IconButton label="Settings" icon="settings" onPress={actions.openSettings} />
      </div>
    </header>
  );
}
