/** Draws the icons that browsers want as PNG from the one drawing, `icon.svg` beside this file. */
import { readFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { findBrowser } from './browsers.mjs';

const FOLDER = new URL('../public/icon/', import.meta.url);
/** Toolbar, its high-density forms, the extensions page and the stores. */
const SIZES = [16, 32, 48, 96, 128];

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('Drawing the icons needs Chromium: run `node scripts/setup.mjs chromium` first.');

const drawing = readFileSync(new URL('icon.svg', import.meta.url), 'utf8');
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await launch({ executablePath, args });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${drawing}`);
  await page.screenshot({ path: new URL(`${size}.png`, FOLDER).pathname as `${string}.png`, omitBackground: true });
}
await browser.close();
