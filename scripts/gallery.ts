/**
 * `npm run gallery`: takes a picture of every state of popup, side panel and settings, in the production build in real
 * Chromium, and of the toolbar button, into `.output/gallery/`; lays them all on one sheet, `docs/gallery.webp`, and renews the
 * README's pictures. With words as arguments it takes only the pictures with all of them in their names, and leaves `docs/` as it
 * is. It fails where something is wider than its place.
 */

import { mkdirSync, rmSync } from 'node:fs';
import { BADGES, drawBadges } from './gallery/badges.ts';
import type { Picture } from './gallery/capture.ts';
import { captureAll } from './gallery/capture-all.ts';
import { LANGUAGES } from './gallery/languages.ts';
import { updateReadmeImages } from './gallery/readme.ts';
import { makeSheet } from './gallery/sheet.ts';
import { SHOTS } from './gallery/shots.ts';

const FOLDER = '.output/gallery';
const DOCS = 'docs';

const filters = process.argv.slice(2);
const shots = SHOTS.filter(({ view, state, language }) => {
  const name = `${view} ${state.name} ${language}`;
  return filters.every((word) => name.includes(word));
});
if (filters.length === 0) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const pictures: Picture[] = [];
if (filters.every((word) => BADGES.includes(word))) pictures.push(await drawBadges(FOLDER));
for (const language of LANGUAGES) {
  const own = shots.filter((sitting) => sitting.language === language);
  if (own.length > 0) pictures.push(...(await captureAll(language, own, FOLDER)));
}
if (filters.length === 0) {
  await updateReadmeImages(pictures, FOLDER, DOCS);
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
