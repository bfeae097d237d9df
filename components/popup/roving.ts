/** Rows that Page Up and Page Down go past. */
const PAGE_ROWS = 5;

/**
 * Which row a key leads to from the row at `index` (0 …) of `count`; null where the key is none of the list's or leads
 * nowhere else. The letters are for those who left them on in the settings.
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
