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

/** Gives **Mark all read** a shortcut, as a user can; it has none by default. */
const markAllReadHasKeys: ChangeManifest = ({ commands, ...manifest }) => {
  const all = commands as Record<string, object>;
  const keys = { suggested_key: { default: 'Alt+Shift+U' } };
  return { ...manifest, commands: { ...all, 'mark-all-read': { ...all['mark-all-read'], ...keys } } };
};

inEachBrowser(
  'The menu of the toolbar button, after the background was killed,',
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

    it('starts and ends a snooze', async () => {
      await choose('snooze-half-hour');
      await expectBadge(fixture(), { color: COLOURS.quiet, text: '25', title: /Snoozed until .*\d+:\d\d/ });
      await fixture().driver.stopBackground();
      await choose('end-snooze');
      await expectBadge(fixture(), { color: COLOURS.plain, text: '25', title: 'Perch: 25 of 25 active chats unread' });
    });

    it('marks all read', async () => {
      await choose('mark-all-read');
      await expectBadge(fixture(), { text: '', title: 'Perch: 25 active chats, none unread' });
    });

    it('marks chats so that a popup opened later can undo it, repeatedly', async () => {
      const { driver } = fixture();
      await expectFooter(await driver.openPopup(), '25 marked as read · Undo');
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

// Chromium's menu does not reveal which items are enabled.
inBrowser(
  'firefox',
  'The menu of the toolbar button',
  (fixture) => {
    it('disables items that would do nothing', async () => {
      const { nativeUi } = fixture().driver;
      await connectAllRead(fixture());
      for (const id of ['mark-all-read', 'end-snooze']) {
        // The menu is updated after the badge.
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
  'The browser shortcuts, after the background was killed,',
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
    ])('open the page of the visitor who waits longest: $name', async ({ name, left }) => {
      await pressKeysOf('open-longest-waiting');
      await opens(name);
      await expectBadgeText(fixture(), left);
    });

    it('mark all read', async () => {
      await pressKeysOf('mark-all-read');
      await expectBadge(fixture(), { text: '', title: 'Perch: 26 active chats, none unread' });
    });

    it('open the list if no visitor waits', async () => {
      await pressKeysOf('open-longest-waiting');
      await waitForRole(await fixture().driver.popupPage(), 'link', 'Anna');
    });
  },
  () => ({ ...setup(), changeManifest: markAllReadHasKeys }),
);
