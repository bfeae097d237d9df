import type { ListView } from '../../utils/domain/views/list.ts';
import type { UndoOffer } from '../../utils/domain/views/undo-offer.ts';
import { Icon } from '../Icon.tsx';
import { useI18n } from '../i18n.tsx';
import type { PopupActions } from './actions.ts';
import { KeysButton } from './KeysButton.tsx';

interface PopupFooterProps {
  /** null: the counts are not known yet. */
  list: ListView | null;
  /** What was just done on this page; shown in preference to the undo offer. */
  toast: string | null;
  undo: UndoOffer | null;
  /** null: the header has the button. */
  onHelp: (() => void) | null;
  actions: PopupActions;
}

/** The button disappears with the offer, so the focus moves to the list. */
function undoAndFocusList({ undo }: PopupActions, id: string): void {
  undo(id);
  document.querySelector<HTMLElement>('.row-name[tabindex="0"]')?.focus();
}

/** The counts, or for a while what was just done; what the list leaves out; and the link to the inbox. */
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
          {onHelp && <KeysButton onPress={onHelp} />}
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
