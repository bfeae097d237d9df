import { useEffect, useState } from 'preact/hooks';

/** More than the popup can show at once. */
const FIRST = 40;

/**
 * How many of `total` rows to draw: at first as many as can be seen, so that they are there at once, and all of them after
 * the first painting.
 */
export function useGradualCount(total: number): number {
  const [all, setAll] = useState(total <= FIRST);
  useEffect(() => {
    if (all) return;
    const timer = setTimeout(() => setAll(true));
    return () => clearTimeout(timer);
  }, [all]);
  return all ? total : Math.min(FIRST, total);
}
