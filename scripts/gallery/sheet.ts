import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { shootFile } from './browser.ts';
import type { Picture } from './take.ts';

/** Pictures are shown at this part of their size. */
const SCALE = 0.5;
/** CSS pixels: at this width the sheet is less than 16,384 pixels high, which is all that WebP can be. */
const WIDTH = 3_800;
/** With this the sheet stays below 2.5 MB, and the words can be read. */
const QUALITY = 45;

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
  await shootFile(page, size, { path: sheet, type: 'webp', quality: QUALITY, fullPage: true });
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

function figure({ title, file, width }: Picture): string {
  return `<figure style="width: ${Math.round(width * SCALE)}px"><img src="${basename(file)}" alt=""><figcaption>${title}</figcaption></figure>`;
}
