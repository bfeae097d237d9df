import type { CDPSession, Page } from 'puppeteer-core';
import type { BrowserDriver } from '../../tests/support/browsers/driver.ts';
import { putInto } from '../../tests/support/put-into.ts';
import { answer, standStill } from '../../tests/support/stand-still.ts';
import type { Snapshot } from '../../utils/domain/chat.ts';
import { NOW } from './chats.ts';
import { type Language, wordsOf } from './languages.ts';
import { type LookName, wear } from './looks.ts';
import type { Sitting } from './plan.ts';
import { VIEWS, type View } from './views.ts';

/** A picture that was taken. */
export interface Picture {
  readonly view: string;
  /** The state, and what is not as usual. */
  readonly title: string;
  readonly file: `${string}.png`;
  /** CSS pixels. */
  readonly width: number;
  /** Whether something stands beyond the page's edge, where nobody sees it. */
  readonly overflows: boolean;
}

/** Where pictures are taken: a page that stands still, in a browser. */
export interface Studio {
  readonly driver: BrowserDriver;
  readonly page: Page;
  readonly session: CDPSession;
  readonly folder: string;
}

/** Opens a page. Perch must not be connected: before it stands still, the page would ask for a check. */
export async function openStudio(driver: BrowserDriver, view: View, folder: string): Promise<Studio> {
  const page = await driver.extensionPage(view.file);
  await sizeTo(page, view);
  await standStill(page, NOW);
  return { driver, page, session: await page.createCDPSession(), folder };
}

/** Takes one picture for each look of the sitting. */
export async function take({ driver, page, session, folder }: Studio, sitting: Sitting): Promise<Picture[]> {
  const { state, language, looks } = sitting;
  const view: View = VIEWS[sitting.view];
  const put = (snapshot: Snapshot) => putInto(driver, snapshot);
  await put(state.snapshot);
  // Settings open by themselves after the installation, in front of everything.
  await page.bringToFront();
  await page.mouse.move(0, 0);
  // A page that changes from one look to another can keep the ground of the first.
  if (looks[0]) await wear(session, looks[0]);
  await page.reload();
  await answer(page, state.replies ?? {});
  await page.waitForSelector('#app > *');
  await state.act?.({ page, t: wordsOf(language), put });
  const pictures: Picture[] = [];
  for (const look of looks) {
    await wear(session, look);
    await settle(page);
    const title = [state.name, ...unusual(language, look)].join(', ');
    const file = `${folder}/${fileName(`${sitting.view} ${title}`)}.png` as const;
    await shoot(page, view, file);
    const overflows = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    pictures.push({ view: sitting.view, title, file, width: view.width, overflows });
  }
  return pictures;
}

/** A popup is as high as what is in it, where that is less than it could be. */
async function shoot(page: Page, { file, width, height, whole }: View, path: Picture['file']): Promise<void> {
  const used = await page.evaluate(() => document.body.offsetHeight);
  const clip = { x: 0, y: 0, width, height: file === 'popup.html' ? Math.min(height, used) : height };
  await page.screenshot(whole ? { path, fullPage: true } : { path, clip, captureBeyondViewport: false });
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

/** Waits until fonts and pictures are there, what was asked for is drawn, and the actions of rows know their pages. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(Array.from(document.images, (image) => image.decode()));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

function unusual(language: Language, look: LookName): string[] {
  return [...(language === 'English' ? [] : [language]), ...(look === 'light' ? [] : [look])];
}

function fileName(title: string): string {
  return title
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
}
