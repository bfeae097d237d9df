import type { StateName, Stored } from './items.ts';

/** A pure step from one version's shape to the next. */
type Step = (value: unknown) => unknown;

/** The steps of each item, by the version they start from. */
export type Migrations = { readonly [N in StateName]?: Readonly<Record<number, Step>> };

/** Empty: version 1 of each item is the first one published. */
export const MIGRATIONS: Migrations = {};

/** Migrates a stored value to `version`. Returns undefined if no chain of steps leads there, such as after a downgrade. */
export function migrate(name: StateName, stored: Stored, version: number, migrations = MIGRATIONS): unknown {
  let { value } = stored;
  for (let from = stored.version; from !== version; from += 1) {
    const step = migrations[name]?.[from];
    if (!step || from > version) return undefined;
    value = step(value);
  }
  return value;
}
