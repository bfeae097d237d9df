import { useCallback, useLayoutEffect, useReducer } from 'preact/hooks';
import { type PageState, type PageStateName, readPageState, watchPageState } from './page-state.ts';

interface StoreUpdate {
  readonly read?: Partial<PageState>;
  readonly changed?: Partial<PageState>;
}

/** The items of the store that a page has asked for by `read`, each at most once, or has heard a change of: live. */
export function usePageState(): [seen: Partial<PageState>, read: (names: readonly PageStateName[]) => void] {
  const [pageState, dispatch] = useReducer(applyUpdate, {});
  useLayoutEffect(() => watchPageState((changed) => dispatch({ changed })), []);
  const read = useCallback((names: readonly PageStateName[]) => {
    readPageState(names).then(
      (read) => dispatch({ read }),
      (error: unknown) => console.error('Perch could not read its storage:', error),
    );
  }, []);
  return [pageState, read];
}

/** A change that came while a read was under way is newer than what that brings. */
function applyUpdate(pageState: Partial<PageState>, { read, changed }: StoreUpdate): Partial<PageState> {
  return { ...read, ...pageState, ...changed };
}
