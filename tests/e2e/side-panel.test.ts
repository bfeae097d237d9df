import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { press, tabTo, typeText } from '../support/browsers/keyboard.ts';
import { countRole, waitForRole } from '../support/browsers/roles.ts';
import { focusIs } from './focus.ts';
import { connect, expectBadgeText, inEachBrowser, listCount, waitFor } from './harness.ts';
import { focusIsOnRow, focusTheList, lastAnnouncement, rowsInSight, waitForList } from './list.ts';

const COUNT = 24;
const NARROW = 200;

inEachBrowser('The side panel', (fixture) => {
  let panel: Page;

  beforeAll(async () => {
    await connect(fixture());
    await expectBadgeText(fixture(), `${COUNT}`);
  });

  it('opens from the popup, which closes, and lists the same chats', async () => {
    const { driver } = fixture();
    const popup = await driver.openPopup();
    await waitForList(popup, COUNT);
    const inPopup = await rowsInSight(popup);
    expect(await driver.panelIsOpen()).toBe(false);
    await tabTo(popup, 'button', 'Open in side panel');
    await press(popup, 'Enter');
    panel = await driver.panelPage();
    await waitFor(async () => expect(await driver.popupIsOpen()).toBe(false));
    await waitForRole(panel, 'heading', 'Active chats');
    await waitForList(panel, COUNT);
    expect((await rowsInSight(panel)).slice(0, 3)).toEqual(inPopup.slice(0, 3));
    expect(await countRole(panel, 'button', 'Open in side panel')).toBe(0);
  });

  it('follows new messages', async () => {
    fixture().standIn.account.addVisitor({ visitor_name: 'Noor Haddad', last_message: 'Is anyone there?' });
    await waitForList(panel, COUNT + 1);
    expect((await rowsInSight(panel))[0]).toEqual({ position: 1, name: 'Noor Haddad' });
    await waitFor(async () => expect(await lastAnnouncement(panel)).toBe('Noor Haddad wrote'));
  });

  it('marks chats, and updates the badge', async () => {
    await press(panel, 'j');
    await focusIsOnRow(panel, 1);
    await press(panel, 'r');
    await expectBadgeText(fixture(), `${COUNT}`);
    await tabTo(panel, 'button', 'Undo');
    await press(panel, 'Enter');
    await expectBadgeText(fixture(), `${COUNT + 1}`);
  });

  it('stays open when a chat is opened and on Escape', async () => {
    const { driver } = fixture();
    await press(panel, '/');
    await focusIs(panel, { role: 'searchbox', name: 'Search chats' });
    await typeText(panel, 'john');
    await waitFor(async () => expect(await listCount(panel)).toBe(1));
    await press(panel, 'ArrowDown');
    await press(panel, 'Enter');
    await driver.waitForTab((url) => url === 'https://example.com/pricing');
    await expectBadgeText(fixture(), `${COUNT}`);
    panel = await driver.panelPage();
    await press(panel, 'Escape');
    await waitForList(panel, COUNT + 1);
    await press(panel, 'Escape');
    await focusTheList(panel);
    await press(panel, 'End');
    await focusIsOnRow(panel, COUNT + 1);
    expect(await driver.panelIsOpen()).toBe(true);
  });

  it('stays open beside a popup, and each shows what the other did', async () => {
    const popup = await fixture().driver.openPopup();
    await waitForList(popup, COUNT + 1);
    await tabTo(popup, 'button', 'Mark all read');
    await press(popup, 'Enter');
    await expectBadgeText(fixture(), '');
    await waitFor(async () => expect(await countRole(panel, 'button', 'Mark all read')).toBe(0));
    await fixture().driver.closePopup();
  });

  it('fits into 200 pixels', async () => {
    const narrow = await fixture().driver.extensionPage('sidepanel.html');
    await narrow.setViewport({ width: NARROW, height: 700 });
    await waitForList(narrow, COUNT + 1);
    expect(await narrow.evaluate(() => innerWidth)).toBe(NARROW);
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW);
    const outside = await narrow.$$eval(
      'button, input, select, a',
      (controls, width) =>
        controls
          .map((control) => ({ name: control.outerHTML.slice(0, 80), box: control.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.left < 0 || box.right > width))
          .map(({ name }) => name),
      NARROW,
    );
    expect(outside).toEqual([]);
    await tabTo(narrow, 'radio', 'All');
    await press(narrow, 'ArrowRight');
    await waitForRole(narrow, 'heading', 'All caught up');
    await press(narrow, 'ArrowLeft');
    await waitForList(narrow, COUNT + 1);
    await tabTo(narrow, 'link');
    await tabTo(narrow, 'button', 'Mark as unread');
    await press(narrow, 'Enter');
    await expectBadgeText(fixture(), '1');
    await narrow.close();
  });
});
