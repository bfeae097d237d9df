/** An element in the accessibility tree, or a piece of text, which has no role. */
export interface Item {
  readonly role: string | null;
  readonly name: string;
  readonly value: string;
  readonly description: string;
  /** State and value: `level 2`, `checked`, `not expanded`. */
  readonly states: readonly string[];
  /** Position and size of the set, if the document declares them; null: to be counted. */
  readonly position: string | null;
  readonly setSize: string | null;
  readonly items: readonly Item[];
}

/** The roles whose position is spoken, and the role of the set that they are counted in. */
const COUNTED = new Set(['listitem', 'radio', 'option', 'tab']);
const SETS = new Set(['document', 'list', 'radiogroup', 'listbox', 'combobox', 'tablist']);

/** Formats an element as a line, with its children below. `set`: the elements that it is counted with. */
export function treeLines(item: Item, indent = '', set: readonly Item[] = []): string[] {
  const { role, name, value, description, states, items } = item;
  if (role === null) return [`${indent}${quoted(name)}`];
  const [only] = items;
  const text = items.length === 1 && only?.role === null ? only.name : null;
  const head = [
    role,
    name && quoted(name),
    COUNTED.has(role) ? positionOf(item, set) : '',
    states.length > 0 ? `[${states.join(', ')}]` : '',
    value && `= ${quoted(value)}`,
  ];
  const own = SETS.has(role) ? membersOf(item) : set;
  const line = head.filter(Boolean).join(' ') + (text === null ? '' : `: ${quoted(text)}`);
  const described = description === '' ? [] : [`${indent}    described: ${quoted(description)}`];
  const below = text === null ? items.flatMap((child) => treeLines(child, `${indent}  `, own)) : [];
  return [`${indent}${line}`, ...described, ...below];
}

/** Formats `3 of 24`, as browsers count. */
function positionOf(item: Item, set: readonly Item[]): string {
  const like = set.filter(({ role }) => role === item.role);
  return `${item.position ?? like.indexOf(item) + 1} of ${item.setSize ?? like.length}`;
}

/** Returns the elements that are counted together: all of a set, but not those of a nested set. */
function membersOf({ items }: Item): Item[] {
  return items.flatMap((item) => {
    const here = item.role !== null && COUNTED.has(item.role) ? [item] : [];
    return item.role !== null && SETS.has(item.role) ? here : [...here, ...membersOf(item)];
  });
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
