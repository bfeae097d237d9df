import { useCallback, useLayoutEffect, useReducer } from 'preact/hooks';
import { readSeen, type Seen, type SeenName, watchSeen } from './view';

interface News {
  readonly read?: Partial<Seen>;
  readonly changed?: Partial<Seen>;
}

/** The items of the store that a page has asked for by `read`, each at most once, or has heard a change of: live. */
export function useSeen(): [seen: Partial<Seen>, read: (names: readonly SeenName[]) => void] {
  const [seen, tell] = useReducer(follow, {});
  useLayoutEffect(() => watchSeen((changed) => tell({ changed })), []);
  const read = useCallback((names: readonly SeenName[]) => {
    readSeen(names).then(
      (read) => tell({ read }),
      (error: unknown) => console.error('Perch could not read its storage:', error),
    );
  }, []);
  return [seen, read];
}

/** A change that came while a read was under way is newer than what that brings. */
function follow(seen: Partial<Seen>, { read, changed }: News): Partial<Seen> {
  return { ...read, ...seen, ...changed };
}
