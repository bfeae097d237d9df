import type { ListView } from '../../utils/domain/views/list';
import { Icon } from '../Icon';

interface PopupFooterProps {
  /** null: it is not known yet how many there are. */
  list: ListView | null;
  openInbox(): void;
}

/** How many there are, what the list leaves out, and the way to all of them. */
export function PopupFooter({ list, openInbox }: PopupFooterProps) {
  return (
    <footer class="popup-footer" data-region>
      <p class="popup-counts">{list?.counts}</p>
      <button type="button" class="link-button" onClick={openInbox}>
        Open Magpipe inbox
        <Icon name="external" />
      </button>
      {list !== null && list.remarks.length > 0 && <p class="popup-remarks">{list.remarks.join(' · ')}</p>}
    </footer>
  );
}
