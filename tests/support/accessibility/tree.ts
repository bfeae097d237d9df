import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { eventually } from '../browsers/eventually.ts';
import { type Item, treeLines } from './lines.ts';

type AXNode = Protocol.Accessibility.AXNode;

/** Containers without a meaning of their own: only their children matter. */
const TRANSPARENT = new Set(['generic', 'none', 'LabelText', 'Legend', 'ListMarker', 'MenuListPopup']);
/** Their text is the name of what they label, and is not repeated. */
const LABELS = new Set(['LabelText', 'Legend']);
/** Plainer names for some of Chromium's own roles. */
const ROLES: Readonly<Record<string, string>> = { RootWebArea: 'document', DisclosureTriangle: 'summary' };
/** The states that are spoken, each with the values that are not. */
const IGNORED_STATE_VALUES: Readonly<Record<string, readonly unknown[]>> = {
  level: [],
  checked: [],
  pressed: [],
  expanded: [],
  selected: [false],
  disabled: [false],
  invalid: ['false'],
  required: [false],
  readonly: [false],
  busy: [false],
  modal: [false],
  live: [],
  hasPopup: [],
  keyshortcuts: [],
  roledescription: [],
};
/** The roles that always have these states. */
const IMPLICIT_STATES: Readonly<Record<string, string>> = { listitem: 'level', combobox: 'hasPopup' };

/**
 * Returns Chromium's accessibility tree of a page as text: a line for each element with role, name, position in its set,
 * states, value and text, and its children indented below. The tree lags behind the document, so it is read until two
 * reads agree.
 */
export async function accessibilityTree(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  let before = '';
  const readOnceMore = async () => {
    const [root] = await read(session);
    if (!root) throw new Error('The page has no accessibility tree.');
    const now = `${treeLines(root).join('\n')}\n`;
    const isSame = now === before;
    before = now;
    if (!isSame) throw new Error('The accessibility tree still changes.');
    return now;
  };
  try {
    return await eventually(readOnceMore, { what: 'the accessibility tree settles' });
  } finally {
    await session.detach();
  }
}

async function read(session: CDPSession): Promise<Item[]> {
  await session.send('DOM.enable');
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree', {});
  const document = await session.send('DOM.getFlattenedDocument', { depth: -1 });
  const attributes = new Map(document.nodes.map((node) => [node.backendNodeId, node.attributes ?? []]));
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));

  const itemsOf = (node: AXNode, isLabel = false): Item[] => {
    const role = textOf(node.role);
    if (role === 'StaticText') return node.ignored || isLabel ? [] : [text(textOf(node.name))];
    const children = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
    const inside = children.flatMap((child) => itemsOf(child, isLabel || LABELS.has(role)));
    // Texts of two elements are two words, even without a space between them.
    if (node.ignored || TRANSPARENT.has(role))
      return inside.map((item) => (item.role === null ? text(` ${item.name} `) : item));
    return [itemOf(node, attributes.get(node.backendDOMNodeId ?? 0) ?? [], mergeText(inside))];
  };
  return nodes[0] ? itemsOf(nodes[0]) : [];
}

function itemOf(node: AXNode, attributes: readonly string[], items: readonly Item[]): Item {
  const role = textOf(node.role);
  const name = textOf(node.name);
  const value = textOf(node.value);
  // Names and values alternate.
  const attributeValue = (name: string) =>
    attributes.find((_, index) => index % 2 === 1 && attributes[index - 1] === name) ?? null;
  const current = attributeValue('aria-current') ?? 'false';
  return {
    role: ROLES[role] ?? role,
    name,
    value,
    description: textOf(node.description),
    states: [...statesOf(node, role), ...(current === 'false' ? [] : [`current ${current}`])],
    position: attributeValue('aria-posinset'),
    setSize: attributeValue('aria-setsize'),
    // Already said by the name or the value.
    items: items.filter((item) => item.role !== null || !collapseWhitespace(`${name} ${value}`).includes(item.name)),
  };
}

function statesOf({ properties = [] }: AXNode, role: string): string[] {
  return properties
    .filter(
      ({ name, value }) =>
        IGNORED_STATE_VALUES[name]?.includes(value.value) === false && IMPLICIT_STATES[role] !== name,
    )
    .filter(({ value }) => value.value !== '')
    .map(({ name, value: { value } }) => {
      if (value === true || value === 'true') return name;
      return value === false || value === 'false' ? `not ${name}` : `${name} ${value}`;
    })
    .toSorted();
}

/** Joins adjacent pieces of text. */
function mergeText(items: readonly Item[]): Item[] {
  const result: Item[] = [];
  for (const item of items) {
    const last = result.at(-1);
    if (item.role === null && last?.role === null) result[result.length - 1] = text(last.name + item.name);
    else result.push(item);
  }
  return result
    .map((item) => (item.role === null ? text(collapseWhitespace(item.name)) : item))
    .filter(({ role, name }) => role !== null || name !== '');
}

function text(content: string): Item {
  return {
    role: null,
    name: content,
    value: '',
    description: '',
    states: [],
    position: null,
    setSize: null,
    items: [],
  };
}

function textOf(value: Protocol.Accessibility.AXValue | undefined): string {
  return String(value?.value ?? '');
}

function collapseWhitespace(content: string): string {
  return content.replace(/\s+/g, ' ').trim();
}
