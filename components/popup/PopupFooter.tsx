import type { ListView } from '../../utils/domain/views/list';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { useI18n } from '../i18n';
import type { PopupActions } from './actions';

/** What was just done, and whether it can be taken back. */
export interface Said {
  readonly text: string;
  readonly undoable: boolean;
}

interface PopupFooterProps {
  /** null: it is not known yet how many there are. */
  list: ListView | null;
  said: Said | null;
  onHelp(): void;
  actions: PopupActions;
}

/** The button goes with what it took back, and the list is where people were. */
function undoAndReturn({ undo }: PopupActions): void {
  undo();
  document.querySelector<HTMLElement>('.row-name[tabindex="0"]')?.focus();
}

/** How many there are, or for a while what was just done; what the list leaves out, and the way to all of them. */
export function PopupFooter({ list, said, onHelp, actions }: PopupFooterProps) {
  const { t } = useI18n();
  return (
    <footer class="popup-footer" data-region>
      {said ? (
        <p class="popup-said">
          <span>{said.text}</span>
          {said.undoable && (
            <>
              <span aria-hidden="true"> · </span>
              <button type="button" class="link-button" onClick={() => undoAndReturn(actions)}>
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
      <button type="button" class="link-button" onClick={actions.openInbox}>
        {t('openInbox')}
        <Icon name="external" />
      </button>
      {list !== null && list.remarks.length > 0 && <p class="popup-remarks">{list.remarks.join(' · ')}</p>}
    </footer>
  );
}
