import type { CDPSession, Page } from 'puppeteer-core';
import type { BrowserDriver } from '../../tests/support/browsers/driver.ts';
import { freezeTime, setReplies } from '../../tests/support/freeze-time.ts';
import { seedStorage } from '../../tests/support/seed-storage.ts';
import type { Snapshot } from '../../utils/domain/snapshot.ts';
import { type Appearance, emulateAppearance } from './appearances.ts';
import { NOW } from './chats.ts';
import { i18nIn, type Language } from './languages.ts';
import type { Shot } from './shots.ts';
import { VIEWS, type View } from './views.ts';

/** A picture that was taken. */
export interface Picture {
  readonly view: string;
  /** The state, and any language or appearance other than the default. */
  readonly title: string;
  readonly file: `${string}.png`;
  /** CSS pixels. */
  readonly width: number;
  /** Whether the page is wider than its view. */
  readonly overflows: boolean;
}

/** An open page with frozen time, for taking pictures of it. */
export interface CaptureSession {
  readonly driver: BrowserDriver;
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly folder: string;
}

/** Opens a page. Perch must not be connected: until its time is frozen, the page could request a check. */
export async function openCaptureSession(driver: BrowserDriver, view: View, folder: string): Promise<CaptureSession> {
  const page = await driver.extensionPage(view.file);
  await sizeTo(page, view);
  await freezeTime(page, NOW);
  return { driver, page, cdp: await page.createCDPSession(), folder };
}

/** Takes one picture for each appearance of the shot. */
export async function captureShot({ driver, page, cdp, folder }: CaptureSession, shot: Shot): Promise<Picture[]> {
  const { state, language, appearances } = shot;
  const view: View = VIEWS[shot.view];
  const seed = (snapshot: Snapshot) => seedStorage(driver, snapshot);
  await seed(state.snapshot);
  // The settings tab that opens after the installation is in front.
  await page.bringToFront();
  await page.mouse.move(0, 0);
  // A page that changes its appearance later can keep the background of the first one.
  if (appearances[0]) await emulateAppearance(cdp, appearances[0]);
  await page.reload();
  await setReplies(page, state.replies ?? {});
  await page.waitForSelector('#app > *');
  // Until a settings section has loaded, its controls show nothing and ignore input.
  await page.waitForFunction(() => document.querySelector('section[aria-busy=true]') === null);
  await state.prepare?.({ page, t: i18nIn(language).t, seed });
  const pictures: Picture[] = [];
  for (const appearance of appearances) {
    await emulateAppearance(cdp, appearance);
    await settle(page);
    const title = [state.name, ...qualifiers(language, appearance)].join(', ');
    const file = `${folder}/${fileName(`${shot.view} ${title}`)}.png` as const;
    await screenshotPage(page, view, file);
    const overflows = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    pictures.push({ view: shot.view, title, file, width: view.width, overflows });
  }
  return pictures;
}

/** A popup is only as high as its content, up to the maximum. */
async function screenshotPage(page: Page, { file, width, height, whole }: View, path: Picture['file']): Promise<void> {
  // What sticks to the window would be drawn in the middle of a long page.
  if (whole) await page.evaluate(() => scrollTo(0, 0));
  const used = await page.evaluate(() => document.body.offsetHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(height, used) };
  await page.screenshot({
    path,
    fullPage: whole ?? false,
    captureBeyondViewport: whole ?? false,
    ...(file === 'popup.html' ? { clip } : {}),
  });
}

async function sizeTo(page: Page, { width, height, scale, touch }: View): Promise<void> {
  await page.setViewport({
    width,
    height,
    deviceScaleFactor: scale ?? 1,
    hasTouch: touch ?? false,
    isMobile: touch ?? false,
  });
}

/** Waits for fonts and images, for the last change to be drawn, and for the row actions to know their pages. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(Array.from(document.images, (image) => image.decode()));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

function qualifiers(language: Language, appearance: Appearance): string[] {
  return [...(language === 'English' ? [] : [language]), ...(appearance === 'light' ? [] : [appearance])];
}

function fileName(title: string): string {
  return title
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
}
