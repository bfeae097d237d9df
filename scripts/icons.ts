/**
 * `npm run icons`: draws the PNG icons from `icon.svg` beside this file, and at 16 pixels from `icon-small.svg`. The other
 * icons of the toolbar are the same drawings in greys, with a moon in place of the bird, or as outlines.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { launch, type Page } from 'puppeteer-core';
import { encodePng } from './icons/png.ts';
import { findBrowser } from './setup/browsers.mjs';

const FOLDER = new URL('../public/icon/', import.meta.url);
const SMALL = 16;
/** For the toolbar and its high-density forms, and for notifications. */
const SIZES = [SMALL, 32, 48, 96];
/** For the stores and installation, with the margin that the Chrome Web Store asks for around 96 pixels. */
const STORE_SIZE = 128;
const STORE_MARGIN = 16;
/** Icons that are shown in the toolbar only. */
const TOOLBAR_SIZES = [SMALL, 32, 48];
const GREYS = {
  '--tile': '#737b8c',
  '--perch': '#d1d5db',
  '--beak': '#d1d5db',
  '--bird': '#ffffff',
  '--wing': '#d1d5db',
  '--eye': '#4b5563',
};
/** A grey that stands out from light and dark toolbars alike. */
const GREY = '#7f8797';
const OUTLINES = {
  '--tile': 'none',
  '--outline': GREY,
  '--perch': GREY,
  '--beak': GREY,
  '--bird': GREY,
  '--wing': 'none',
  '--eye': '#ffffff',
};
const TOOLBAR_ICONS = {
  muted: GREYS,
  failing: OUTLINES,
  asleep: { '--awake': 'none', '--asleep': 'inline' },
};

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('Drawing the icons needs Chromium: run `node scripts/setup.mjs chromium` first.');

const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await launch({ executablePath, args });
const page = await browser.newPage();
for (const size of SIZES) await draw(page, size, {}, FOLDER);
await draw(page, STORE_SIZE, {}, FOLDER, STORE_MARGIN);
for (const [name, look] of Object.entries(TOOLBAR_ICONS)) {
  for (const size of TOOLBAR_SIZES) await draw(page, size, look, new URL(`${name}/`, FOLDER));
}
await browser.close();

async function draw(
  page: Page,
  size: number,
  look: Readonly<Record<string, string>>,
  folder: URL,
  margin = 0,
): Promise<void> {
  const drawing = readFileSync(new URL(size === SMALL ? 'icon-small.svg' : 'icon.svg', import.meta.url), 'utf8');
  const properties = Object.entries(look).map(([name, value]) => `${name}: ${value};`);
  const style = `<style>svg { ${properties.join(' ')} }</style>`;
  const pixels = await page.evaluate(rasterize, drawing.replace('</svg>', `${style}</svg>`), size, margin);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${size}.png`, folder), encodePng(Uint8Array.from(pixels), size));
}

/** Runs in the page. Returns the drawing's pixels, four bytes each. */
async function rasterize(drawing: string, size: number, margin: number): Promise<number[]> {
  const drawn = size - 2 * margin;
  const image = new Image(drawn, drawn);
  image.src = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
  await image.decode();
  const context = new OffscreenCanvas(size, size).getContext('2d');
  if (!context) throw new Error('There is no canvas to draw on.');
  context.drawImage(image, margin, margin, drawn, drawn);
  return Array.from(context.getImageData(0, 0, size, size).data);
}
