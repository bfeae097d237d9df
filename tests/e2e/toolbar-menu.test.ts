import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { click, waitForRole } from '../support/browsers/roles';
import { ago, attend, COLOURS, checkByMenu, NEVER_LONG, pageOf, stored, writes } from './attention';
import type { ChangeManifest } from './browser';
import { badgeIs, badgeShows, connect, connectAllRead, inBrowser, inEachBrowser, settles } from './harness';
import { footerSays } from './list';

const INBOX = 'https://magpipe.ai/inbox';
const setup = () => ({ hands: true });

/** As for a person who has set keys for **Mark all read**, which has none of its own. */
const markAllReadHasKeys: ChangeManifest = ({ commands, ...manifest }) => {
  const all = commands as Record<string, object>;
  const keys = { suggested_key: { default: 'Alt+Shift+U' } };
  return { ...manifest, commands: { ...all, 'mark-all-read': { ...all['mark-all-read'], ...keys } } };
};

inEachBrowser(
  'The menu of the toolbar button, once the background was killed,',
  (stage) => {
    const choose = (id: string) => stage().driver.hands.clickMenu(id);

    beforeAll(async () => {
      await attend(stage(), NEVER_LONG);
      await connect(stage());
      await badgeShows(stage(), '24');
    });
    beforeEach(() => stage().driver.stopBackground());

    it('checks', async () => {
      writes(stage(), 'Noor');
      await checkByMenu(stage());
      await badgeShows(stage(), '25');
    });

    it('snoozes, and ends the snooze', async () => {
      await choose('snooze-half-hour');
      await badgeIs(stage(), { color: COLOURS.quiet, text: '25', title: /Snoozed until \d+:\d\d/ });
      await stage().driver.stopBackground();
      await choose('end-snooze');
      await badgeIs(stage(), { color: COLOURS.plain, text: '25', title: 'Perch: 25 of 25 active chats unread' });
    });

    it('marks all read', async () => {
      await choose('mark-all-read');
      await badgeIs(stage(), { text: '', title: 'Perch: 25 active chats, none unread' });
    });

    it('has what it marked taken back in a popup that opens afterwards, and again', async () => {
      const { driver } = stage();
      await footerSays(await driver.openPopup(), 'Marked 25 read · Undo');
      await driver.closePopup();
      const popup = await driver.openPopup();
      await click(popup, 'button', 'Undo');
      await footerSays(popup, 'Undone');
      await badgeShows(stage(), '25');
      await driver.closePopup();
    });

    it('opens the inbox', async () => {
      await choose('inbox');
      await (await stage().driver.waitForTab((url) => url === INBOX)).close();
    });

    it('opens the settings', async () => {
      await choose('settings');
      const settings = await stage().driver.waitForTab((url) => url.includes('/options.html'));
      await waitForRole(settings, 'button', 'Disconnect');
    });
  },
  setup,
);

// Chromium's menu tells nobody which of its items can be clicked.
inBrowser(
  'firefox',
  'The menu of the toolbar button',
  (stage) => {
    it('takes no click on what would do nothing', async () => {
      const { hands } = stage().driver;
      await connectAllRead(stage());
      for (const id of ['mark-all-read', 'end-snooze']) {
        // The menu follows the badge.
        await settles(() => expect(hands.clickMenu(id)).rejects.toThrow('no such item'));
      }
      await hands.clickMenu('snooze-hour');
      await settles(async () => expect(await stored(stage(), 'snooze')).toMatchObject({ until: expect.any(Number) }));
      await settles(async () => {
        if (await stored(stage(), 'snooze')) await hands.clickMenu('end-snooze');
        expect(await stored(stage(), 'snooze')).toBeNull();
      });
    });
  },
  setup,
);

inEachBrowser(
  'The keys of the browser, once the background was killed,',
  (stage) => {
    const pressKeysOf = (command: string) => stage().driver.hands.runShortcut(command);
    const opens = async (name: string) => {
      await (await stage().driver.waitForTab((url) => url === pageOf(name))).close();
    };

    beforeAll(async () => {
      await connect(stage());
      await badgeShows(stage(), '24');
      writes(stage(), 'Anna', { last_message_at: ago(125) });
      writes(stage(), 'Ben', { last_message_at: ago(185) });
      await checkByMenu(stage());
      await badgeShows(stage(), '26');
    });
    beforeEach(() => stage().driver.stopBackground());
    afterEach(() => stage().driver.closePopup());

    it.each([
      { name: 'Ben', left: '25' },
      { name: 'Anna', left: '24' },
    ])('open the page of who waits longest: $name', async ({ name, left }) => {
      await pressKeysOf('open-longest-waiting');
      await opens(name);
      await badgeShows(stage(), left);
    });

    it('mark all read', async () => {
      await pressKeysOf('mark-all-read');
      await badgeIs(stage(), { text: '', title: 'Perch: 26 active chats, none unread' });
    });

    it('open the list where nobody waits', async () => {
      await pressKeysOf('open-longest-waiting');
      await waitForRole(await stage().driver.popupPage(), 'link', 'Anna');
    });
  },
  () => ({ ...setup(), changeManifest: markAllReadHasKeys }),
);
