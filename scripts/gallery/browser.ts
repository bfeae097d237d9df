import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, type ScreenshotOptions } from 'puppeteer-core';
import { findBrowser } from '../setup/browsers.mjs';

interface Size {
  readonly width: number;
  readonly height: number;
  /** Physical pixels per CSS pixel. */
  readonly scale: number;
}

/** Returns the address of a file in this repository, for pages that are drawn. */
export function fileUrl(file: string): string {
  return pathToFileURL(resolve(file)).href;
}

/** Takes a picture of an HTML file in a browser without Perch. */
export async function screenshotFile(
  file: string,
  { width, height, scale }: Size,
  options: ScreenshotOptions,
): Promise<void> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('The gallery needs Chromium: run `node scripts/setup.mjs chromium` first.');
  const browser = await launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width, height, deviceScaleFactor: scale });
    await page.goto(fileUrl(file));
    await page.screenshot(options);
  } finally {
    await browser.close();
  }
}
