import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { press, tabTo, typeText } from '../support/browsers/keyboard';
import { countRole, waitForRole } from '../support/browsers/roles';
import { focusIs } from './focus';
import { badgeShows, connect, inEachBrowser, listed, settles } from './harness';
import { announced, focusIsOnRow, focusTheList, listHas, rowsInSight } from './list';

const COUNT = 24;
const NARROW = 200;

inEachBrowser('The side panel', (stage) => {
  let panel: Page;

  beforeAll(async () => {
    await connect(stage());
    await badgeShows(stage(), `${COUNT}`);
  });

  it('is opened by a button of the popup, which gives way, and lists the same', async () => {
    const { driver } = stage();
    const popup = await driver.openPopup();
    await listHas(popup, COUNT);
    const inPopup = await rowsInSight(popup);
    expect(await driver.panelIsOpen()).toBe(false);
    await tabTo(popup, 'button', 'Open in side panel');
    await press(popup, 'Enter');
    panel = await driver.panelPage();
    await settles(async () => expect(await driver.popupIsOpen()).toBe(false));
    await waitForRole(panel, 'heading', 'Active chats');
    await listHas(panel, COUNT);
    expect((await rowsInSight(panel)).slice(0, 3)).toEqual(inPopup.slice(0, 3));
    expect(await countRole(panel, 'button', 'Open in side panel')).toBe(0);
  });

  it('follows what comes', async () => {
    stage().standIn.account.addVisitor({ visitor_name: 'Noor Haddad', last_message: 'Is anyone there?' });
    await listHas(panel, COUNT + 1);
    expect((await rowsInSight(panel))[0]).toEqual({ place: 1, name: 'Noor Haddad' });
    await settles(async () => expect(await announced(panel)).toBe('Noor Haddad wrote'));
  });

  it('marks, and the badge follows', async () => {
    await press(panel, 'j');
    await focusIsOnRow(panel, 1);
    await press(panel, 'r');
    await badgeShows(stage(), `${COUNT}`);
    await tabTo(panel, 'button', 'Undo');
    await press(panel, 'Enter');
    await badgeShows(stage(), `${COUNT + 1}`);
  });

  it('stays when a chat is opened, and at Escape', async () => {
    const { driver } = stage();
    await press(panel, '/');
    await focusIs(panel, { role: 'searchbox', name: 'Search chats' });
    await typeText(panel, 'john');
    await settles(async () => expect(await listed(panel)).toBe(1));
    await press(panel, 'ArrowDown');
    await press(panel, 'Enter');
    await driver.waitForTab((url) => url === 'https://example.com/pricing');
    await badgeShows(stage(), `${COUNT}`);
    panel = await driver.panelPage();
    await press(panel, 'Escape');
    await listHas(panel, COUNT + 1);
    await press(panel, 'Escape');
    await focusTheList(panel);
    await press(panel, 'End');
    await focusIsOnRow(panel, COUNT + 1);
    expect(await driver.panelIsOpen()).toBe(true);
  });

  it('is found open beside the next popup, and both show what one of them has done', async () => {
    const popup = await stage().driver.openPopup();
    await listHas(popup, COUNT + 1);
    await tabTo(popup, 'button', 'Mark all read');
    await press(popup, 'Enter');
    await badgeShows(stage(), '');
    await settles(async () => expect(await countRole(panel, 'button', 'Mark all read')).toBe(0));
    await stage().driver.closePopup();
  });

  it('has all it needs in 200 pixels', async () => {
    const narrow = await stage().driver.extensionPage('sidepanel.html');
    await narrow.setViewport({ width: NARROW, height: 700 });
    await listHas(narrow, COUNT + 1);
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
    await listHas(narrow, COUNT + 1);
    await tabTo(narrow, 'link');
    await tabTo(narrow, 'button', 'Mark as unread');
    await press(narrow, 'Enter');
    await badgeShows(stage(), '1');
    await narrow.close();
  });
});
