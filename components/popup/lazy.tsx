import type { FunctionComponent } from 'preact';
import { useEffect, useReducer } from 'preact/hooks';

type LazyComponent<P> = FunctionComponent<P> & {
  /** Resolves once it can be drawn at once. */
  preload(): Promise<void>;
};

/**
 * A component that is read from the disk when it is drawn for the first time, and is empty until then: what is seldom seen
 * must not make the list open later.
 */
export function lazy<P extends object>(load: () => Promise<FunctionComponent<P>>): LazyComponent<P> {
  let Loaded: FunctionComponent<P> | null = null;
  const preload = async () => {
    Loaded ??= await load();
  };
  const Wrapper = (props: P) => {
    const [, rerender] = useReducer((count: number) => count + 1, 0);
    useEffect(() => {
      if (Loaded) return;
      preload().then(rerender as () => void, (error: unknown) =>
        console.error('Perch could not load a part of itself:', error),
      );
    }, []);
    return Loaded && <Loaded {...props} />;
  };
  return Object.assign(Wrapper, { preload });
}
