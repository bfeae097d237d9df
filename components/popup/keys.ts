import type { Row } from '../../utils/domain/views/row.ts';
import type { RowCallbacks } from './actions.ts';

/** Rows that Page Up and Page Down skip. */
const PAGE_ROWS = 5;

/**
 * Returns the key, with letters as printed on a Latin keyboard: Caps Lock makes them capitals, and keyboards of other
 * scripts have other letters in their positions.
 */
export function normalizeKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  return letter && /^\P{ASCII}$/u.test(key) ? letter.toLowerCase() : key;
}

/**
 * Returns the row to which a key moves the focus, from the row at `index` (0 …) of `count`; null if the key does not move
 * it. Letters count only with `allowsLetters`, a choice in the settings.
 */
export function nextIndex(key: string, index: number, count: number, allowsLetters: boolean): number | null {
  const target = targetIndex(key, index, count, allowsLetters);
  if (target === null || count === 0) return null;
  const clamped = Math.min(Math.max(target, 0), count - 1);
  return clamped === index ? null : clamped;
}

function targetIndex(key: string, index: number, count: number, allowsLetters: boolean): number | null {
  switch (key) {
    case 'ArrowDown':
      return index + 1;
    case 'ArrowUp':
      return index - 1;
    case 'PageDown':
      return index + PAGE_ROWS;
    case 'PageUp':
      return index - PAGE_ROWS;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'j':
      return allowsLetters ? index + 1 : null;
    case 'k':
      return allowsLetters ? index - 1 : null;
    default:
      return null;
  }
}

/** Runs the action of a single key on a row. Returns false if the key has no action, or not for this row. */
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
