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
  'While a person is at work in the list',
  (fixture) => {
    let popup: Page;
    /** How many chats there are by now. */
    let count = COUNT;

    /** Where the row of this visitor is on the screen. */
    const positionOf = async (name: string) =>
      (await byRole(popup, 'link', name)).evaluate((link) => {
        const { x, y, width, height } = (link.closest('[role=listitem]') ?? link).getBoundingClientRect();
        return { x, y, width, height };
      });
    /** Nothing is scrolled for it. A popup that is still growing does not feel the mouse where it will be. */
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

    it('the focus stays on its row while 50 chats get messages and 50 more come, until the person asks for them', async () => {
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

    it('a pointer rests on its row while 50 come, and a click shows them', async () => {
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

    it('who listens is told who wrote, each time, and nothing by checks that find nothing; rows move when the pointer has left', async () => {
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
      // When the second begins, the first is done.
      await checkNow(fixture(), popup);
      await checkNow(fixture(), popup);
      expect(await announcementCount()).toBe(1);
      standIn.account.addMessage(john.id, 'Are you there?');
      await checkNow(fixture(), popup);
      await waitFor(async () => expect(await announcementCount()).toBe(2));
    });

    /** From now on, counts how often something is put into what is read aloud, but for the answers to Check now. */
    const startCountingAnnouncements = () =>
      popup.$eval('[aria-live=polite]', (region) => {
        let heard = 0;
        new MutationObserver(() => {
          if (!/^(?:Check.*)?$/.test(region.textContent)) heard += 1;
          region.setAttribute('data-heard', `${heard}`);
        }).observe(region, { childList: true, characterData: true, subtree: true });
      });
    const announcementCount = () =>
      popup.$eval('[aria-live=polite]', (region) => Number(region.getAttribute('data-heard')));
  },
  () => ({ account: new Account(sessions()) }),
);
