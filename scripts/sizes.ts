/**
 * Prints the gzipped size of what a browser loads for the background and for the popup, and fails above the budget. Run by
 * `npm run build` and `npm test` after the builds.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const KIB = 1_024;
/** In bytes. A popup is opened many times a day, and the background starts every half minute. */
const BUDGETS = { background: 44 * KIB, popup: 33 * KIB };
const BUILDS = ['.output/chrome-mv3', '.output/firefox-mv3'];

function gzipped(build: string, files: string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(`${build}/${file}`), { level: 9 }).length, 0);
}

/** The scripts and styles that a page links to, which includes preloads of everything they import. */
function loadedBy(build: string, page: string): string[] {
  const links = readFileSync(`${build}/${page}`, 'utf8').matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g);
  return Array.from(links, ([, file = '']) => file);
}

for (const build of BUILDS) {
  const sizes = {
    background: gzipped(build, ['background.js']),
    popup: gzipped(build, loadedBy(build, 'popup.html')),
  };
  for (const [part, size] of Object.entries(sizes)) {
    const budget = BUDGETS[part as keyof typeof BUDGETS];
    const isOver = size > budget;
    console.log(`${build} ${part}: ${size} of ${budget} bytes gzipped${isOver ? ': OVER BUDGET' : ''}`);
    if (isOver) process.exitCode = 1;
  }
}
