import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { Account } from '../support/api/account.ts';
import { makeSession } from '../support/api/wire-session.ts';
import { pointAt, press } from '../support/browsers/keyboard.ts';
import { byRole, click, countRole, waitForRole } from '../support/browsers/roles.ts';
import { focusIs } from './focus.ts';
import { checkNow, connect, expectBadgeText, inEachBrowser, waitFor } from './harness.ts';
import { focusIsOnRow, focusTheList, lastAnnouncement, rowsInSight, waitForList } from './list.ts';

const COUNT = 60;

/** `Visitor 1` has the newest message. */
function sessions() {
  return Array.from({ length: COUNT }, (_, index) =>
    makeSession({
      visitor_name: `Visitor ${index + 1}`,
      last_message_at: new Date(Date.UTC(2026, 1, 1, 10, -index)).toISOString(),
    }),
  );
}

inEachBrowser(
  'A list in use',
  (fixture) => {
    let popup: Page;
    /** The current number of chats. */
    let count = COUNT;

    /** The position of this visitor's row on the screen. */
    const positionOf = async (name: string) =>
      (await byRole(popup, 'link', name)).evaluate((link) => {
        const { x, y, width, height } = (link.closest('[role=listitem]') ?? link).getBoundingClientRect();
        return { x, y, width, height };
      });
    /** Does not scroll. Retries, because a popup that is still growing does not feel the mouse yet. */
    const pointAtRow = (name: string) =>
      waitFor(async () => {
        const { x, y, width, height } = await positionOf(name);
        await pointAt(popup, x + width / 2, y + height / 2);
        expect(await (await byRole(popup, 'link', name)).evaluate((link) => link.matches(':hover'))).toBe(true);
      });
    const addVisitors = (many: number) => {
      count += many;
      for (let i = many; i > 0; i -= 1) {
        fixture().standIn.account.addVisitor({ visitor_name: `Newcomer ${i}`, last_message: 'Hello?' });
      }
    };
    const namesFromTop = async (many: number) => (await rowsInSight(popup)).slice(0, many).map(({ name }) => name);

    beforeAll(async () => {
      await connect(fixture());
      await expectBadgeText(fixture(), `${COUNT}`);
    });

    beforeEach(async () => {
      popup = await fixture().driver.openPopup();
      await waitForList(popup, count);
    });
    afterEach(() => fixture().driver.closePopup());

    it('keeps the focused row in place while 50 chats get messages and 50 are new, until the user shows them', async () => {
      const { account } = fixture().standIn;
      await focusTheList(popup);
      await press(popup, 'j');
      await press(popup, 'j');
      await focusIsOnRow(popup, 3);
      const before = await positionOf('Visitor 3');
      for (const { id } of account.sessions.slice(-50)) account.addMessage(id, 'One more question');
      addVisitors(50);
      await waitForRole(popup, 'button', '100 new');
      await focusIs(popup, { role: 'link', name: 'Visitor 3' });
      expect(await positionOf('Visitor 3')).toEqual(before);
      expect(await namesFromTop(3)).toEqual(['Visitor 1', 'Visitor 2', 'Visitor 3']);
      await expectBadgeText(fixture(), `${count}`);
      await press(popup, 'r');
      await expectBadgeText(fixture(), `${count - 1}`);
      await press(popup, 'r');
      await press(popup, 'Shift+Tab');
      await focusIs(popup, { role: 'button', name: '100 new' });
      await press(popup, 'Enter');
      await waitForList(popup, count);
      await waitFor(async () => expect(await namesFromTop(3)).toEqual(['Newcomer 1', 'Newcomer 2', 'Newcomer 3']));
      await focusIsOnRow(popup, 1);
      await waitFor(async () => expect(await countRole(popup, 'button', '100 new')).toBe(0));
    });

    it('keeps the row under the pointer while 50 chats are new, until a click shows them', async () => {
      const third = (await rowsInSight(popup))[2]?.name ?? '';
      await pointAtRow(third);
      const before = await positionOf(third);
      addVisitors(50);
      await waitForRole(popup, 'button', '50 new');
      expect(await positionOf(third)).toEqual(before);
      expect(await (await byRole(popup, 'link', third)).evaluate((link) => link.matches(':hover'))).toBe(true);
      const second = (await rowsInSight(popup))[1]?.name ?? '';
      await pointAtRow(second);
      expect(await positionOf(third)).toEqual(before);
      await click(popup, 'button', '50 new');
      await waitForList(popup, count);
      expect(await namesFromTop(1)).toEqual(['Newcomer 1']);
    });

    it('announces each new message once, nothing for no-op checks, and reorders when the pointer has left', async () => {
      const { standIn } = fixture();
      await pointAtRow((await namesFromTop(1))[0] ?? '');
      await startCountingAnnouncements();
      const john = standIn.account.addVisitor({ visitor_name: 'John', last_message: 'Hello?' });
      count += 1;
      await waitFor(async () => expect(await lastAnnouncement(popup)).toBe('John wrote'));
      expect(await announcementCount()).toBe(1);
      await waitForRole(popup, 'button', '1 new');
      await pointAt(popup, 1, 1);
      await waitFor(async () => expect(await namesFromTop(1)).toEqual(['John']));
      await waitFor(async () => expect(await countRole(popup, 'button', '1 new')).toBe(0));
      // The second check starts only after the first is done.
      await checkNow(fixture(), popup);
      await checkNow(fixture(), popup);
      expect(await announcementCount()).toBe(1);
      standIn.account.addMessage(john.id, 'Are you there?');
      await checkNow(fixture(), popup);
      await waitFor(async () => expect(await announcementCount()).toBe(2));
    });

    /** Starts counting announcements, except the replies to Check now. */
    const startCountingAnnouncements = () =>
      popup.$eval('[aria-live=polite]', (region) => {
        let announcements = 0;
        new MutationObserver(() => {
          if (!/^(?:Check.*)?$/.test(region.textContent)) announcements += 1;
          region.setAttribute('data-announcements', `${announcements}`);
        }).observe(region, { childList: true, characterData: true, subtree: true });
      });
    const announcementCount = () =>
      popup.$eval('[aria-live=polite]', (region) => Number(region.getAttribute('data-announcements')));
  },
  () => ({ account: new Account(sessions()) }),
);
