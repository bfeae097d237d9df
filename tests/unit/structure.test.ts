import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCycles } from '../../scripts/metrics/cycles.ts';
import { readModule } from '../../scripts/metrics/module.ts';

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

interface Rule {
  /** The folders and files that may be imported, beside its own. */
  readonly all: readonly string[];
  /** Those of which only types may be imported. */
  readonly types?: readonly string[];
}

const FILES = globSync('{utils,components,entrypoints,locales,modules}/**/*.{ts,tsx}');
const IMPORTS: readonly Import[] = FILES.flatMap((from) =>
  readModule(from).imports.map(({ specifier, typeOnly }) => ({ from, to: join(dirname(from), specifier), typeOnly })),
);

/** The folders of `utils/domain`: each may import those before it. */
const DOMAIN = [
  'utils/domain/text',
  'utils/domain/model',
  'utils/domain/connection',
  'utils/domain/read-marks',
  'utils/domain/notifications',
  'utils/domain/settings.ts',
  'utils/domain/snapshot.ts',
  'utils/domain/schedule',
  'utils/domain/sync',
  'utils/domain/list',
  'utils/domain/views',
];
/** What a lower folder need not know, although it comes later in the order: fewer arrows are easier to keep in mind. */
const NOT_IMPORTED: Readonly<Record<string, readonly string[]>> = {
  'utils/domain/connection': ['utils/domain/text'],
  'utils/domain/schedule': ['utils/domain/notifications', 'utils/domain/read-marks', 'utils/domain/connection'],
  'utils/domain/sync': ['utils/domain/connection', 'utils/domain/snapshot.ts', 'utils/domain/settings.ts'],
  'utils/domain/views': ['utils/domain/sync', 'utils/domain/schedule'],
};

/** The whole repository, as arrows: what is not here may not be imported. */
const RULES: Readonly<Record<string, Rule>> = {
  ...Object.fromEntries(
    DOMAIN.map((folder, index) => {
      const below = DOMAIN.slice(0, index).filter((other) => !NOT_IMPORTED[folder]?.includes(other));
      return [folder, { all: below }];
    }),
  ),
  'utils/domain/text': { all: ['locales/keys.ts'] },
  locales: { all: [] },
  modules: { all: ['locales'] },
  'utils/browser.ts': { all: [] },
  'utils/zod.ts': { all: [] },
  'utils/api': { all: ['utils/domain', 'utils/zod.ts'] },
  'utils/schemas': { all: ['utils/domain', 'utils/zod.ts'] },
  'utils/store': { all: ['utils/schemas', 'utils/domain', 'utils/zod.ts', 'utils/browser.ts'] },
  'utils/effects': { all: ['utils/domain', 'utils/browser.ts'] },
  'utils/messages': { all: ['utils/schemas', 'utils/domain', 'utils/zod.ts', 'utils/browser.ts'] },
  'utils/sync': { all: ['utils/domain'], types: ['utils/api', 'utils/store'] },
  components: { all: ['utils/domain'] },
  'entrypoints/background': { all: ['utils'] },
  'entrypoints/popup': { all: ['components', 'utils'] },
  'entrypoints/sidepanel': { all: ['entrypoints/popup'] },
  'entrypoints/offscreen': { all: ['utils/effects'] },
  'entrypoints/options': { all: ['components', 'utils'] },
};

/** Pages stay small: what validates is the background's (docs/decisions.md, decision 13). */
const BACKGROUND_ONLY = [
  'utils/zod.ts',
  'utils/api',
  'utils/sync',
  'utils/store/store.ts',
  'utils/store/schemas.ts',
  'utils/schemas',
  'utils/messages/receive.ts',
];

function isIn(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}/`);
}

it('has a rule for every file', () => {
  expect(FILES.length).toBeGreaterThan(200);
  expect(FILES.filter((file) => !Object.keys(RULES).some((folder) => isIn(file, folder)))).toEqual([]);
});

describe.each(Object.entries(RULES))('%s', (folder, { all, types = [] }) => {
  it('exists, and imports only what it may', () => {
    expect(FILES.some((file) => isIn(file, folder))).toBe(true);
    const wrong = IMPORTS.filter(({ from, to, typeOnly }) => {
      const allowed = [folder, ...all, ...(typeOnly ? types : [])];
      return isIn(from, folder) && !to.endsWith('.css') && !allowed.some((other) => isIn(to, other));
    });
    expect(wrong).toEqual([]);
  });
});

it('keeps zod, the client and the writing store out of the pages', () => {
  const reached = new Set(FILES.filter((file) => isIn(file, 'entrypoints/popup') || isIn(file, 'entrypoints/options')));
  for (const file of reached) {
    for (const { from, to, typeOnly } of IMPORTS) if (from === file && !typeOnly) reached.add(to);
  }
  expect([...reached].filter((file) => BACKGROUND_ONLY.some((folder) => isIn(file, folder)))).toEqual([]);
});

it('has no import cycle, types included', () => {
  const importsOf = (file: string) => IMPORTS.filter(({ from }) => from === file).map(({ to }) => to);
  expect(importCycles(new Map(FILES.map((file) => [file, importsOf(file)])))).toEqual([]);
});

it('names the browser in one place', () => {
  const browserApi = /\b(?:chrome|browser)\.(?:action|alarms|i18n|runtime|storage|tabs|windows)\b|from 'wxt\/browser'/;
  const naming = FILES.filter((file) => browserApi.test(readFileSync(file, 'utf8')));
  const allowed = ['utils/browser.ts', 'utils/effects', 'utils/store', 'utils/messages', 'entrypoints'];
  expect(naming.filter((file) => !allowed.some((room) => isIn(file, room)))).toEqual([]);
});

it('asks for, checks and removes permissions in one place', () => {
  const naming = FILES.filter((file) => /\bbrowser\.permissions\b/.test(readFileSync(file, 'utf8')));
  expect(naming).toEqual(['utils/effects/permissions.ts']);
});

/** The classes that a folder's styles define on their own, without an element around them. */
function classesStyledBy(folder: string): Set<string> {
  const styles = globSync(`${folder}/**/*.css`).map((file) => readFileSync(file, 'utf8'));
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
  const places = ['utils', 'components', 'entrypoints', 'locales', 'modules', 'scripts', 'tests'];
  const sources = globSync(`{${places.join(',')}}/**/*.{ts,tsx,mjs,css}`, { exclude: ['**/node_modules'] });
  const missing = sources.flatMap((file) => {
    const named = readFileSync(file, 'utf8').matchAll(/[\w./-]+\.md\b/g);
    return Array.from(named, ([path]) => `${file}: ${path}`).filter((line) => !existsSync(line.split(': ')[1] ?? ''));
  });
  expect(sources.length).toBeGreaterThan(400);
  expect(missing).toEqual([]);
});

it('has documents that name only files that exist', () => {
  const documents = globSync('{*.md,docs/*.md,store/*.md,.github/**/*.md}');
  const missing = documents.flatMap((document) => {
    const text = readFileSync(document, 'utf8');
    const paths = text.matchAll(/`((?:utils|components|entrypoints|locales|modules|scripts|tests|docs)\/[\w./-]+)`/g);
    const links = text.matchAll(/\]\((?!https?:|mailto:)([^)#]+)/g);
    const named = [
      ...Array.from(paths, ([, path = '']) => path),
      ...Array.from(links, ([, link = '']) => join(dirname(document), link)),
    ];
    return named.filter((path) => !existsSync(path)).map((path) => `${document}: ${path}`);
  });
  expect(documents.length).toBeGreaterThan(8);
  expect(missing).toEqual([]);
});
