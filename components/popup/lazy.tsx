import type { FunctionComponent } from 'preact';
import { useEffect, useReducer } from 'preact/hooks';

type LazyComponent<P> = FunctionComponent<P> & {
  /** Resolves once the component renders immediately. */
  preload(): Promise<void>;
};

/**
 * Returns a component that is loaded when it is rendered for the first time, and is empty until then: rarely shown parts
 * must not delay the opening of the list.
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
