import { statSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { screenshotFile } from './browser.ts';
import type { Picture } from './capture.ts';

/** The scale of pictures on the sheet, and of those that show a long page as a whole. */
const SCALE = 0.5;
const LONG_SCALE = 0.3;
/** CSS pixels. WebP allows a height of 16,383 pixels; at this width the sheet stays below that. */
const WIDTH = 6_000;
/** Keeps the sheet small enough to attach to a pull request (2.7 MB), with readable text. */
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

/** Lays out all pictures with their names in `index.html` in their folder, and saves a picture of it as `sheet.webp`. */
export async function makeSheet(pictures: readonly Picture[], folder: string): Promise<void> {
  const sheet = `${folder}/sheet.webp` as const;
  const page = resolve(folder, 'index.html');
  writeFileSync(page, html(pictures));
  const size = { width: WIDTH, height: 1_000, scale: 1 };
  await screenshotFile(page, size, { path: sheet, type: 'webp', quality: QUALITY, fullPage: true });
  // Chromium writes an empty file without an error if the sheet is too high.
  if (statSync(sheet).size === 0) throw new Error('The sheet is too high for a WebP: make it wider.');
}

function html(pictures: readonly Picture[]): string {
  const views = [...new Set(pictures.map(({ view }) => view))];
  const sections = views.map((view) => {
    const figures = pictures.filter((picture) => picture.view === view).map(figure);
    return `<section><h2>${view}</h2><div>${figures.join('\n')}</div></section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Perch</title><style>${STYLE}</style>
<h1>Perch</h1>${sections.join('\n')}</html>`;
}

function figure({ view, title, file, width }: Picture): string {
  const scale = view.includes('settings') ? LONG_SCALE : SCALE;
  return `<figure style="width: ${Math.round(width * scale)}px"><img src="${basename(file)}" alt=""><figcaption>${title}</figcaption></figure>`;
}
