import type { Row } from '../../utils/domain/views/row.ts';
import type { RowCallbacks } from './actions.ts';

/** Does what a single key does with a row. Returns false where the key is none of a row's, or does nothing with this one. */
export function handleRowKey(key: string, row: Row, actions: RowCallbacks): boolean {
  switch (key) {
    case 'o':
      actions.openChat(row, true);
      return true;
    case 'r':
      if (row.state !== 'active') return false;
      if (row.unread) actions.markRead(row.id, row.activity);
      else actions.markUnread(row.id);
      return true;
    case 'm':
      if (row.state !== 'active') return false;
      actions.mute(row);
      return true;
    case 'e':
      if (row.email === null) return false;
      actions.copyEmail(row.email);
      return true;
    default:
      return false;
  }
}
