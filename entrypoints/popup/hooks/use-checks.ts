import { useEffect } from 'preact/hooks';
import type { Actions, Surface } from '../actions.ts';
import { afterFirstPaint } from '../after-first-paint.ts';

/** How often the open list asks for a check; the background decides whether one is due. */
const WATCH_MS = 5_000;

/** Asks for checks while the list is open: once it is painted, and regularly from then on. */
export function useChecks(
  connected: boolean,
  actions: Pick<Actions, 'checkOnOpen' | 'checkWhileOpen'>,
  surface: Surface,
): void {
  useEffect(() => {
    if (!connected) return;
    const cancel = afterFirstPaint(actions.checkOnOpen);
    // A panel may stay open all day, so it asks for checks only while it has the focus.
    const tick = () => {
      if (surface === 'popup' || document.hasFocus()) actions.checkWhileOpen();
    };
    const timer = setInterval(tick, WATCH_MS);
    return () => {
      cancel();
      clearInterval(timer);
    };
  }, [connected, actions, surface]);
}
