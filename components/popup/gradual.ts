import { useEffect, useState } from 'preact/hooks';

/** More than the popup can show at once. */
const FIRST = 40;
/** So few at a time that the popup answers to keys and clicks in between. */
const MORE = 80;

/**
 * How many of `total` rows to draw: at first, and with every other `choice` of what to see, as many as can be seen, so that
 * they are there at once; and then more, a handful at a time, until all of them are.
 */
export function useGradualCount(total: number, choice: string): number {
  const [drawn, setDrawn] = useState(FIRST);
  const [lastChoice, setLastChoice] = useState(choice);
  if (lastChoice !== choice) {
    setLastChoice(choice);
    setDrawn(FIRST);
  }
  const isAll = drawn >= total;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each handful calls for the next
  useEffect(() => {
    if (isAll) return;
    const timer = setTimeout(() => setDrawn((count) => count + MORE));
    return () => clearTimeout(timer);
  }, [drawn, isAll]);
  return Math.min(drawn, total);
}
