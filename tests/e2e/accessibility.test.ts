import type { MediaFeature, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { COLOUR_RULES, violations } from '../support/accessibility/axe.ts';
import { press } from '../support/browsers/keyboard.ts';
import { click, fill, textOf, waitForRole } from '../support/browsers/roles.ts';
import { seedStorage } from '../support/seed-storage.ts';
import {
  LIST_STATES,
  notConnected,
  read24,
  unread24,
  withFailure,
  withNotificationSettings,
} from '../support/states.ts';
import { type Fixture, inEachBrowser, waitFor } from './harness.ts';
import { focusTheList } from './list.ts';

const SCHEMES = ['light', 'dark'] as const;
/** The states that are also checked in the panel, which shows the same as the popup. */
const MAIN_STATES = [
  'not connected',
  'the first check',
  '24 chats',
  '24 chats, unauthorized',
  'waiting',
  'muted',
  'snoozed',
  'hint',
];

/** Returns what is wrong in both colour schemes. Dark differs in colours only, so only those rules run there. */
async function checkInAllSchemes(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  for (const scheme of SCHEMES) {
    const features: MediaFeature[] = [
      { name: 'prefers-color-scheme', value: scheme },
      // A colour in transition belongs to neither scheme.
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ];
    await page.emulateMediaFeatures(features);
    const options = scheme === 'dark' ? { rules: COLOUR_RULES } : {};
    for (const line of await violations(page, options)) wrong.push(`${scheme}: ${line}`);
  }
  return wrong;
}

/** Stores the state and waits until the page shows it. */
async function showState({ driver }: Fixture, page: Page, name: string): Promise<void> {
  const state = LIST_STATES.find((state) => state.name === name);
  if (!state) throw new Error(`There is no state "${name}".`);
  await seedStorage(driver, state.snapshot(Date.now()));
  await expectTexts(page, state.shows);
}

function expectTexts(page: Page, texts: readonly string[]): Promise<void> {
  return waitFor(async () => {
    // biome-ignore lint/performance/useDomNodeTextContent: the visible text is wanted, not all of the document's.
    const text = await page.evaluate(() => document.body.innerText);
    for (const part of texts) expect(text.replace(/\s+/g, ' ')).toContain(part);
  });
}

/** In the popup or the panel, which stays open for all states. */
function describeList(what: string, fixture: () => Fixture, open: () => Promise<Page>, states: readonly string[]) {
  describe(what, () => {
    let page: Page;
    beforeAll(async () => {
      page = await open();
    });

    it.each(states)('%s', async (name) => {
      await showState(fixture(), page, name);
      expect(await checkInAllSchemes(page)).toEqual([]);
    });

    it('the dialog for muting', async () => {
      await showState(fixture(), page, '24 chats');
      await focusTheList(page);
      await press(page, 'm');
      await waitForRole(page, 'dialog', 'Mute John');
      expect(await checkInAllSchemes(page)).toEqual([]);
      await press(page, 'Escape');
    });

    it('the dialog for snoozing', async () => {
      await showState(fixture(), page, 'snoozed');
      await click(page, 'button', 'Snooze');
      await waitForRole(page, 'dialog', 'Snooze notifications');
      expect(await checkInAllSchemes(page)).toEqual([]);
      await press(page, 'Escape');
    });

    it('a search without matches', async () => {
      await showState(fixture(), page, '24 chats');
      await fill(page, 'Search chats', 'no such text');
      await waitForRole(page, 'heading', 'Nothing matches');
      expect(await checkInAllSchemes(page)).toEqual([]);
      await fill(page, 'Search chats', '');
    });

    it('the unread filter with nothing unread', async () => {
      await showState(fixture(), page, 'all read');
      await click(page, 'radio', 'Unread');
      await waitForRole(page, 'heading', 'All caught up');
      expect(await checkInAllSchemes(page)).toEqual([]);
      await click(page, 'radio', 'All');
    });
  });
}

function describeSettings(fixture: () => Fixture) {
  describe('the settings page', () => {
    let page: Page;
    const now = Date.now();
    beforeAll(async () => {
      page = await fixture().driver.waitForTab((url) => url.includes('/options.html'));
    });

    it('not connected, with all details open', async () => {
      await seedStorage(fixture().driver, notConnected());
      await waitForRole(page, 'button', 'Connect');
      await page.$$eval('details', (all) => {
        for (const details of all) details.open = true;
      });
      await waitForRole(page, 'textbox', 'API address');
      expect(await checkInAllSchemes(page)).toEqual([]);
    });

    it('an invalid key', async () => {
      await fill(page, 'API key', '  ');
      await click(page, 'button', 'Connect');
      await waitForRole(page, 'alert');
      expect(await checkInAllSchemes(page)).toEqual([]);
    });

    it('connected', async () => {
      await seedStorage(fixture().driver, read24(now));
      await waitForRole(page, 'button', 'Disconnect');
      expect(await checkInAllSchemes(page)).toEqual([]);
    });

    it('quiet hours, mutes, and contradictory minutes', async () => {
      await seedStorage(fixture().driver, withNotificationSettings(now));
      await waitForRole(page, 'button', 'Unmute Support Widget');
      await waitForRole(page, 'group', 'Quiet hours 2');
      await click(page, 'checkbox', 'Mark as a long wait after');
      await waitForRole(page, 'alert');
      expect(await checkInAllSchemes(page)).toEqual([]);
    });

    it('notifications without their permission', async () => {
      const { settings, ...known } = withNotificationSettings(now);
      const notifications = { ...settings.notifications, notify: true };
      await seedStorage(fixture().driver, { ...known, settings: { ...settings, notifications } });
      await waitFor(async () =>
        expect(await textOf(page, 'region', 'Notifications')).toContain(
          'The browser is now blocking Perch’s notifications.',
        ),
      );
      expect(await checkInAllSchemes(page)).toEqual([]);
      await seedStorage(fixture().driver, read24(now));
    });

    it('replacing the key', async () => {
      await click(page, 'button', 'Replace key');
      await waitForRole(page, 'textbox', 'API key');
      expect(await checkInAllSchemes(page)).toEqual([]);
      await click(page, 'button', 'Cancel');
    });

    it('a refused key', async () => {
      await seedStorage(fixture().driver, withFailure(unread24(now), { kind: 'unauthorized' }, now));
      await waitFor(async () => expect(await textOf(page, 'alert')).toContain('Magpipe refused the key'));
      expect(await checkInAllSchemes(page)).toEqual([]);
    });
  });
}

inEachBrowser('axe finds nothing wrong in', (fixture) => {
  const allStateNames = LIST_STATES.map(({ name }) => name);
  describeList('the popup', fixture, () => fixture().driver.openPopup(), allStateNames);
  describeList('the panel', fixture, () => fixture().driver.openPanel(), MAIN_STATES);
  describeSettings(fixture);
});
