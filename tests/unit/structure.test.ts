import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const FILES = globSync('{utils,components,entrypoints,locales}/**/*.{ts,tsx}');
const IMPORTS = FILES.flatMap(importsOf);

/** Which rooms a room may import, and of which it may take types only. */
const RULES: Record<string, { readonly all: string[]; readonly types?: string[] }> = {
  'utils/domain': { all: ['utils/domain', 'locales/keys.ts'] },
  locales: { all: ['locales'] },
  'utils/browser.ts': { all: [] },
  'utils/zod.ts': { all: [] },
  'utils/api': { all: ['utils/api', 'utils/domain', 'utils/zod.ts'] },
  'utils/store': { all: ['utils/store', 'utils/domain', 'utils/zod.ts', 'utils/browser.ts'] },
  'utils/effects': { all: ['utils/effects', 'utils/domain', 'utils/browser.ts'] },
  'utils/messages': { all: ['utils/messages', 'utils/domain', 'utils/zod.ts', 'utils/browser.ts'] },
  'utils/sync': { all: ['utils/sync', 'utils/domain'], types: ['utils/api', 'utils/store'] },
  components: { all: ['components', 'utils/domain'] },
  'entrypoints/background': { all: ['entrypoints/background', 'utils'] },
  'entrypoints/popup': { all: ['entrypoints/popup', 'components', 'utils'] },
  'entrypoints/sidepanel': { all: ['entrypoints/sidepanel', 'entrypoints/popup'] },
  'entrypoints/offscreen': { all: ['utils/effects'] },
  'entrypoints/options': { all: ['entrypoints/options', 'components', 'utils'] },
};

/** Pages stay small: what validates is the background's (docs/decisions.md, decision 13). */
const BACKGROUND_ONLY = [
  'utils/zod.ts',
  'utils/api',
  'utils/sync',
  'utils/store/store.ts',
  'utils/store/schemas.ts',
  'utils/messages/receive.ts',
];

function importsOf(file: string): Import[] {
  const code = readFileSync(file, 'utf8');
  const statements = code.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'/gms);
  return Array.from(statements, ([, type, path = '']) => ({
    from: file,
    to: resolved(file, path),
    typeOnly: Boolean(type),
  })).filter(({ to }) => to !== '');
}

/** The file that a path stands for; empty for a package. */
function resolved(file: string, path: string): string {
  const base = path.startsWith('@/')
    ? path.slice(2)
    : path.startsWith('.')
      ? relative('.', join(dirname(file), path))
      : '';
  if (base === '') return '';
  const found = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((candidate) => FILES.includes(candidate));
  return found ?? (base.endsWith('.css') ? '' : `missing: ${base}`);
}

function lies(file: string, room: string): boolean {
  return file === room || file.startsWith(`${room}/`);
}

it('puts every file in a room with a rule', () => {
  expect(FILES.length).toBeGreaterThan(40);
  expect(FILES.filter((file) => !Object.keys(RULES).some((room) => lies(file, room)))).toEqual([]);
});

describe.each(Object.entries(RULES))('%s', (room, { all, types = [] }) => {
  it('imports only what it may', () => {
    const wrong = IMPORTS.filter(({ from, to, typeOnly }) => {
      const allowed = typeOnly ? [...all, ...types] : all;
      return lies(from, room) && !allowed.some((other) => lies(to, other));
    });
    expect(wrong).toEqual([]);
  });
});

it('keeps zod, the client and the writing store out of the pages', () => {
  const reached = new Set(FILES.filter((file) => lies(file, 'entrypoints/popup') || lies(file, 'entrypoints/options')));
  for (const file of reached) {
    for (const { from, to, typeOnly } of IMPORTS) if (from === file && !typeOnly) reached.add(to);
  }
  expect([...reached].filter((file) => BACKGROUND_ONLY.some((room) => lies(file, room)))).toEqual([]);
});

it('has no cycle', () => {
  const importers = new Set(IMPORTS.filter(({ typeOnly }) => !typeOnly).map(({ from }) => from));
  const inCycle = [...importers].filter((start) => {
    const reached = new Set<string>();
    const open = [start];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      for (const { from, to, typeOnly } of IMPORTS) {
        if (from !== file || typeOnly || reached.has(to)) continue;
        reached.add(to);
        open.push(to);
      }
    }
    return reached.has(start);
  });
  expect(inCycle).toEqual([]);
});

it('names the browser in one place', () => {
  const seam = /\b(?:chrome|browser)\.(?:action|alarms|i18n|runtime|storage|tabs|windows)\b|from 'wxt\/browser'/;
  const naming = FILES.filter((file) => seam.test(readFileSync(file, 'utf8')));
  const allowed = ['utils/browser.ts', 'utils/effects', 'utils/store', 'utils/messages', 'entrypoints'];
  expect(naming.filter((file) => !allowed.some((room) => lies(file, room)))).toEqual([]);
});

/** The classes that a room's styles define by themselves, without an element around them. */
function classesStyledBy(room: string): Set<string> {
  const styles = globSync(`${room}/**/*.css`).map((file) => readFileSync(file, 'utf8'));
  const rules = styles.flatMap((style) => Array.from(style.matchAll(/^\s*\.([a-z][\w-]*)(?:[:,]| \{)/gm)));
  return new Set(rules.map(([, name = '']) => name));
}

it('gives no class two meanings, for pages share what they load', () => {
  const inList = classesStyledBy('components/popup');
  const inSettings = classesStyledBy('components/settings');
  expect([inList.size > 30, inSettings.size > 30]).toEqual([true, true]);
  expect([...inList].filter((name) => inSettings.has(name))).toEqual([]);
});

it('names only documents that exist', () => {
  const places = ['utils', 'components', 'entrypoints', 'locales', 'scripts', 'tests'];
  const sources = globSync(`{${places.join(',')}}/**/*.{ts,tsx,mjs,css}`, { exclude: ['**/node_modules'] });
  const missing = sources.flatMap((file) => {
    const named = readFileSync(file, 'utf8').matchAll(/[\w./-]+\.md\b/g);
    return Array.from(named, ([path]) => `${file}: ${path}`).filter((line) => !existsSync(line.split(': ')[1] ?? ''));
  });
  expect(sources.length).toBeGreaterThan(400);
  expect(missing).toEqual([]);
});
