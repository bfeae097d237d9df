type Listener = (...values: never[]) => unknown;

/** Creates a browser event that tests can fire. As in browsers, adding a listener twice has no effect. */
export function fakeEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
    fire: (...values: unknown[]) => {
      for (const listener of listeners) listener(...(values as never[]));
    },
    count: () => listeners.size,
  };
}
