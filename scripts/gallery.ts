/**
 * `npm run gallery`: takes a picture of every state of popup, side panel, settings and toolbar button, using the production
 * build in real Chromium, lays them out on one sheet in `.output/gallery/`, and updates the README's pictures in `docs/`.
 * With words as arguments, it takes only the pictures whose names contain all of them, and no sheet; with `README`, those in
 * `docs/`. Fails if a page is too wide.
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
const README_IMAGES = 'docs';

const filters = process.argv.slice(2);
const isForReadme = filters.length === 0 || filters.includes('README');
const shots = SHOTS.filter(({ view, state, language }) => {
  const name = `${view} ${state.name} ${language}`;
  return filters.every((word) => name.includes(word));
});
if (filters.length === 0) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const pictures: Picture[] = [];
if (filters.every((word) => BADGES.includes(word))) pictures.push(await drawBadges(FOLDER));
for (const language of LANGUAGES) {
  const own = shots.filter((shot) => shot.language === language);
  if (own.length > 0) pictures.push(...(await captureAll(language, own, FOLDER)));
}
if (isForReadme) await updateReadmeImages(pictures, FOLDER, README_IMAGES);
if (filters.length === 0) {
  await makeSheet(
    pictures.filter(({ view }) => !view.endsWith('README')),
    FOLDER,
  );
}
for (const { view, title, overflows } of pictures) {
  if (overflows) console.error(`Too wide: ${view}, ${title}`);
}
console.log(`${pictures.length} pictures are in ${FOLDER}/.`);
process.exitCode = pictures.some(({ overflows }) => overflows) ? 1 : 0;
