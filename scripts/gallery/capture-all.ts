import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { startStandIn } from '../../tests/support/api/stand-in.ts';
import { launchChromium } from '../../tests/support/browsers/chromium.ts';
import type { LaunchOptions } from '../../tests/support/browsers/driver.ts';
import { seedStorage } from '../../tests/support/seed-storage.ts';
import { captureShot, openCaptureSession, type Picture } from './capture.ts';
import { buildIn, type Language, LOCALE_TAGS } from './languages.ts';
import type { Shot } from './shots.ts';
import { NOT_CONNECTED } from './snapshots.ts';
import { VIEWS, type View, type ViewName } from './views.ts';

const BUILD = resolve('.output/chrome-mv3');
/** Headless Chromium reports no mouse. */
const MOUSE = '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';

/** Takes the pictures of one language into `folder`, in browsers with that language. */
export async function captureAll(language: Language, shots: readonly Shot[], folder: string): Promise<Picture[]> {
  const extensionDir = buildIn(language, BUILD);
  try {
    const withMouse = shots.filter(({ view }) => !usesTouch(view));
    const byTouch = shots.filter(({ view }) => usesTouch(view));
    const launch = { extensionDir, lang: LOCALE_TAGS[language] };
    return [
      ...(await captureInOneBrowser({ ...launch, args: [MOUSE] }, withMouse, folder)),
      ...(await captureInOneBrowser(launch, byTouch, folder)),
    ];
  } finally {
    if (extensionDir !== BUILD) await rm(extensionDir, { recursive: true });
  }
}

function usesTouch(name: ViewName): boolean {
  const { touch }: View = VIEWS[name];
  return touch ?? false;
}

async function captureInOneBrowser(launch: LaunchOptions, shots: readonly Shot[], folder: string): Promise<Picture[]> {
  if (shots.length === 0) return [];
  const standIn = await startStandIn({ tls: true });
  const driver = await launchChromium({ ...launch, apiPort: standIn.port });
  const pictures: Picture[] = [];
  try {
    for (const view of new Set(shots.map((shot) => shot.view))) {
      const session = await openCaptureSession(driver, VIEWS[view], folder);
      const own = shots.filter((shot) => shot.view === view);
      for (const shot of own) pictures.push(...(await captureShot(session, shot)));
      await seedStorage(driver, NOT_CONNECTED);
      await session.page.close();
    }
  } finally {
    await driver.close();
    await standIn.stop();
  }
  return pictures;
}
