import type { ListView } from '../../utils/domain/views/list.ts';
import type { UndoOffer } from '../../utils/domain/views/undo-offer.ts';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { useI18n } from '../i18n.tsx';
import type { PopupActions } from './actions.ts';

interface PopupFooterProps {
  /** null: it is not known yet how many there are. */
  list: ListView | null;
  /** What was just done on this page; it stands before what can be taken back. */
  toast: string | null;
  undo: UndoOffer | null;
  onHelp(): void;
  actions: PopupActions;
}

/** The button goes with what it took back, and the list is where people were. */
function undoAndFocusList({ undo }: PopupActions, id: string): void {
  undo(id);
  document.querySelector<HTMLElement>('.row-name[tabindex="0"]')?.focus();
}

/** How many there are, or for a while what was just done; what the list leaves out, and the way to all of them. */
export function PopupFooter({ list, toast, undo, onHelp, actions }: PopupFooterProps) {
  const { t } = useI18n();
  const message = toast ?? undo?.text ?? null;
  return (
    <footer class="popup-footer" data-region>
      {message !== null ? (
        <p class="popup-toast">
          <span>{message}</span>
          {toast === null && undo && (
            <>
              <span aria-hidden="true"> · </span>
              <button type="button" class="link-button" onClick={() => undoAndFocusList(actions, undo.id)}>
                {t('undo')}
              </button>
            </>
          )}
        </p>
      ) : (
        <>
          <p class="popup-counts">{list?.counts}</p>
          <IconButton class="keys-button" label={t('keyboardShortcuts')} icon="keyboard" onPress={onHelp} />
        </>
      )}
      <button type="button" class="link-button" onClick={({ detail }) => detail < 2 && actions.openInbox()}>
        {t('openInbox')}
        <Icon name="external" />
      </button>
      {list !== null && list.remarks.length > 0 && <p class="popup-remarks">{list.remarks.join(' · ')}</p>}
    </footer>
  );
}
