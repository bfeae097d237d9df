import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { byRole, click, waitForRole } from '../support/browsers/roles';
import { badgeShows, connect, inEachBrowser, settles } from './harness';
import { openSettings } from './settings';

inEachBrowser('The setting Checking', (stage) => {
  beforeAll(async () => {
    await connect(stage());
    await badgeShows(stage(), '24');
  });

  it('does not matter while the popup is open: then checks are as in a conversation', async () => {
    const { driver, standIn } = stage();
    const popup = await driver.openPopup();
    await waitForRole(popup, 'link', 'John');
    const before = standIn.requests().length;
    await settles(() => expect(standIn.requests().length).toBeGreaterThanOrEqual(before + 4), 90_000);
    const [first, , , fourth] = standIn.requests().slice(before);
    // Every 10 s, or 15 s where a question comes a little early; with nothing open it would be 90 s.
    expect((fourth?.at ?? 0) - (first?.at ?? 0)).toBeLessThan(60_000);
    await driver.closePopup();
  });

  it('applies at once, says so, and stays', async () => {
    const { driver, standIn } = stage();
    const settings = await openSettings(stage());
    const isChosen = async (page: Page, name: string) =>
      (await byRole(page, 'radio', name)).evaluate((radio) => (radio as HTMLInputElement).checked);
    await settles(async () => expect(await isChosen(settings, 'Balanced')).toBe(true));
    await click(settings, 'radio', 'Live');
    await settles(async () => {
      const said = await settings.$$eval('[role=status]', (regions) => regions.map(({ textContent }) => textContent));
      expect(said.join(' ')).toContain('Saved.');
    });
    const before = standIn.requests().length;
    await settles(() => expect(standIn.requests().length).toBeGreaterThanOrEqual(before + 3), 90_000);
    const [first, , third] = standIn.requests().slice(before);
    // Every 15 s while nothing is said; Balanced would take a minute for this.
    expect((third?.at ?? 0) - (first?.at ?? 0)).toBeLessThan(55_000);
    await settings.close();
    const again = await driver.extensionPage('options.html');
    await settles(async () => expect(await isChosen(again, 'Live')).toBe(true));
  });
});
