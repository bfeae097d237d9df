import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { click, waitForRole } from '../support/browsers/roles.ts';
import type { ChangeManifest } from './browser.ts';
import { connect, connectAllRead, expectBadge, expectBadgeText, inBrowser, inEachBrowser, waitFor } from './harness.ts';
import { expectFooter } from './list.ts';
import {
  COLOURS,
  changeNotificationSettings,
  checkByMenu,
  NO_WAITING_LIMITS,
  pageOf,
  secondsAgo,
  stored,
  visitorWrites,
} from './notification-helpers.ts';

const INBOX = 'https://magpipe.ai/inbox';
const setup = () => ({ nativeUi: true });

/** As for a person who has set keys for **Mark all read**, which has none of its own. */
const markAllReadHasKeys: ChangeManifest = ({ commands, ...manifest }) => {
  const all = commands as Record<string, object>;
  const keys = { suggested_key: { default: 'Alt+Shift+U' } };
  return { ...manifest, commands: { ...all, 'mark-all-read': { ...all['mark-all-read'], ...keys } } };
};

inEachBrowser(
  'The menu of the toolbar button, once the background was killed,',
  (fixture) => {
    const choose = (id: string) => fixture().driver.nativeUi.clickMenu(id);

    beforeAll(async () => {
      await changeNotificationSettings(fixture(), NO_WAITING_LIMITS);
      await connect(fixture());
      await expectBadgeText(fixture(), '24');
    });
    beforeEach(() => fixture().driver.stopBackground());

    it('checks', async () => {
      visitorWrites(fixture(), 'Noor');
      await checkByMenu(fixture());
      await expectBadgeText(fixture(), '25');
    });

    it('snoozes, and ends the snooze', async () => {
      await choose('snooze-half-hour');
      await expectBadge(fixture(), { color: COLOURS.quiet, text: '25', title: /Snoozed until \d+:\d\d/ });
      await fixture().driver.stopBackground();
      await choose('end-snooze');
      await expectBadge(fixture(), { color: COLOURS.plain, text: '25', title: 'Perch: 25 of 25 active chats unread' });
    });

    it('marks all read', async () => {
      await choose('mark-all-read');
      await expectBadge(fixture(), { text: '', title: 'Perch: 25 active chats, none unread' });
    });

    it('has what it marked taken back in a popup that opens afterwards, and again', async () => {
      const { driver } = fixture();
      await expectFooter(await driver.openPopup(), 'Marked 25 read · Undo');
      await driver.closePopup();
      const popup = await driver.openPopup();
      await click(popup, 'button', 'Undo');
      await expectFooter(popup, 'Undone');
      await expectBadgeText(fixture(), '25');
      await driver.closePopup();
    });

    it('opens the inbox', async () => {
      await choose('inbox');
      await (await fixture().driver.waitForTab((url) => url === INBOX)).close();
    });

    it('opens the settings', async () => {
      await choose('settings');
      const settings = await fixture().driver.waitForTab((url) => url.includes('/options.html'));
      await waitForRole(settings, 'button', 'Disconnect');
    });
  },
  setup,
);

// Chromium's menu tells nobody which of its items can be clicked.
inBrowser(
  'firefox',
  'The menu of the toolbar button',
  (fixture) => {
    it('takes no click on what would do nothing', async () => {
      const { nativeUi } = fixture().driver;
      await connectAllRead(fixture());
      for (const id of ['mark-all-read', 'end-snooze']) {
        // The menu follows the badge.
        await waitFor(() => expect(nativeUi.clickMenu(id)).rejects.toThrow('no such item'));
      }
      await nativeUi.clickMenu('snooze-hour');
      await waitFor(async () => expect(await stored(fixture(), 'snooze')).toMatchObject({ until: expect.any(Number) }));
      await waitFor(async () => {
        if (await stored(fixture(), 'snooze')) await nativeUi.clickMenu('end-snooze');
        expect(await stored(fixture(), 'snooze')).toBeNull();
      });
    });
  },
  setup,
);

inEachBrowser(
  'The keys of the browser, once the background was killed,',
  (fixture) => {
    const pressKeysOf = (command: string) => fixture().driver.nativeUi.runShortcut(command);
    const opens = async (name: string) => {
      await (await fixture().driver.waitForTab((url) => url === pageOf(name))).close();
    };

    beforeAll(async () => {
      await connect(fixture());
      await expectBadgeText(fixture(), '24');
      visitorWrites(fixture(), 'Anna', { last_message_at: secondsAgo(125) });
      visitorWrites(fixture(), 'Ben', { last_message_at: secondsAgo(185) });
      await checkByMenu(fixture());
      await expectBadgeText(fixture(), '26');
    });
    beforeEach(() => fixture().driver.stopBackground());
    afterEach(() => fixture().driver.closePopup());

    it.each([
      { name: 'Ben', left: '25' },
      { name: 'Anna', left: '24' },
    ])('open the page of who waits longest: $name', async ({ name, left }) => {
      await pressKeysOf('open-longest-waiting');
      await opens(name);
      await expectBadgeText(fixture(), left);
    });

    it('mark all read', async () => {
      await pressKeysOf('mark-all-read');
      await expectBadge(fixture(), { text: '', title: 'Perch: 26 active chats, none unread' });
    });

    it('open the list where nobody waits', async () => {
      await pressKeysOf('open-longest-waiting');
      await waitForRole(await fixture().driver.popupPage(), 'link', 'Anna');
    });
  },
  () => ({ ...setup(), changeManifest: markAllReadHasKeys }),
);
