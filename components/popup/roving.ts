/**
 * Which row an arrow key leads to from the row at `index` (0 …) of `count`; null where the key is none of the list's or
 * leads nowhere else.
 */
export function nextIndex(key: string, index: number, count: number): number | null {
  const target = targetOf(key, index, count);
  return target === null || target === index || target < 0 || target >= count ? null : target;
}

function targetOf(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return index + 1;
    case 'ArrowUp':
      return index - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
