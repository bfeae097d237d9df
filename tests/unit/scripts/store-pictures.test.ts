import { expect, it } from 'vitest';
import { TRANSLATIONS } from '../../../locales/index.ts';
import { LANGUAGES, LOCALE_TAGS } from '../../../scripts/gallery/languages.ts';
import { TILES } from '../../../scripts/gallery/promo-tiles.ts';
import { SCENE_SIZE } from '../../../scripts/gallery/scene.ts';
import { storeShots } from '../../../scripts/gallery/store-shots.ts';
import { readIcon } from '../../support/png.ts';

it('draws pictures in the sizes that all stores take', () => {
  expect(SCENE_SIZE).toEqual({ width: 1280, height: 800 });
  expect(TILES).toEqual({ 'tile-small': [440, 280], 'tile-marquee': [1400, 560], logo: [300, 300] });
});

it('draws them in every language of Perch', () => {
  const tags = LANGUAGES.filter((one) => one !== 'pseudo-language').map((language) => LOCALE_TAGS[language]);
  const drawn = tags.map((tag) => (tag === 'en-US' ? 'en' : tag.replace('-', '_')));
  expect(drawn.toSorted()).toEqual(Object.keys(TRANSLATIONS).toSorted());
});

it('shows a waiting visitor, in light and dark, the side panel, quiet hours and the settings', () => {
  const shown = storeShots('German').map(({ view, state, appearances }) => `${view}, ${state.name}: ${appearances}`);
  expect(shown).toEqual([
    'popup, in a store: light,dark',
    'side panel in a store, in a store: light',
    'settings in a store, quiet hours in a store: light',
    'settings in a store, settings in a store: light',
  ]);
});

it('has an icon for the stores with a margin of 16 pixels around 96', () => {
  const { size, pixels } = readIcon('public/icon/128.png');
  expect(size).toBe(128);
  const drawn = pixels.flatMap(({ opacity }, at) => (opacity > 0 ? [[at % size, Math.floor(at / size)] as const] : []));
  const columns = drawn.map(([x]) => x);
  const rows = drawn.map(([, y]) => y);
  expect([Math.min(...columns), Math.max(...columns)]).toEqual([16, 111]);
  expect([Math.min(...rows), Math.max(...rows)]).toEqual([16, 111]);
});
