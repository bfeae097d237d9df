import { afterEach, beforeAll, expect, it } from 'vitest';
import { press } from '../support/browsers/keyboard.ts';
import { click, waitForRole } from '../support/browsers/roles.ts';
import { allowed } from './allowed.ts';
import { expectBadgeText, inEachBrowser, waitFor } from './harness.ts';
import { focusRow, waitForList } from './list.ts';
import {
  checkByMenu,
  connectNotified,
  expectNotifications,
  pageOf,
  secondsAgo,
  stored,
  visitorWrites,
} from './notification-helpers.ts';
import { openSettings } from './settings.ts';

const SUMMARY = /^3 chats waiting, longest \d+ min$/;

inEachBrowser(
  'A user with notifications on',
  (fixture) => {
    const nativeUi = () => fixture().driver.nativeUi;

    beforeAll(async () => {
      await connectNotified(fixture());
      await expectBadgeText(fixture(), '24');
    });

    afterEach(() => fixture().driver.closePopup());

    it('gets none for the first check, then one for a visitor with name, message and page', async () => {
      visitorWrites(fixture(), 'Noor', { last_message: 'Do you ship to Malta?' });
      await checkByMenu(fixture());
      await expectNotifications(fixture(), 'Noor');
      const [shown] = await nativeUi().notifications();
      expect(shown?.message).toContain('Do you ship to Malta?');
      expect(shown?.message).toContain('shop.example');
      const hasButtons = fixture().driver.name === 'chromium';
      expect(shown?.buttons).toEqual(hasButtons ? ['Open page', 'Mark as read'] : []);
    });

    it('gets one for a message in a known chat, and at most one per chat', async () => {
      visitorWrites(fixture(), 'John', { last_message: 'One more question' });
      await checkByMenu(fixture());
      await expectNotifications(fixture(), 'Noor', 'John');
      visitorWrites(fixture(), 'Noor', { last_message: 'Or to Cyprus?' });
      await checkByMenu(fixture());
      await expectNotifications(fixture(), 'John', 'Noor');
      expect((await nativeUi().notifications())[1]?.message).toContain('Or to Cyprus?');
    });

    it('opens the page with a click, which marks the chat read', async () => {
      await expectBadgeText(fixture(), '25');
      await nativeUi().clickNotification('Noor');
      const tab = await fixture().driver.waitForTab((url) => url === pageOf('Noor'));
      await expectBadgeText(fixture(), '24');
      await expectNotifications(fixture(), 'John');
      await tab.close();
    });

    it('loses the notification of a chat that was read in the popup', async () => {
      const popup = await fixture().driver.openPopup();
      await waitForList(popup, 25);
      await focusRow(popup, 'John');
      await press(popup, 'r');
      await expectBadgeText(fixture(), '23');
      await expectNotifications(fixture());
    });

    it('gets one summary for several chats, whose click opens the list', async () => {
      visitorWrites(fixture(), 'Olga', { last_message_at: secondsAgo(125) });
      visitorWrites(fixture(), 'Piet');
      visitorWrites(fixture(), 'Noor');
      await checkByMenu(fixture());
      const [summary = ''] = await expectNotifications(fixture(), SUMMARY);
      expect((await nativeUi().notifications())[0]).toMatchObject({
        message: 'Olga and 2 other visitors',
        buttons: [],
      });
      await nativeUi().clickNotification(summary);
      await waitForRole(await fixture().driver.popupPage(), 'link', 'Olga');
      await expectNotifications(fixture());
      await expectBadgeText(fixture(), '26');
    });

    it.each([
      { disabled: 'new chats', label: 'New chats', choice: 'newChats', unwanted: 'Rosa', wanted: 'Piet' },
      {
        disabled: 'new messages in existing chats',
        label: 'New messages in existing chats',
        choice: 'existingChats',
        unwanted: 'Piet',
        wanted: 'Sven',
      },
    ] as const)('gets none for $disabled after turning them off', async ({ label, choice, unwanted, wanted }) => {
      const isOn = (on: boolean) =>
        waitFor(async () => expect((await stored(fixture(), 'settings'))?.notifications[choice]).toBe(on));
      const settings = await openSettings(fixture());
      await click(settings, 'checkbox', label);
      await isOn(false);
      visitorWrites(fixture(), unwanted);
      await checkByMenu(fixture());
      visitorWrites(fixture(), wanted);
      await checkByMenu(fixture());
      await expectNotifications(fixture(), wanted);
      await click(settings, 'checkbox', label);
      await isOn(true);
      await nativeUi().dismissNotification(wanted);
      await expectNotifications(fixture());
      await settings.close();
    });
  },
  () => ({ nativeUi: true, changeManifest: allowed }),
);
