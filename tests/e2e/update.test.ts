import { beforeAll, expect, it } from 'vitest';
import { click, waitForRole } from '../support/browsers/roles.ts';
import {
  checkNow,
  connect,
  expectBadge,
  expectBadgeText,
  expectStatus,
  inBrowser,
  listCount,
  waitFor,
} from './harness.ts';
import { waitForList } from './list.ts';

const HOUR_MS = 3_600_000;
/** What the background stores when the browser reports an update, which no browser does for an extension in a folder. */
const updateReady = (hoursAgo: number) => ({
  updateReadyAt: { version: 1, value: Date.now() - hoursAgo * HOUR_MS },
});

/** Firefox applies updates itself. */
inBrowser('chromium', 'An update', (fixture) => {
  /** What must survive. */
  let before: Record<string, unknown>;
  const kept = async () => {
    const { key, connection, chats, marks, mutes, settings } = await fixture().driver.readStorage('local');
    return { key, connection, chats, marks, mutes, settings };
  };

  const waitingUpdate = async () => {
    const { updateReadyAt } = await fixture().driver.readStorage('session');
    return (updateReadyAt as { value: number | null } | undefined)?.value ?? null;
  };

  beforeAll(async () => {
    const { driver } = fixture();
    await connect(fixture());
    await expectBadgeText(fixture(), '24');
    const list = await driver.extensionPage('popup.html');
    await waitForList(list, 24);
    await click(list, 'button', 'Mark all read');
    await expectBadgeText(fixture(), '');
    await list.close();
    const settings = await driver.extensionPage('options.html');
    await click(settings, 'radio', 'Light');
    await waitFor(async () => expect(await kept()).toMatchObject({ settings: { value: { checking: 'light' } } }));
    await settings.close();
    before = await kept();
  });

  it('waits while the side panel is open, and is applied once it has closed', async () => {
    const { driver } = fixture();
    const panel = await driver.openPanel();
    await waitForList(panel, 24);
    await driver.update('0.1.1', async () => {
      await driver.writeStorage('session', updateReady(0));
      await checkNow(fixture(), panel);
      await expectStatus(panel, 'Checked just now');
      expect(await driver.panelIsOpen()).toBe(true);
      expect(await waitingUpdate()).toEqual(expect.any(Number));
      await driver.closePanel();
    });
    await expectBadge(fixture(), { text: '', title: /^Perch: 24 active chats, none unread/ });
    expect(await kept()).toEqual(before);
  });

  it('waits no longer than half a day, closes the open pages, and loses nothing', async () => {
    const { driver } = fixture();
    const settings = await driver.extensionPage('options.html');
    await waitForRole(settings, 'button', 'Disconnect');
    await waitForList(await driver.openPanel(), 24);
    await driver.update('0.1.2', () => driver.writeStorage('session', updateReady(13)));
    expect(await driver.panelIsOpen()).toBe(false);
    // Neither the one that was open nor a new one, as after an installation.
    expect((await driver.tabs()).filter((url) => url.includes('options.html'))).toEqual([]);
    await expectBadge(fixture(), { text: '', title: /^Perch: 24 active chats, none unread/ });
    expect(await kept()).toEqual(before);
  });

  it('leaves a Perch that goes on as before', async () => {
    const { driver, standIn } = fixture();
    expect(await waitingUpdate()).toBeNull();
    const popup = await driver.openPopup();
    await waitFor(async () => expect(await listCount(popup)).toBe(24));
    await driver.closePopup();
    const panel = await driver.openPanel();
    await waitForList(panel, 24);
    standIn.account.addVisitor({ visitor_name: 'Noor', last_message: 'Hello?' });
    await checkNow(fixture(), panel);
    await expectBadgeText(fixture(), '1');
    await waitForRole(panel, 'link', 'Noor');
  });
});
