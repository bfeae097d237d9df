import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { applyClosedResult, type ClosedChats, NO_CLOSED_CHATS } from '../../../utils/domain/list/closed-list.ts';
import { send } from '../../../utils/messages/send.ts';

/**
 * Returns the closed chats of the connection with this id, loaded page by page; null: they are not shown. They are dropped
 * when they are no longer shown.
 */
export function useClosedChats(connection: string | null): { closed: ClosedChats; more(): void } {
  const [closed, setClosed] = useState(NO_CLOSED_CHATS);
  const latest = useRef(closed);
  latest.current = closed;
  // A late reply must not become the start of the next list.
  const generation = useRef(0);
  const loadMore = useCallback(() => {
    const { loading, next } = latest.current;
    if (loading || next === null) return;
    const startedIn = generation.current;
    const apply = (reply: Parameters<typeof applyClosedResult>[1]) => {
      if (startedIn === generation.current) setClosed((before) => applyClosedResult(before, reply));
    };
    setClosed((before) => ({ ...before, loading: true }));
    send({ type: 'listClosed', offset: next }).then(apply, (error: unknown) => {
      console.error('Perch could not ask for closed chats:', error);
      apply({ kind: 'broken' });
    });
  }, []);
  useEffect(() => {
    if (connection !== null) loadMore();
    return () => {
      // When they are shown again, they must include chats that have closed since.
      generation.current += 1;
      setClosed(NO_CLOSED_CHATS);
      latest.current = NO_CLOSED_CHATS;
    };
  }, [connection, loadMore]);
  return { closed, more: loadMore };
}
