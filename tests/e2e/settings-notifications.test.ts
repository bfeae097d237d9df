import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Settings } from '../../utils/domain/settings.ts';
import { focused, press, tabTo, typeText } from '../support/browsers/keyboard.ts';
import { allByRole, byRole, click, countRole, fill, textOf } from '../support/browsers/roles.ts';
import { allowed } from './allowed.ts';
import { focusIs } from './focus.ts';
import { type Fixture, inBrowser, inEachBrowser, waitFor } from './harness.ts';
import { openSettings, settingsPage } from './settings.ts';

const NOTIFY = 'Notify me when a visitor writes';
const LONG = 'Mark as a long wait after minutes';
/** The stored notification settings; undefined if nothing was chosen. */
async function storedNotifications({ driver }: Fixture): Promise<Partial<Settings['notifications']> | undefined> {
  const { settings } = await driver.readStorage('local');
  return (settings as { value: Settings } | undefined)?.value.notifications;
}

function isStored(fixture: Fixture, expected: Partial<Settings['notifications']>): Promise<void> {
  return waitFor(async () => expect(await storedNotifications(fixture)).toMatchObject(expected));
}

async function isChecked(page: Page, name: string): Promise<boolean> {
  return (await byRole(page, 'checkbox', name)).evaluate((box) => (box as HTMLInputElement).checked);
}

async function valueIn(page: Page, role: string, name: string): Promise<string> {
  return (await byRole(page, role, name)).evaluate((field) => (field as HTMLInputElement).value);
}

/** Opens the settings again with the background stopped, so that they come from storage. */
async function reopen(fixture: Fixture, page: Page): Promise<Page> {
  await page.close();
  await fixture.driver.stopBackground();
  return openSettings(fixture);
}

inEachBrowser('The notification settings', (fixture) => {
  let page: Page;

  beforeAll(async () => {
    page = await settingsPage(fixture());
  });

  it('can be changed with the keyboard, and are kept', async () => {
    await tabTo(page, 'checkbox', NOTIFY);
    await tabTo(page, 'checkbox', 'New chats');
    await press(page, ' ');
    await isStored(fixture(), { newChats: false, existingChats: true });
    await tabTo(page, 'checkbox', 'Play a sound');
    await press(page, ' ');
    await tabTo(page, 'slider', 'Volume');
    await press(page, 'ArrowRight');
    await isStored(fixture(), { sound: { on: true, volume: 0.55, repeat: true } });
    await tabTo(page, 'button', 'Add quiet hours');
    await press(page, 'Enter');
    // The week starts on Sunday in American English, and on Monday where the browser does not know.
    await waitFor(async () => expect((await focused(page))?.name).toMatch(/^(Sun|Mon)day$/));
    await press(page, ' ');
    await waitFor(async () => expect((await storedNotifications(fixture()))?.quietHours?.[0]?.days).toHaveLength(6));
    await tabTo(page, 'button', 'Remove these hours');
    await focusIs(page, { description: 'Quiet hours 1' });
    await tabTo(page, 'spinbutton', LONG);
    await press(page, 'ArrowUp');
    await press(page, 'Tab');
    await isStored(fixture(), { waitingLimits: { amber: 3, red: 5 } });
  });

  it('keep a step when the page is closed right after it', async () => {
    await page.bringToFront();
    await (await byRole(page, 'spinbutton', LONG)).focus();
    await press(page, 'ArrowUp');
    await page.close();
    await isStored(fixture(), { waitingLimits: { amber: 4, red: 5 } });
    page = await openSettings(fixture());
    await (await byRole(page, 'spinbutton', LONG)).focus();
    await press(page, 'ArrowDown');
    await waitFor(async () => expect(await textOf(page, 'region', 'Waiting')).toContain('Saved.'));
    await isStored(fixture(), { waitingLimits: { amber: 3, red: 5 } });
  });

  it('are the same after the background was killed', async () => {
    page = await reopen(fixture(), page);
    expect(await isChecked(page, 'New chats')).toBe(false);
    expect(await isChecked(page, 'Play a sound')).toBe(true);
    expect(await valueIn(page, 'slider', 'Volume')).toBe('55');
    expect(await valueIn(page, 'spinbutton', LONG)).toBe('3');
    expect(await countRole(page, 'button', 'Remove these hours')).toBe(1);
  });

  it('store a whole day as midnight to midnight, and give its times back', async () => {
    await click(page, 'checkbox', 'All day');
    await waitFor(async () =>
      expect((await storedNotifications(fixture()))?.quietHours).toMatchObject([{ from: 0, to: 0 }]),
    );
    await click(page, 'checkbox', 'All day');
    await waitFor(async () =>
      expect((await storedNotifications(fixture()))?.quietHours).toMatchObject([{ from: 1_200, to: 480 }]),
    );
  });

  it('accept a typed time once it is complete', async () => {
    await page.bringToFront();
    await page.focus('#quiet-1-from');
    await typeText(page, '0930PM');
    await press(page, 'Tab');
    await page.focus('#quiet-1-to');
    await waitFor(async () =>
      expect((await storedNotifications(fixture()))?.quietHours).toMatchObject([{ from: 21 * 60 + 30, to: 480 }]),
    );
    await waitFor(async () =>
      expect(await page.$eval('#quiet-1-note', ({ textContent }) => textContent)).toBe('next day'),
    );
  });

  it('remove quiet hours, and move the focus nearby', async () => {
    await click(page, 'button', 'Add quiet hours');
    await waitFor(async () => expect(await countRole(page, 'button', 'Remove these hours')).toBe(2));
    const [first] = await allByRole(page, 'button', 'Remove these hours');
    await first?.focus();
    await press(page, 'Enter');
    await waitFor(async () =>
      expect((await storedNotifications(fixture()))?.quietHours).toMatchObject([{ from: 0, to: 0 }]),
    );
    await focusIs(page, { role: 'button', name: 'Add quiet hours' });
    await click(page, 'button', 'Remove these hours');
    await isStored(fixture(), { quietHours: [] });
    await waitFor(async () => expect(await textOf(page, 'region', 'Quiet hours')).toContain('No quiet hours yet.'));
  });

  it.each([
    ['more than the other', '9', /^Overdue must be longer than a long wait/],
    ['too much', '999', /^Enter a whole number from 1 to 240/],
    ['nothing', '', /^Enter a whole number/],
    ['no number', '-', /^Enter a whole number/],
  ])('explain invalid minutes (%s), and keep the valid ones', async (_, typed, text) => {
    await fill(page, LONG, typed);
    await press(page, 'Tab');
    await waitFor(async () => expect(await textOf(page, 'alert')).toMatch(text));
    const field = await byRole(page, 'spinbutton', LONG);
    await waitFor(async () =>
      expect(await field.evaluate((element) => element.getAttribute('aria-invalid'))).toBe('true'),
    );
    await field.focus();
    await focusIs(page, { description: expect.stringMatching(text) });
    expect(await storedNotifications(fixture())).toMatchObject({ waitingLimits: { amber: 3, red: 5 } });
    page = await reopen(fixture(), page);
    expect(await valueIn(page, 'spinbutton', LONG)).toBe('3');
  });

  it('can be reached by the links to their sections', async () => {
    for (const name of ['Shortcuts', 'Quiet hours', 'About']) {
      await click(page, 'link', name);
      await focusIs(page, { role: 'heading', name });
      await waitFor(async () => expect(await page.$eval('[aria-current]', (link) => link.textContent)).toBe(name));
    }
  });

  it('lead to the browser page for changing shortcuts', async () => {
    await waitFor(async () => expect(await textOf(page, 'region', 'Shortcuts')).toMatch(/Alt\+Shift\+\w Open Perch/));
    await click(page, 'button', 'Change shortcuts');
    const tabs = () => fixture().driver.tabs();
    await waitFor(async () =>
      expect(await tabs()).toContainEqual(expect.stringMatching(/^(chrome:\/\/extensions\/shortcuts|about:addons)/)),
    );
  });

  it('can be linked to by section', async () => {
    await page.evaluate(() => {
      location.href = '/options.html?new#waiting';
    });
    await focusIs(page, { role: 'heading', name: 'Waiting' });
    await waitFor(async () => {
      const inSight = await page.$eval('#waiting', (heading) => {
        const { top, bottom } = heading.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
      expect(inSight).toBe(true);
    });
  });
});

describe('Notifications', () => {
  const turnOn = async (fixture: Fixture) => {
    const page = await settingsPage(fixture);
    expect(await isChecked(page, NOTIFY)).toBe(false);
    await click(page, 'checkbox', NOTIFY);
    await isStored(fixture, { notify: true, hintDismissed: true });
    await waitFor(async () =>
      expect(await textOf(page, 'region', 'Notifications')).toContain(
        'Saved. Perch notifies you when a visitor writes.',
      ),
    );
    const again = await reopen(fixture, page);
    await waitFor(async () => expect(await isChecked(again, NOTIFY)).toBe(true));
    return again;
  };

  inBrowser(
    'chromium',
    'with the permission',
    (fixture) => {
      it('can be turned on, stay on, and can be turned off', async () => {
        const page = await turnOn(fixture());
        await click(page, 'checkbox', NOTIFY);
        await isStored(fixture(), { notify: false });
        await waitFor(async () => expect(await isChecked(page, NOTIFY)).toBe(false));
      });
    },
    () => ({ changeManifest: allowed }),
  );

  // Firefox grants a permission on a click without a prompt.
  inBrowser('firefox', 'that request the permission', (fixture) => {
    const hasPermission = (page: Page) =>
      page.evaluate(() =>
        (globalThis as unknown as { browser: Browser }).browser.permissions.contains({
          permissions: ['notifications'],
        }),
      );

    it('have the permission while they are on', async () => {
      const page = await turnOn(fixture());
      await waitFor(async () => expect(await hasPermission(page)).toBe(true));
      await click(page, 'checkbox', NOTIFY);
      await isStored(fixture(), { notify: false });
      await waitFor(async () => expect(await hasPermission(page)).toBe(false));
    });

    it('report that the permission was removed elsewhere', async () => {
      const page = await settingsPage(fixture());
      await click(page, 'checkbox', NOTIFY);
      await isStored(fixture(), { notify: true });
      await page.evaluate(() =>
        (globalThis as unknown as { browser: Browser }).browser.permissions.remove({ permissions: ['notifications'] }),
      );
      await waitFor(async () =>
        expect(await textOf(page, 'alert')).toContain('The browser is now blocking Perch’s notifications.'),
      );
      await waitFor(async () => expect(await isChecked(page, NOTIFY)).toBe(false));
    });
  });
});
