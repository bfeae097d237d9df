import type { FunctionComponent } from 'preact';
import { useEffect, useReducer } from 'preact/hooks';

type Lazy<P> = FunctionComponent<P> & {
  /** Resolves once it can be drawn at once. */
  ready(): Promise<void>;
};

/**
 * A component that is read from the disk when it is drawn for the first time, and is empty until then: what is seldom seen
 * must not make the list open later.
 */
export function lazily<P extends object>(load: () => Promise<FunctionComponent<P>>): Lazy<P> {
  let Loaded: FunctionComponent<P> | null = null;
  const ready = async () => {
    Loaded ??= await load();
  };
  const Drawn = (props: P) => {
    const [, redraw] = useReducer((count: number) => count + 1, 0);
    useEffect(() => {
      if (Loaded) return;
      ready().then(redraw as () => void, (error: unknown) =>
        console.error('Perch could not load a part of itself:', error),
      );
    }, []);
    return Loaded && <Loaded {...props} />;
  };
  return Object.assign(Drawn, { ready });
}
