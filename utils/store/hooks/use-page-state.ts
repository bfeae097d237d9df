import { useCallback, useLayoutEffect, useReducer } from 'preact/hooks';
import { type PageState, type PageStateName, readPageState, watchPageState } from '../page-state.ts';

interface StoreUpdate {
  readonly read?: Partial<PageState>;
  readonly changed?: Partial<PageState>;
}

/** Returns the items that a page has read with `read`, or that have changed since it opened, live. */
export function usePageState(): [pageState: Partial<PageState>, read: (names: readonly PageStateName[]) => void] {
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

/** A change reported during a read is newer than what was read. */
function applyUpdate(pageState: Partial<PageState>, { read, changed }: StoreUpdate): Partial<PageState> {
  return { ...read, ...pageState, ...changed };
}
