/**
 * `npm run metrics`: prints how long files and functions are, whether modules import each other in circles, and how much of
 * the code is tests and comments. It judges nothing: `CONTRIBUTING.md` says what to aim for.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { importCycles } from './metrics/cycles.ts';
import { type Module, readModule } from './metrics/module.ts';
import { percentile, table } from './metrics/numbers.ts';

const SOURCE_FOLDERS = ['utils', 'components', 'entrypoints'];
/** Phrases that give away a translation; once is style, a hundred times is a dialect. */
const IDIOMS =
  /\b(anew|is none|are none|nobody's?|so many|whoever|before their eyes|tells? of|learns? of|by itself|by themselves|has to be|the very same|whatever)\b/gi;

function trackedFiles(...folders: string[]): string[] {
  const listed = execFileSync('git', ['ls-files', '--', ...folders], { encoding: 'utf8' });
  return listed.split('\n').filter((file) => /\.tsx?$/.test(file));
}

function lineCount(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + readFileSync(file, 'utf8').split('\n').length - 1, 0);
}

function resolveImport(module: Module, specifier: string): string {
  return join(dirname(module.file), specifier);
}

function spread(values: readonly number[]): string {
  return `${percentile(values, 50)} / ${percentile(values, 90)} / ${percentile(values, 100)}`;
}

const modules = trackedFiles(...SOURCE_FOLDERS).map(readModule);
const lines = modules.map((module) => module.lines);
const functions = modules.flatMap((module) => module.functions);
const graph = (types: boolean) =>
  new Map(
    modules.map((module) => [
      module.file,
      module.imports.filter((one) => types || !one.typeOnly).map((one) => resolveImport(module, one.specifier)),
    ]),
  );
const exported = functions.filter((one) => one.isExported);
const tests = lineCount(trackedFiles('tests'));
const source = lineCount(modules.map(({ file }) => file));
const comments = modules.reduce((sum, module) => sum + module.commentLines, 0);
const texts = execFileSync('git', ['grep', '-hI', '', '--', '*.ts', '*.tsx', '*.md'], {
  encoding: 'utf8',
  maxBuffer: 2 ** 26,
});
const topLevel = execFileSync('git', ['ls-tree', '--name-only', 'HEAD'], { encoding: 'utf8' }).trim().split('\n');

console.log(
  table([
    ['files of utils, components and entrypoints', String(modules.length)],
    ['lines of a file: median / p90 / max', spread(lines)],
    [
      'files up to 25 lines, up to 50',
      `${lines.filter((n) => n <= 25).length}, ${lines.filter((n) => n <= 50).length}`,
    ],
    ['lines of a named function: median / p90 / max', spread(functions.map((one) => one.lines))],
    [
      'import cycles: values only, with types',
      `${importCycles(graph(false)).length}, ${importCycles(graph(true)).length}`,
    ],
    [
      'exported functions without a docstring',
      `${exported.filter((one) => !one.isDocumented).length} of ${exported.length}`,
    ],
    ['comment lines', `${((100 * comments) / source).toFixed(1)} %`],
    ['lines of tests : source', `${tests} : ${source} = ${(tests / source).toFixed(2)}`],
    ['top-level entries', String(topLevel.length)],
    ['idioms that sound translated', String(texts.match(IDIOMS)?.length ?? 0)],
  ]),
);
