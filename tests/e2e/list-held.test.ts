import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { Account } from '../support/api/account';
import { makeSession } from '../support/api/wire-session';
import { pointAt, press } from '../support/browsers/keyboard';
import { byRole, click, countRole, waitForRole } from '../support/browsers/roles';
import { focusIs } from './focus';
import { badgeShows, checkNow, connect, inEachBrowser, settles } from './harness';
import { announced, focusIsOnRow, focusTheList, listHas, rowsInSight } from './list';

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
  (stage) => {
    let popup: Page;
    /** How many chats there are by now. */
    let count = COUNT;

    /** Where the row of this visitor is on the screen. */
    const placeOf = async (name: string) =>
      (await byRole(popup, 'link', name)).evaluate((link) => {
        const { x, y, width, height } = (link.closest('[role=listitem]') ?? link).getBoundingClientRect();
        return { x, y, width, height };
      });
    /** Nothing is scrolled for it. A popup that is still growing does not feel the mouse where it will be. */
    const pointAtRow = (name: string) =>
      settles(async () => {
        const { x, y, width, height } = await placeOf(name);
        await pointAt(popup, x + width / 2, y + height / 2);
        expect(await (await byRole(popup, 'link', name)).evaluate((link) => link.matches(':hover'))).toBe(true);
      });
    const visitorsCome = (many: number) => {
      count += many;
      for (let i = many; i > 0; i -= 1) {
        stage().standIn.account.addVisitor({ visitor_name: `Newcomer ${i}`, last_message: 'Hello?' });
      }
    };
    const namesFromTop = async (many: number) => (await rowsInSight(popup)).slice(0, many).map(({ name }) => name);

    beforeAll(async () => {
      await connect(stage());
      await badgeShows(stage(), `${COUNT}`);
    });

    beforeEach(async () => {
      popup = await stage().driver.openPopup();
      await listHas(popup, count);
    });
    afterEach(() => stage().driver.closePopup());

    it('the focus stays on its row while 50 chats get messages and 50 more come, until the person asks for them', async () => {
      const { account } = stage().standIn;
      await focusTheList(popup);
      await press(popup, 'j');
      await press(popup, 'j');
      await focusIsOnRow(popup, 3);
      const before = await placeOf('Visitor 3');
      for (const { id } of account.sessions.slice(-50)) account.addMessage(id, 'One more question');
      visitorsCome(50);
      await waitForRole(popup, 'button', '100 new');
      await focusIs(popup, { role: 'link', name: 'Visitor 3' });
      expect(await placeOf('Visitor 3')).toEqual(before);
      expect(await namesFromTop(3)).toEqual(['Visitor 1', 'Visitor 2', 'Visitor 3']);
      await badgeShows(stage(), `${count}`);
      await press(popup, 'r');
      await badgeShows(stage(), `${count - 1}`);
      await press(popup, 'r');
      await press(popup, 'Shift+Tab');
      await focusIs(popup, { role: 'button', name: '100 new' });
      await press(popup, 'Enter');
      await listHas(popup, count);
      await settles(async () => expect(await namesFromTop(3)).toEqual(['Newcomer 1', 'Newcomer 2', 'Newcomer 3']));
      await focusIsOnRow(popup, 1);
      await settles(async () => expect(await countRole(popup, 'button', '100 new')).toBe(0));
    });

    it('a pointer rests on its row while 50 come, and a click shows them', async () => {
      const third = (await rowsInSight(popup))[2]?.name ?? '';
      await pointAtRow(third);
      const before = await placeOf(third);
      visitorsCome(50);
      await waitForRole(popup, 'button', '50 new');
      expect(await placeOf(third)).toEqual(before);
      expect(await (await byRole(popup, 'link', third)).evaluate((link) => link.matches(':hover'))).toBe(true);
      const second = (await rowsInSight(popup))[1]?.name ?? '';
      await pointAtRow(second);
      expect(await placeOf(third)).toEqual(before);
      await click(popup, 'button', '50 new');
      await listHas(popup, count);
      expect(await namesFromTop(1)).toEqual(['Newcomer 1']);
    });

    it('who listens is told who wrote, each time, and nothing by checks that find nothing; rows move when the pointer has left', async () => {
      const { standIn } = stage();
      await pointAtRow((await namesFromTop(1))[0] ?? '');
      await countWords();
      const john = standIn.account.addVisitor({ visitor_name: 'John', last_message: 'Hello?' });
      count += 1;
      await settles(async () => expect(await announced(popup)).toBe('John wrote'));
      expect(await wordsHeard()).toBe(1);
      await waitForRole(popup, 'button', '1 new');
      await pointAt(popup, 1, 1);
      await settles(async () => expect(await namesFromTop(1)).toEqual(['John']));
      await settles(async () => expect(await countRole(popup, 'button', '1 new')).toBe(0));
      // When the second begins, the first is done.
      await checkNow(stage(), popup);
      await checkNow(stage(), popup);
      expect(await wordsHeard()).toBe(1);
      standIn.account.addMessage(john.id, 'Are you there?');
      await checkNow(stage(), popup);
      await settles(async () => expect(await wordsHeard()).toBe(2));
    });

    /** From now on, counts how often something is put into what is read aloud, but for the answers to Check now. */
    const countWords = () =>
      popup.$eval('[aria-live=polite]', (region) => {
        let heard = 0;
        new MutationObserver(() => {
          if (!/^(?:Check.*)?$/.test(region.textContent)) heard += 1;
          region.setAttribute('data-heard', `${heard}`);
        }).observe(region, { childList: true, characterData: true, subtree: true });
      });
    const wordsHeard = () => popup.$eval('[aria-live=polite]', (region) => Number(region.getAttribute('data-heard')));
  },
  () => ({ account: new Account(sessions()) }),
);
