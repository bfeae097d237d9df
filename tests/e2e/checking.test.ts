import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { byRole, click, waitForRole } from '../support/browsers/roles.ts';
import { connect, expectBadgeText, inEachBrowser, waitFor } from './harness.ts';
import { openSettings } from './settings.ts';

inEachBrowser('The setting Checking', (fixture) => {
  beforeAll(async () => {
    await connect(fixture());
    await expectBadgeText(fixture(), '24');
  });

  it('has no effect while the popup is open, which checks as often as a conversation', async () => {
    const { driver, standIn } = fixture();
    const popup = await driver.openPopup();
    await waitForRole(popup, 'link', 'John');
    const before = standIn.requests().length;
    await waitFor(() => expect(standIn.requests().length).toBeGreaterThanOrEqual(before + 4), 90_000);
    const [first, , , fourth] = standIn.requests().slice(before);
    // Every 10 s, or 15 s if a check comes a little early; with nothing open it would be 90 s.
    expect((fourth?.at ?? 0) - (first?.at ?? 0)).toBeLessThan(60_000);
    await driver.closePopup();
  });

  it('takes effect immediately, confirms it, and is kept', async () => {
    const { driver, standIn } = fixture();
    const settings = await openSettings(fixture());
    const isChosen = async (page: Page, name: string) =>
      (await byRole(page, 'radio', name)).evaluate((radio) => (radio as HTMLInputElement).checked);
    await waitFor(async () => expect(await isChosen(settings, 'Balanced')).toBe(true));
    await click(settings, 'radio', 'Live');
    await waitFor(async () => {
      const statuses = await settings.$$eval('[role=status]', (regions) =>
        regions.map(({ textContent }) => textContent),
      );
      expect(statuses.join(' ')).toContain('Saved.');
    });
    const before = standIn.requests().length;
    await waitFor(() => expect(standIn.requests().length).toBeGreaterThanOrEqual(before + 3), 90_000);
    const [first, , third] = standIn.requests().slice(before);
    // Every 15 s while nobody writes; with Balanced this would take a minute.
    expect((third?.at ?? 0) - (first?.at ?? 0)).toBeLessThan(55_000);
    await settings.close();
    const reopened = await driver.extensionPage('options.html');
    await waitFor(async () => expect(await isChosen(reopened, 'Live')).toBe(true));
  });
});
