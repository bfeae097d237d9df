/**
 * `npm run gallery`: takes a picture of every state of popup, side panel and settings, in the production build in real
 * Chromium, and of the toolbar button, into `.output/gallery/`; lays them all on one sheet, `docs/gallery.webp`, and renews the
 * README's pictures. With words as arguments it takes only the pictures with all of them in their names, and leaves `docs/` as it
 * is. It fails where something is wider than its place.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { allowUtilsImports } from './bench/sync/utils-imports.ts';
import type { Picture } from './gallery/take.ts';

const FOLDER = '.output/gallery';
const DOCS = 'docs';

allowUtilsImports();
const { BADGES, drawBadges } = await import('./gallery/badges.ts');
const { LANGUAGES } = await import('./gallery/languages.ts');
const { SITTINGS } = await import('./gallery/plan.ts');
const { illustrateReadme } = await import('./gallery/readme.ts');
const { makeSheet } = await import('./gallery/sheet.ts');
const { takeAll } = await import('./gallery/take-all.ts');

const words = process.argv.slice(2);
const sittings = SITTINGS.filter(({ view, state, language }) => {
  const name = `${view} ${state.name} ${language}`;
  return words.every((word) => name.includes(word));
});
if (words.length === 0) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const pictures: Picture[] = [];
if (words.every((word) => BADGES.includes(word))) pictures.push(await drawBadges(FOLDER));
for (const language of LANGUAGES) {
  const own = sittings.filter((sitting) => sitting.language === language);
  if (own.length > 0) pictures.push(...(await takeAll(language, own, FOLDER)));
}
if (words.length === 0) {
  await illustrateReadme(pictures, FOLDER, DOCS);
  await makeSheet(
    pictures.filter(({ view }) => !view.endsWith('README')),
    FOLDER,
    `${DOCS}/gallery.webp`,
  );
}
for (const { view, title, overflows } of pictures) {
  if (overflows) console.error(`Wider than its place: ${view}, ${title}`);
}
console.log(`${pictures.length} pictures are in ${FOLDER}/.`);
process.exitCode = pictures.some(({ overflows }) => overflows) ? 1 : 0;
