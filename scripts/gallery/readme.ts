import { copyFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { screenshotFile } from './browser.ts';
import type { Picture } from './capture.ts';

const POPUP = 'popup in the README';
const PANEL = 'side panel in the README';
const WIDTH = 960;
const HEIGHT = 600;

const STYLE = `
  body { display: flex; margin: 0; height: ${HEIGHT}px; background: #fff; font: 16px/24px "Noto Sans", system-ui, sans-serif }
  main { flex: 1; padding: 48px 56px; background: #f7f6f2 }
  i { display: block; height: 12px; margin-block: 12px; border-radius: 6px; background: #e3e0d8 }
  .title { width: 60%; height: 32px; border-radius: 8px; margin-block-end: 32px; background: #cfcabd }
  .cards { display: flex; gap: 24px; margin-block-start: 48px }
  .cards i { flex: 1; height: 200px; border-radius: 16px; background: #eceae3 }
  img { display: block; width: 320px; height: ${HEIGHT}px; border-inline-start: 1px solid #ddd }
`;

/** Writes the README's pictures to `docs`: the popup, and the side panel beside a page. */
export async function updateReadmeImages(pictures: readonly Picture[], folder: string, docs: string): Promise<void> {
  const popups = pictures.filter(({ view }) => view === POPUP);
  for (const { file, title } of popups)
    copyFileSync(file, `${docs}/popup-${title.includes('dark') ? 'dark' : 'light'}.png`);
  const panel = pictures.find(({ view }) => view === PANEL);
  if (!panel) throw new Error('There is no picture of the side panel.');
  const page = resolve(folder, 'beside.html');
  writeFileSync(page, sidePanelPage(panel));
  await screenshotFile(page, { width: WIDTH, height: HEIGHT, scale: 2 }, { path: `${docs}/panel.png` });
}

/** Builds an example page with the side panel beside it. */
function sidePanelPage({ file }: Picture): string {
  const lines = [92, 86, 95, 40].map((width) => `<i style="width: ${width}%"></i>`).join('');
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>
<main><i class="title"></i>${lines}<div class="cards"><i></i><i></i></div></main><img src="${basename(file)}" alt="">`;
}
