import { parseAst } from 'vitest/node';

interface Node {
  readonly type: string;
  readonly [property: string]: unknown;
}

/** Attributes whose text people see or hear. */
const TEXT_ATTRIBUTES = [
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
  'words',
];
const WORD = /\p{L}{2,}/u;
/** Matches texts like `Checked just now`: more than a name, and not a list of classes. */
const PHRASE = /^\p{Lu}[\p{L}’']* .*\p{L}/u;

/**
 * Finds text for people that a source file contains instead of taking it from `locales`: in JSX, in visible or spoken
 * attributes, and everything that starts like a sentence, except messages of errors and of the console.
 */
export function hardCodedText(code: string): string[] {
  return [...new Set(textIn(parseAst(code, { lang: 'tsx' }) as unknown as Node))];
}

function textIn(node: Node): string[] {
  if (isForDevelopers(node) || node.type === 'ImportDeclaration') return [];
  const here = renderedText(node).filter((text) => WORD.test(text));
  const phrase = textOf(node);
  if (phrase !== null && PHRASE.test(phrase)) here.push(phrase);
  return [...here, ...childrenOf(node).flatMap(textIn)].map((text) => text.trim());
}

function isForDevelopers({ type, callee }: Node): boolean {
  const { name = '', object } = (callee ?? {}) as { name?: string; object?: { name?: string } };
  return (
    (type === 'NewExpression' && name.endsWith('Error')) || (type === 'CallExpression' && object?.name === 'console')
  );
}

/** The texts that a piece of JSX shows. */
function renderedText(node: Node): string[] {
  if (node.type === 'JSXText') return [String(node.value)];
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
    const inside = (node.children as Node[]).filter(({ type }) => type === 'JSXExpressionContainer');
    return inside.flatMap(({ expression }) => possibleTexts(expression as Node));
  }
  if (node.type !== 'JSXAttribute' || !TEXT_ATTRIBUTES.includes((node.name as { name: string }).name) || !node.value)
    return [];
  const value = node.value as Node;
  return possibleTexts(value.type === 'JSXExpressionContainer' ? (value.expression as Node) : value);
}

/** The texts that an expression can evaluate to. */
function possibleTexts(node: Node): string[] {
  const text = textOf(node);
  if (text !== null) return [text];
  const parts = {
    ConditionalExpression: ['consequent', 'alternate'],
    LogicalExpression: ['left', 'right'],
    BinaryExpression: ['left', 'right'],
  };
  if (node.type === 'BinaryExpression' && node.operator !== '+') return [];
  const names = parts[node.type as keyof typeof parts] ?? [];
  return names.flatMap((name) => possibleTexts(node[name] as Node));
}

function textOf(node: Node): string | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral') return null;
  return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('x');
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
