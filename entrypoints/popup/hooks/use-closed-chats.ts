import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { applyClosedResult, type ClosedChats, NO_CLOSED_CHATS } from '../../../utils/domain/list/closed-list.ts';
import { send } from '../../../utils/messages/send.ts';

/**
 * The closed chats of a connection, by its id: asked for when they are first wanted, and each time for more; nothing is
 * kept of them. null: they are not wanted.
 */
export function useClosedChats(connection: string | null): { closed: ClosedChats; more(): void } {
  const [closed, setClosed] = useState(NO_CLOSED_CHATS);
  const latest = useRef(closed);
  latest.current = closed;
  // An answer that comes when nobody wants it any more must not be the start of the next list.
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
      // What has closed in the meantime is to be found when they are wanted again.
      generation.current += 1;
      setClosed(NO_CLOSED_CHATS);
      latest.current = NO_CLOSED_CHATS;
    };
  }, [connection, loadMore]);
  return { closed, more: loadMore };
}
