import { useEffect, useState } from 'preact/hooks';

/**
 * This computer's clock, epoch ms: read at every change of `news`, every `everyMs` in between, and `at` a moment in which
 * something ends; null: nothing does.
 */
export function useNow(everyMs: number, news: unknown, at: number | null): number {
  const [now, setNow] = useState(Date.now);
  const [heard, setHeard] = useState(news);
  if (heard !== news) {
    setHeard(() => news);
    setNow(Date.now());
  }
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  useEffect(() => {
    const left = at === null ? 0 : at - Date.now();
    if (left <= 0) return;
    const timer = setTimeout(() => setNow(Date.now()), left);
    return () => clearTimeout(timer);
  }, [at]);
  return now;
}
