import { useEffect, useState } from 'preact/hooks';

/**
 * Returns this computer's clock, epoch ms. It is updated at each change of `trigger`, every `tickMs`, and at `endsAt`, when
 * something ends; null: nothing does.
 */
export function useNow(tickMs: number, trigger: unknown, endsAt: number | null): number {
  const [now, setNow] = useState(Date.now);
  const [lastTrigger, setLastTrigger] = useState(trigger);
  if (lastTrigger !== trigger) {
    setLastTrigger(() => trigger);
    setNow(Date.now());
  }
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, [tickMs]);
  useEffect(() => {
    const remainingMs = endsAt === null ? 0 : endsAt - Date.now();
    if (remainingMs <= 0) return;
    const timer = setTimeout(() => setNow(Date.now()), remainingMs);
    return () => clearTimeout(timer);
  }, [endsAt]);
  return now;
}
