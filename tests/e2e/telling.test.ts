import { afterEach, beforeAll, expect, it } from 'vitest';
import { press } from '../support/browsers/keyboard';
import { click, waitForRole } from '../support/browsers/roles';
import { allowed } from './allowed';
import { ago, checkByMenu, connectNotified, pageOf, screenShows, stored, writes } from './attention';
import { badgeShows, inEachBrowser, settles } from './harness';
import { focusRow, listHas } from './list';
import { openSettings } from './settings';

const SUMMARY = /^3 chats, the oldest waits \d+ min$/;

inEachBrowser(
  'Who wants to be told',
  (stage) => {
    const hands = () => stage().driver.hands;

    beforeAll(async () => {
      await connectNotified(stage());
      await badgeShows(stage(), '24');
    });

    afterEach(() => stage().driver.closePopup());

    it('is not told of what was there at the first check, and then of a visitor with name, message and page', async () => {
      writes(stage(), 'Noor', { last_message: 'Do you ship to Malta?' });
      await checkByMenu(stage());
      await screenShows(stage(), 'Noor');
      const [shown] = await hands().notifications();
      expect(shown?.message).toContain('Do you ship to Malta?');
      expect(shown?.message).toContain('shop.example');
      const hasButtons = stage().driver.name === 'chromium';
      expect(shown?.buttons).toEqual(hasButtons ? ['Open page', 'Mark as read'] : []);
    });

    it('is told of a message in a known chat, and has one notification of each chat', async () => {
      writes(stage(), 'John', { last_message: 'One more question' });
      await checkByMenu(stage());
      await screenShows(stage(), 'Noor', 'John');
      writes(stage(), 'Noor', { last_message: 'Or to Cyprus?' });
      await checkByMenu(stage());
      await screenShows(stage(), 'John', 'Noor');
      expect((await hands().notifications())[1]?.message).toContain('Or to Cyprus?');
    });

    it('opens the page of the chat with a click, which reads it', async () => {
      await badgeShows(stage(), '25');
      await hands().clickNotification('Noor');
      const tab = await stage().driver.waitForTab((url) => url === pageOf('Noor'));
      await badgeShows(stage(), '24');
      await screenShows(stage(), 'John');
      await tab.close();
    });

    it('needs no notification of what was read in the popup', async () => {
      const popup = await stage().driver.openPopup();
      await listHas(popup, 25);
      await focusRow(popup, 'John');
      await press(popup, 'r');
      await badgeShows(stage(), '23');
      await screenShows(stage());
    });

    it('is told of several in one summary, whose click opens the list', async () => {
      writes(stage(), 'Olga', { last_message_at: ago(125) });
      writes(stage(), 'Piet');
      writes(stage(), 'Noor');
      await checkByMenu(stage());
      const [summary = ''] = await screenShows(stage(), SUMMARY);
      expect((await hands().notifications())[0]).toMatchObject({ message: 'Olga and 2 other visitors', buttons: [] });
      await hands().clickNotification(summary);
      await waitForRole(await stage().driver.popupPage(), 'link', 'Olga');
      await screenShows(stage());
      await badgeShows(stage(), '26');
    });

    it.each([
      { left: 'new chats', label: 'For new chats', choice: 'newChats', unwanted: 'Rosa', wanted: 'Piet' },
      { left: 'news', label: 'For new messages in known chats', choice: 'news', unwanted: 'Piet', wanted: 'Sven' },
    ] as const)('is not told of $left without wanting that', async ({ label, choice, unwanted, wanted }) => {
      const isOn = (on: boolean) =>
        settles(async () => expect((await stored(stage(), 'settings'))?.attention[choice]).toBe(on));
      const settings = await openSettings(stage());
      await click(settings, 'checkbox', label);
      await isOn(false);
      writes(stage(), unwanted);
      await checkByMenu(stage());
      writes(stage(), wanted);
      await checkByMenu(stage());
      await screenShows(stage(), wanted);
      await click(settings, 'checkbox', label);
      await isOn(true);
      await hands().dismissNotification(wanted);
      await screenShows(stage());
      await settings.close();
    });
  },
  () => ({ hands: true, changeManifest: allowed }),
);
