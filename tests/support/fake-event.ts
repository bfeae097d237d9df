type Listener = (...values: never[]) => unknown;

/** An event of the browser that tests can let happen. As in browsers, a listener that is there is not added again. */
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
