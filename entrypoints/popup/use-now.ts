import { useEffect, useState } from 'preact/hooks';

/** This computer's clock, epoch ms: read at every change of `news`, and every `everyMs` in between. */
export function useNow(everyMs: number, news: unknown): number {
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
  return now;
}
