import { ENGLISH } from '../../tests/support/i18n.ts';
import type { Picture } from './capture.ts';
import { drawScene } from './scene.ts';
import { panelScene, waitingScene } from './scenes.ts';

const POPUP = 'popup in the README';
const PANEL = 'side panel in the README';
/** Physical pixels per CSS pixel, for sharp texts at the width of a README. */
const SCALE = 1.5;

/** Writes the README's pictures to `docs`: badge, popup and notification, and the side panel beside a page. */
export async function updateReadmeImages(pictures: readonly Picture[], folder: string, docs: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    const popup = find(pictures, POPUP, (title) => title.includes('dark') === (theme === 'dark'));
    await drawScene(waitingScene(popup, theme, ENGLISH), folder, `${docs}/perch-${theme}.webp`, SCALE);
  }
  await drawScene(panelScene(find(pictures, PANEL), ENGLISH), folder, `${docs}/panel.webp`, SCALE);
}

function find(pictures: readonly Picture[], view: string, fits: (title: string) => boolean = () => true): Picture {
  const picture = pictures.find((one) => one.view === view && fits(one.title));
  if (!picture) throw new Error(`There is no picture of the view "${view}".`);
  return picture;
}
