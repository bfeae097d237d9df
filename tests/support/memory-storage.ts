import type { Area } from '../../utils/store/items.ts';
import type { StorageArea } from '../../utils/store/store.ts';

type Changes = Record<string, { newValue?: unknown }>;
type ChangeListener = (changes: Changes, area: string) => void;

interface AreaCallbacks {
  /** Called at each read and write. */
  readonly onUse?: () => void;
  readonly onChange?: (changes: Changes) => void;
}

/** `browser.storage` in memory: both areas and the event for their changes. */
export interface MemoryStorage extends Record<Area, StorageArea> {
  readonly onChanged: { addListener(listener: ChangeListener): void };
}

/** Creates empty storage; calls `onUse` at each read and write. */
export function memoryStorage(onUse: () => void): MemoryStorage {
  const listeners: ChangeListener[] = [];
  const notify = (changes: Changes, area: Area) => {
    for (const listener of listeners) listener(changes, area);
  };
  return {
    local: memoryArea({}, { onUse, onChange: (changes) => notify(changes, 'local') }),
    session: memoryArea({}, { onUse, onChange: (changes) => notify(changes, 'session') }),
    onChanged: { addListener: (listener: ChangeListener) => void listeners.push(listener) },
  };
}

/** Creates one storage area with these items. Values are copied on the way in and out, as in a browser. */
export function memoryArea(
  initial: Readonly<Record<string, unknown>> = {},
  { onUse = () => {}, onChange = () => {} }: AreaCallbacks = {},
): StorageArea {
  const items = new Map(Object.entries(structuredClone(initial)));
  return {
    get: async (keys) => {
      onUse();
      const found = (keys ?? [...items.keys()]).filter((key) => items.has(key));
      return Object.fromEntries(found.map((key) => [key, structuredClone(items.get(key))]));
    },
    set: async (values) => {
      onUse();
      const copies = Object.entries(structuredClone(values));
      for (const [key, value] of copies) items.set(key, value);
      onChange(Object.fromEntries(copies.map(([key, newValue]) => [key, { newValue }])));
    },
    remove: async (keys) => {
      onUse();
      for (const key of keys) items.delete(key);
      onChange(Object.fromEntries(keys.map((key) => [key, {}])));
    },
  };
}
