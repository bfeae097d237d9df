import { statSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { screenshotFile } from './browser.ts';
import type { Picture } from './capture.ts';

/** Pictures are shown at this part of their size; those of whole pages, which are long, at that. */
const SCALE = 0.5;
const LONG_SCALE = 0.3;
/** CSS pixels: at this width the sheet is less than 16,384 pixels high, which is all that WebP can be. */
const WIDTH = 6_000;
/** With this the sheet stays below 2.7 MB, and the words of popup and panel can be read. */
const QUALITY = 38;

const STYLE = `
  body { margin: 32px; background: #e8e8f0; color: #1d1c29; font: 11px/14px "Noto Sans", system-ui, sans-serif }
  h1 { margin: 0 0 8px; font-size: 28px; line-height: 36px }
  h2 { margin: 32px 0 12px; font-size: 20px; line-height: 28px }
  section > div { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 16px }
  figure { margin: 0 }
  img { display: block; width: 100%; box-shadow: 0 1px 4px rgb(0 0 0 / 25%) }
  figcaption { margin-block-start: 4px; color: #4b4a5c }
`;

/** Lays all pictures, with their names, on one page in their folder, and makes one picture of it: a WebP at `sheet`. */
export async function makeSheet(pictures: readonly Picture[], folder: string, sheet: `${string}.webp`): Promise<void> {
  const page = resolve(folder, 'index.html');
  writeFileSync(page, html(pictures));
  const size = { width: WIDTH, height: 1_000, scale: 1 };
  await screenshotFile(page, size, { path: sheet, type: 'webp', quality: QUALITY, fullPage: true });
  // Chromium writes nothing, and says nothing, where the sheet is too high.
  if (statSync(sheet).size === 0) throw new Error('The sheet is too high for a WebP: make it wider.');
}

function html(pictures: readonly Picture[]): string {
  const views = [...new Set(pictures.map(({ view }) => view))];
  const sections = views.map((view) => {
    const figures = pictures.filter((picture) => picture.view === view).map(figure);
    return `<section><h2>${view}</h2><div>${figures.join('\n')}</div></section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Perch</title><style>${STYLE}</style>
<h1>What people see of Perch</h1>${sections.join('\n')}</html>`;
}

function figure({ view, title, file, width }: Picture): string {
  const scale = view.includes('settings') ? LONG_SCALE : SCALE;
  return `<figure style="width: ${Math.round(width * scale)}px"><img src="${basename(file)}" alt=""><figcaption>${title}</figcaption></figure>`;
}
