import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ENGLISH } from '../../tests/support/i18n.ts';
import { fileUrl, screenshotFile } from './browser.ts';
import type { Picture } from './capture.ts';

/** CSS pixels: the small and the marquee tile of the Chrome Web Store, and the logo of Edge Add-ons. */
export const TILES = { 'tile-small': [440, 280], 'tile-marquee': [1400, 560], logo: [300, 300] } as const;

/** Draws the tiles and the logo. `popup` looks out of the large one. */
export async function drawTiles(popup: Picture, folder: string, target: string): Promise<void> {
  for (const [name, [width, height]] of Object.entries(TILES)) {
    const page = resolve(folder, 'tile.html');
    writeFileSync(page, name === 'logo' ? logo(width) : tile(height, name === 'tile-marquee' ? popup : null));
    const path = `${target}/${name}.png` as const;
    await screenshotFile(page, { width, height, scale: 1 }, { path, omitBackground: name === 'logo' });
  }
}

function tile(height: number, popup: Picture | null): string {
  const unit = height / 280;
  const style = `
    body { margin: 0; height: ${height}px; display: flex; align-items: center; gap: ${24 * unit}px; padding-inline: ${36 * unit}px; overflow: hidden;
      box-sizing: border-box; color: #fff; background: linear-gradient(120deg, #4338ca, #4f46e5 55%, #6366f1); font-family: "Noto Sans", system-ui, sans-serif }
    img.icon { width: ${92 * unit}px; height: ${92 * unit}px; border-radius: ${20 * unit}px; box-shadow: 0 0 0 ${3 * unit}px rgb(255 255 255 / 22%) }
    b { display: block; font-size: ${34 * unit}px; line-height: 1.2 }
    span { display: block; margin-block-start: ${4 * unit}px; font-size: ${17 * unit}px; line-height: 1.35; color: #e0e7ff }
    img.popup { position: absolute; inset-inline-end: 96px; inset-block-start: 56px; width: 440px; border-radius: 14px; box-shadow: 0 24px 64px rgb(0 0 0 / 35%) }`;
  const picture = popup ? `<img class="popup" src="${fileUrl(popup.file)}" alt="">` : '';
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><img class="icon" src="${fileUrl('scripts/icon.svg')}" alt="">
<div><b>Perch</b><span>${ENGLISH.t('hintTitle')}</span></div>${picture}`;
}

function logo(size: number): string {
  const style = `body { margin: 0 } img { display: block; width: ${size * 0.75}px; margin: ${size * 0.125}px }`;
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><img src="${fileUrl('scripts/icon.svg')}" alt="">`;
}
