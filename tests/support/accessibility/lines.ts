/** An element as assistive technology is given it, or a piece of text, which has no role. */
export interface Item {
  readonly role: string | null;
  readonly name: string;
  readonly value: string;
  readonly description: string;
  /** State and value: `level 2`, `checked`, `not expanded`. */
  readonly states: readonly string[];
  /** Place and number of its like, where the document itself says so; null: they are counted. */
  readonly position: string | null;
  readonly setSize: string | null;
  readonly items: readonly Item[];
}

/** Whose place among their like is spoken, and within what they are counted. */
const COUNTED = new Set(['listitem', 'radio', 'option', 'tab']);
const SETS = new Set(['document', 'list', 'radiogroup', 'listbox', 'combobox', 'tablist']);

/** A line for each element, what is in it beneath. `set`: what it is counted with. */
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

/** `3 of 24`, as browsers count. */
function positionOf(item: Item, set: readonly Item[]): string {
  const like = set.filter(({ role }) => role === item.role);
  return `${item.position ?? like.indexOf(item) + 1} of ${item.setSize ?? like.length}`;
}

/** Those that are counted together: all of a set, but not of a set within it. */
function membersOf({ items }: Item): Item[] {
  return items.flatMap((item) => {
    const here = item.role !== null && COUNTED.has(item.role) ? [item] : [];
    return item.role !== null && SETS.has(item.role) ? here : [...here, ...membersOf(item)];
  });
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
