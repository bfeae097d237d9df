import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { BrowserDriver } from '../support/browsers/driver';
import { BROWSERS, openStage } from './harness';

const LANGUAGES = ['en-US', 'de', 'fr', 'es', 'pt-BR', 'ja', 'zh-CN', 'ar'];
const folders: string[] = [];

/** The build with texts in every language: the English ones, which say of themselves what language they are. */
function inEveryLanguage(extensionDir: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'perch-build-'));
  folders.push(folder);
  cpSync(extensionDir, folder, { recursive: true });
  const english = JSON.parse(readFileSync(join(folder, '_locales/en/messages.json'), 'utf8'));
  for (const lang of LANGUAGES) {
    const texts = join(folder, '_locales', lang.replace('-', '_'));
    if (existsSync(texts)) continue;
    mkdirSync(texts);
    writeFileSync(join(texts, 'messages.json'), JSON.stringify({ ...english, language: { message: lang } }));
  }
  return folder;
}

/** What the browser tells the extension of its language, and the one it takes the texts from. */
async function languagesOf(driver: BrowserDriver) {
  const page = await driver.extensionPage('popup.html');
  const told = await page.evaluate(() => {
    const extension = globalThis as unknown as { browser?: Browser; chrome: Browser };
    const { i18n } = extension.browser ?? extension.chrome;
    return {
      browser: i18n.getUILanguage(),
      texts: i18n.getMessage('language'),
      direction: i18n.getMessage('@@bidi_dir'),
      dates: new Intl.Locale(new Intl.DateTimeFormat().resolvedOptions().locale).language,
    };
  });
  await page.close();
  return told;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

for (const browser of BROWSERS) {
  describe.concurrent('The language of the browser', () => {
    describe(browser, { concurrent: false }, () => {
      it.each(LANGUAGES)('%s', async (lang) => {
        const stage = await openStage(browser, { lang, dress: inEveryLanguage });
        const direction = lang === 'ar' ? 'rtl' : 'ltr';
        const expected = { browser: lang, texts: lang, direction, dates: new Intl.Locale(lang).language };
        try {
          expect(await languagesOf(stage.driver)).toEqual(expected);
        } finally {
          await stage.close();
        }
      });

      it('stays after a restart', async () => {
        const stage = await openStage(browser, { lang: 'pt-BR', dress: inEveryLanguage });
        try {
          await stage.driver.restart();
          expect(await languagesOf(stage.driver)).toMatchObject({ browser: 'pt-BR', texts: 'pt-BR' });
        } finally {
          await stage.close();
        }
      });
    });
  });
}
