import { useMemo, useRef } from 'preact/hooks';
import type { RowCallbacks } from './actions';

/** The callbacks in an object that stays the same, so that rows need not be drawn anew because a closure is new. */
export function useSteadyCallbacks(callbacks: RowCallbacks): RowCallbacks {
  const latest = useRef(callbacks);
  latest.current = callbacks;
  return useMemo(
    () => ({
      markRead: (id, seen) => latest.current.markRead(id, seen),
      markUnread: (id) => latest.current.markUnread(id),
      openChat: (id, seen, inBackground) => latest.current.openChat(id, seen, inBackground),
      copyEmail: (email) => latest.current.copyEmail(email),
    }),
    [],
  );
}
