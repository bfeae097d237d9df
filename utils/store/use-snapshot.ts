import { useLayoutEffect, useReducer } from 'preact/hooks';
import type { Snapshot } from '../domain/chat';
import { readSnapshot, watchSnapshot } from './view';

interface Followed {
  readonly snapshot: Snapshot | null;
  /** Changes that came while the first read was under way: they are newer than what it brings. */
  readonly ahead: Partial<Snapshot>;
}

type News = { readonly read: Snapshot } | { readonly changed: Partial<Snapshot> };

/** The store as a page sees it, live; null until it has been read for the first time. */
export function useSnapshot(): Snapshot | null {
  const [{ snapshot }, tell] = useReducer(follow, { snapshot: null, ahead: {} });
  // At once, and not after the first frame: until the document has loaded, the time is nobody's.
  useLayoutEffect(() => {
    const stop = watchSnapshot((changed) => tell({ changed }));
    readSnapshot().then(
      (read) => tell({ read }),
      (error: unknown) => console.error('Perch could not read its storage:', error),
    );
    return stop;
  }, []);
  return snapshot;
}

function follow({ snapshot, ahead }: Followed, news: News): Followed {
  if ('read' in news) return { snapshot: { ...news.read, ...ahead }, ahead: {} };
  if (snapshot === null) return { snapshot, ahead: { ...ahead, ...news.changed } };
  return { snapshot: { ...snapshot, ...news.changed }, ahead };
}
