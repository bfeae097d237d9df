import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { startStandIn } from '../../tests/support/api/stand-in.ts';
import { launchChromium } from '../../tests/support/browsers/chromium.ts';
import type { LaunchOptions } from '../../tests/support/browsers/driver.ts';
import { putInto } from '../../tests/support/put-into.ts';
import { buildIn, type Language, TAGS } from './languages.ts';
import type { Sitting } from './plan.ts';
import { NOT_CONNECTED } from './snapshots.ts';
import { openStudio, type Picture, take } from './take.ts';
import { VIEWS, type View, type ViewName } from './views.ts';

const BUILD = resolve('.output/chrome-mv3');
/** Headless Chromium has no mouse of its own. */
const MOUSE = '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';

/** Takes the pictures of one language into `folder`, in browsers of that language. */
export async function takeAll(language: Language, sittings: readonly Sitting[], folder: string): Promise<Picture[]> {
  const extensionDir = buildIn(language, BUILD);
  try {
    const withMouse = sittings.filter(({ view }) => !isTouched(view));
    const byTouch = sittings.filter(({ view }) => isTouched(view));
    const launch = { extensionDir, lang: TAGS[language] };
    return [
      ...(await takeInOneBrowser({ ...launch, args: [MOUSE] }, withMouse, folder)),
      ...(await takeInOneBrowser(launch, byTouch, folder)),
    ];
  } finally {
    if (extensionDir !== BUILD) await rm(extensionDir, { recursive: true });
  }
}

function isTouched(name: ViewName): boolean {
  const { touch }: View = VIEWS[name];
  return touch ?? false;
}

async function takeInOneBrowser(
  launch: LaunchOptions,
  sittings: readonly Sitting[],
  folder: string,
): Promise<Picture[]> {
  if (sittings.length === 0) return [];
  const standIn = await startStandIn({ tls: true });
  const driver = await launchChromium({ ...launch, apiPort: standIn.port });
  const pictures: Picture[] = [];
  try {
    for (const view of new Set(sittings.map((sitting) => sitting.view))) {
      const studio = await openStudio(driver, VIEWS[view], folder);
      const own = sittings.filter((sitting) => sitting.view === view);
      for (const sitting of own) pictures.push(...(await take(studio, sitting)));
      await putInto(driver, NOT_CONNECTED);
      await studio.page.close();
    }
  } finally {
    await driver.close();
    await standIn.stop();
  }
  return pictures;
}
