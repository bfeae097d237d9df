import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type ClosedChats, NO_CLOSED_CHATS, takeClosed } from '@/utils/domain/closed-list';
import { send } from '@/utils/messages/send';

/**
 * The closed chats of a connection, by its id: asked for when they are first wanted, and each time for more; nothing is
 * kept of them. null: they are not wanted.
 */
export function useClosed(connection: string | null): { closed: ClosedChats; more(): void } {
  const [closed, setClosed] = useState(NO_CLOSED_CHATS);
  const latest = useRef(closed);
  latest.current = closed;
  // An answer that comes when nobody wants it any more must not be the start of the next list.
  const round = useRef(0);
  const more = useCallback(() => {
    const { loading, next } = latest.current;
    if (loading || next === null) return;
    const asked = round.current;
    const take = (reply: Parameters<typeof takeClosed>[1]) => {
      if (asked === round.current) setClosed((before) => takeClosed(before, reply));
    };
    setClosed((before) => ({ ...before, loading: true }));
    send({ type: 'listClosed', offset: next }).then(take, (error: unknown) => {
      console.error('Perch could not ask for closed chats:', error);
      take({ kind: 'broken' });
    });
  }, []);
  useEffect(() => {
    if (connection !== null) more();
    return () => {
      // What has closed in the meantime is to be found when they are wanted again.
      round.current += 1;
      setClosed(NO_CLOSED_CHATS);
      latest.current = NO_CLOSED_CHATS;
    };
  }, [connection, more]);
  return { closed, more };
}
