import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { Account } from '../support/api/account.ts';
import { makeSession } from '../support/api/wire-session.ts';
import { byRole, click, textOf, waitForRole } from '../support/browsers/roles.ts';
import { i18nOf } from '../support/i18n.ts';
import { seedStorage } from '../support/seed-storage.ts';
import { LIST_STATES } from '../support/states.ts';
import { checkNow, connect, expectBadge, expectBadgeText, type Fixture, inBrowser, inEachBrowser } from './harness.ts';
import { expectFooter, waitForList } from './list.ts';

interface Language {
  readonly lang: 'de' | 'ar' | 'ja';
  readonly dir: 'ltr' | 'rtl';
  /** A heading of the settings page. */
  readonly heading: string;
  /** The badge titles when this many chats are all read; the browser chooses the digits for Arabic. */
  readonly titles: readonly [count: number, title: RegExp][];
  /** 3,120 */
  readonly thousands: RegExp;
}

const GERMAN: Language = {
  lang: 'de',
  dir: 'ltr',
  heading: 'Perch-Einstellungen',
  titles: [
    [1, /^Perch: 1 aktiver Chat, nichts ungelesen$/],
    [2, /^Perch: 2 aktive Chats, nichts ungelesen$/],
  ],
  thousands: /\b3\.120\b/,
};

const ARABIC: Language = {
  lang: 'ar',
  dir: 'rtl',
  heading: 'إعدادات Perch',
  titles: [
    [1, /^\u200fPerch: محادثة نشطة واحدة، مقروءة$/],
    [2, /^\u200fPerch: محادثتان نشطتان، كلتاهما مقروءة$/],
    [3, /^\u200fPerch: (3|٣) محادثات نشطة، كلها مقروءة$/],
    [11, /^\u200fPerch: (11|١١) محادثة نشطة، كلها مقروءة$/],
  ],
  thousands: /3,120|٣٬١٢٠/,
};

const JAPANESE: Language = {
  lang: 'ja',
  dir: 'ltr',
  heading: 'Perchの設定',
  titles: [[1, /^Perch：進行中のチャット1件、未読なし$/]],
  thousands: /3,120/,
};

/** The half of the page in which an element's text is. */
async function halfOf(page: Page, role: string, name: string): Promise<'left' | 'right'> {
  const middle = await (await byRole(page, role, name)).evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left, right } = range.getBoundingClientRect();
    return (left + right) / 2 / innerWidth;
  });
  return middle < 0.5 ? 'left' : 'right';
}

function languageOf(page: Page): Promise<{ lang: string; dir: string; isTooWide: boolean }> {
  return page.evaluate(() => {
    const { lang, dir, scrollWidth, clientWidth } = document.documentElement;
    return { lang, dir, isTooWide: scrollWidth > clientWidth };
  });
}

function testLanguage({ lang, dir, heading, titles, thousands }: Language): (fixture: () => Fixture) => void {
  const i18n = i18nOf(lang);
  const { t } = i18n;
  const start = dir === 'ltr' ? 'left' : 'right';
  const end = dir === 'ltr' ? 'right' : 'left';
  return (fixture) => {
    it('translates the settings page, which connects', async () => {
      const settings = await fixture().driver.waitForTab((url) => url.includes('/options.html'));
      await waitForRole(settings, 'heading', heading);
      await waitForRole(settings, 'heading', t('connectionHeading'));
      await waitForRole(settings, 'radio', t('checkingBalanced'));
      await waitForRole(settings, 'checkbox', t('singleKeys'));
      expect(await languageOf(settings)).toEqual({ lang, dir, isTooWide: false });
      await settings.setViewport({ width: 360, height: 800 });
      expect(await languageOf(settings)).toEqual({ lang, dir, isTooWide: false });
      expect(await halfOf(settings, 'heading', t('connectionHeading'))).toBe(start);
      await connect(fixture(), i18n);
    });

    it('uses its plural forms in the title of the badge', async () => {
      const { driver, standIn } = fixture();
      const popup = await driver.openPopup();
      for (const [count, title] of titles) {
        const added = count - standIn.account.sessions.length;
        for (let i = 0; i < added; i += 1) standIn.account.addVisitor({ last_message: 'Hello?' });
        if (added > 0) await checkNow(fixture(), popup, i18n);
        await expectBadgeText(fixture(), `${Math.max(added, 1)}`);
        await click(popup, 'button', t('markAllRead'));
        await expectBadge(fixture(), { text: '', title });
      }
    });

    it('gives the list its texts, numbers and direction', async () => {
      const { driver } = fixture();
      const truncated = LIST_STATES.find(({ name }) => name === 'a cut list');
      if (!truncated) throw new Error('There is no state with a truncated list.');
      await seedStorage(driver, truncated.snapshot(Date.now()));
      const popup = await driver.openPopup();
      await waitForList(popup, 24);
      await waitForRole(popup, 'heading', t('activeChats'));
      await waitForRole(popup, 'searchbox', t('searchChats'));
      for (const name of [t('showAll'), t('showUnread'), t('showClosed')]) await waitForRole(popup, 'radio', name);
      for (const name of [t('markAllRead'), t('checkNow'), t('openInSidePanel'), t('settings'), t('openInbox')]) {
        await waitForRole(popup, 'button', name);
      }
      await expectFooter(popup, thousands);
      expect(await textOf(popup, 'listitem')).toContain(await yearsSinceJohnWrote(popup));
      expect(await languageOf(popup)).toEqual({ lang, dir, isTooWide: false });
      expect(await halfOf(popup, 'heading', t('activeChats'))).toBe(start);
      expect(await halfOf(popup, 'link', 'John')).toBe(start);
      expect(await halfOf(popup, 'button', t('settings'))).toBe(end);
    });
  };
}

/** As the browser itself formats it, but without a space in Japanese. */
function yearsSinceJohnWrote(popup: Page): Promise<string> {
  return popup.evaluate(() => {
    const years = (Date.now() - Date.UTC(2024, 0, 15, 10, 45)) / (365 * 24 * 3_600_000);
    const format = new Intl.RelativeTimeFormat(document.documentElement.lang, { style: 'short' });
    const text = format.format(-Math.floor(years), 'year').replace(/\s+/g, ' ');
    return text.replace(/(?<=\d) (?=年)/, '');
  });
}

const options = ({ lang }: Language) => ({ lang, account: new Account([makeSession()]) });

for (const language of [GERMAN, ARABIC]) {
  inEachBrowser(`The browser language ${language.lang}`, testLanguage(language), () => options(language));
}
inBrowser('chromium', 'The browser language ja', testLanguage(JAPANESE), () => options(JAPANESE));
