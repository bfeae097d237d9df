import { readFileSync } from 'node:fs';
import { type Comment, type Node, type Program, parseSync, Visitor } from 'oxc-parser';

export interface FunctionSize {
  readonly name: string;
  /** From its name to its last brace. */
  readonly lines: number;
  readonly isExported: boolean;
  readonly isDocumented: boolean;
}

/** What the metrics need to know of a module. */
export interface Module {
  readonly file: string;
  readonly lines: number;
  readonly commentLines: number;
  readonly functions: readonly FunctionSize[];
  /** Imports of other modules of the project; packages are left out. */
  readonly imports: readonly { readonly specifier: string; readonly typeOnly: boolean }[];
}

type FunctionNode = { readonly start: number; readonly end: number };

/** Reads and parses a TypeScript file. Throws where it cannot be parsed. */
export function readModule(file: string): Module {
  const code = readFileSync(file, 'utf8');
  const { program, comments, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const lineOf = lineFinder(code);
  const exportStarts = new Map(
    program.body.flatMap((node) =>
      node.type === 'ExportNamedDeclaration' && node.declaration ? [[node.declaration.start, node.start] as const] : [],
    ),
  );
  const functions: FunctionSize[] = [];
  const add = (name: string, node: FunctionNode, statementStart: number) => {
    const exportStart = exportStarts.get(statementStart);
    functions.push({
      name,
      lines: lineOf(node.end) - lineOf(node.start) + 1,
      isExported: exportStart !== undefined,
      isDocumented: exportStart !== undefined && isDocumented(code, comments, exportStart),
    });
  };
  collectFunctions(program, add);
  return {
    file,
    lines: code.split('\n').length - 1,
    commentLines: comments.reduce((sum, { start, end }) => sum + lineOf(end) - lineOf(start) + 1, 0),
    functions,
    imports: program.body.flatMap(importOf),
  };
}

function collectFunctions(
  program: Program,
  add: (name: string, node: FunctionNode, statementStart: number) => void,
): void {
  let statementStart = -1;
  new Visitor({
    FunctionDeclaration: (node) => node.id && node.body && add(node.id.name, node, node.start),
    VariableDeclaration: (node) => {
      statementStart = node.start;
    },
    VariableDeclarator: ({ id, init }) => {
      if (id.type === 'Identifier' && isFunction(init)) add(id.name, init, statementStart);
    },
    MethodDefinition: ({ key, value }) => {
      if (value.body) add('name' in key ? String(key.name) : 'method', value, -1);
    },
    Property: ({ key, value }) => {
      if (key.type === 'Identifier' && isFunction(value)) add(key.name, value, -1);
    },
  }).visit(program);
}

function isFunction(
  node: Node | null,
): node is Extract<Node, { type: 'ArrowFunctionExpression' | 'FunctionExpression' }> {
  return node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression';
}

function importOf(node: Program['body'][number]): Module['imports'] {
  const isImport = node.type === 'ImportDeclaration';
  if (!isImport && node.type !== 'ExportNamedDeclaration' && node.type !== 'ExportAllDeclaration') return [];
  const specifier = node.source?.value;
  if (!specifier?.startsWith('.')) return [];
  const kind = isImport ? node.importKind : node.exportKind;
  const isEachType =
    isImport &&
    node.specifiers.length > 0 &&
    node.specifiers.every((one) => one.type === 'ImportSpecifier' && one.importKind === 'type');
  return [{ specifier, typeOnly: kind === 'type' || isEachType }];
}

function isDocumented(code: string, comments: readonly Comment[], start: number): boolean {
  return comments.some(
    ({ value, end }) => value.startsWith('*') && end <= start && code.slice(end, start).trim() === '',
  );
}

/** Makes a function that gives the line of an offset. */
function lineFinder(code: string): (offset: number) => number {
  const starts = [0, ...Array.from(code.matchAll(/\n/g), ({ index }) => index + 1)];
  return (offset) => starts.findLastIndex((start) => start <= offset);
}
