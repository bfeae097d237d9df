/**
 * `npm run store:pictures`: draws into `.output/store/` what the stores show of Perch, from the production build in real
 * Chromium: five pictures in each language, the tiles of the Chrome Web Store, and the logo of Edge Add-ons.
 */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Picture } from './gallery/capture.ts';
import { captureAll } from './gallery/capture-all.ts';
import { i18nIn, LANGUAGES, type Language, LOCALE_TAGS } from './gallery/languages.ts';
import { drawTiles } from './gallery/promo-tiles.ts';
import { drawScene, type Scene } from './gallery/scene.ts';
import { panelScene, settingsScene, waitingScene } from './gallery/scenes.ts';
import { storeShots } from './gallery/store-shots.ts';

const TARGET = '.output/store';

const folder = mkdtempSync(join(tmpdir(), 'perch-store-'));
rmSync(TARGET, { recursive: true, force: true });
try {
  for (const language of LANGUAGES.filter((one) => one !== 'pseudo-language')) {
    const pictures = await captureAll(language, storeShots(language), folder);
    const target = `${TARGET}/${LOCALE_TAGS[language]}`;
    mkdirSync(target, { recursive: true });
    for (const [name, scene] of Object.entries(scenesOf(pictures, language))) {
      await drawScene(scene, folder, `${target}/${name}.png`, 1);
    }
    if (language === 'English') await drawTiles(find(pictures, 'popup', 'light'), folder, TARGET);
  }
} finally {
  rmSync(folder, { recursive: true });
}

function scenesOf(pictures: readonly Picture[], language: Language): Record<string, Scene> {
  const i18n = i18nIn(language);
  return {
    '1-waiting': waitingScene(find(pictures, 'popup', 'light'), 'light', i18n),
    '2-side-panel': panelScene(find(pictures, 'side panel in a store'), i18n),
    '3-quiet-hours': settingsScene(find(pictures, 'settings in a store', 'quiet hours'), i18n),
    '4-settings': settingsScene(find(pictures, 'settings in a store', 'settings'), i18n),
    '5-dark': waitingScene(find(pictures, 'popup', 'dark'), 'dark', i18n),
  };
}

/** Finds the picture by its view and a word of its title; "light" stands for no other appearance. */
function find(pictures: readonly Picture[], view: string, word = ''): Picture {
  const fits = ({ title }: Picture) => (word === 'light' ? !title.includes('dark') : title.includes(word));
  const picture = pictures.find((one) => one.view === view && fits(one));
  if (!picture) throw new Error(`There is no picture "${word}" of the view "${view}".`);
  return picture;
}
