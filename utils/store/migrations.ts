import type { StateName, Stored } from './items.ts';

/** A pure step from one version's shape to the next. */
type Step = (value: unknown) => unknown;

/** For each item the steps by the version they start from. */
export type Migrations = { readonly [N in StateName]?: Readonly<Record<number, Step>> };

/** None yet: version 1 of each item is the first that was published. */
export const MIGRATIONS: Migrations = {};

/**
 * Brings a stored value to `version`, step by step. Returns undefined where no chain of steps leads there, as after a
 * return to an older Perch.
 */
export function migrate(name: StateName, stored: Stored, version: number, migrations = MIGRATIONS): unknown {
  let { value } = stored;
  for (let from = stored.version; from !== version; from += 1) {
    const step = migrations[name]?.[from];
    if (!step || from > version) return undefined;
    value = step(value);
  }
  return value;
}
