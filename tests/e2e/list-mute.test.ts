import type { ElementHandle, Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { Account } from '../support/api/account.ts';
import { makeSession, widgets } from '../support/api/wire-session.ts';
import { focused, hover, press, tabTo } from '../support/browsers/keyboard.ts';
import {
  byRole,
  CLICK_TIMEOUT_MS,
  click,
  clickOn,
  countRole,
  eventually,
  waitForRole,
} from '../support/browsers/roles.ts';
import { focusIs } from './focus.ts';
import { checkNow, connect, expectBadgeText, inEachBrowser, waitFor } from './harness.ts';
import { expectFooter, focusIsOnRow, focusRow, focusTheList, rowsInSight, waitForList } from './list.ts';

/** Three unread chats from long ago, newest first; the second belongs to another widget than the others. */
function sessions() {
  return ['Uma', 'Vera', 'Wim'].map((visitor_name, index) =>
    makeSession({
      visitor_name,
      last_message_at: new Date(Date.UTC(2026, 1, 1, 10, -index)).toISOString(),
      ...(index === 1 ? widgets.shop : widgets.support),
    }),
  );
}

inEachBrowser(
  'The list',
  (fixture) => {
    let popup: Page;
    /** The current number of chats. */
    let count = 3;

    const linkTo = (name: string) => byRole(popup, 'link', name);
    const expectRowText = (name: string, text: string | RegExp) =>
      waitFor(async () => {
        await (await linkTo(name)).focus();
        expect(await focused(popup)).toMatchObject({ description: expect.stringMatching(text) });
      });
    /** Clicks a small button in the visitor's row, by its accessible name; it is visible only under the pointer. */
    const clickInRow = (name: string, label: string) => {
      const attempt = async () => {
        await hover(popup, await linkTo(name));
        const button = await (await linkTo(name)).evaluateHandle(
          (link, label) => link.closest('[role=listitem]')?.querySelector(`button[aria-label="${label}"]`),
          label,
        );
        await clickOn(button as ElementHandle<Element>);
      };
      return eventually(attempt, { what: `click on ${label} of ${name}`, attemptMs: CLICK_TIMEOUT_MS });
    };
    const openPopup = async () => {
      popup = await fixture().driver.openPopup();
      await waitForList(popup, count);
    };
    const names = async () => (await rowsInSight(popup)).map(({ name }) => name);
    const expectGone = (role: string) => waitFor(async () => expect(await countRole(popup, role)).toBe(0));

    beforeAll(async () => {
      await connect(fixture());
      await expectBadgeText(fixture(), '3');
    });

    beforeEach(openPopup);
    afterEach(() => fixture().driver.closePopup());

    it('mutes a chat with the mouse, does not count it, and unmutes it with one click', async () => {
      await clickInRow('Vera', 'Mute');
      await waitForRole(popup, 'dialog', 'Mute Vera');
      await click(popup, 'button', 'This chat, always');
      await expectFooter(popup, 'Muted Vera');
      await expectBadgeText(fixture(), '2');
      await expectRowText('Vera', /^Unread Muted /);
      await click(popup, 'radio', 'Unread');
      await waitForList(popup, 2);
      expect(await names()).toEqual(['Uma', 'Wim']);
      await click(popup, 'radio', 'All');
      await waitForList(popup, 3);
      await clickInRow('Vera', 'Unmute');
      await expectFooter(popup, 'Unmuted Vera');
      await expectBadgeText(fixture(), '3');
    });

    it('mutes a chat with the keyboard until its next message', async () => {
      const { account } = fixture().standIn;
      await focusTheList(popup);
      await press(popup, 'j');
      await focusIsOnRow(popup, { name: 'Vera' });
      await press(popup, 'm');
      await waitForRole(popup, 'dialog', 'Mute Vera');
      await press(popup, 'Escape');
      await expectGone('dialog');
      await focusIsOnRow(popup, { name: 'Vera' });
      await press(popup, 'm');
      await waitForRole(popup, 'dialog', 'Mute Vera');
      await focusIs(popup, { role: 'button', name: 'Until the next message' });
      await press(popup, 'Enter');
      await expectBadgeText(fixture(), '2');
      await focusIsOnRow(popup, { name: 'Vera' });
      await expectRowText('Vera', /^Unread Muted until the next message /);
      const vera = account.sessions.find(({ visitor_name }) => visitor_name === 'Vera');
      account.addMessage(vera?.id ?? '', 'Are you there?');
      await expectBadgeText(fixture(), '3');
      await expectRowText('Vera', /^Unread Waiting /);
      await waitFor(async () => expect(await countRole(popup, 'button', 'Unmute')).toBe(0));
    });

    it('mutes a widget with all of its chats, and unmutes it from one of them', async () => {
      await focusRow(popup, 'Uma');
      await press(popup, 'm');
      await waitForRole(popup, 'dialog', 'Mute Uma');
      await tabTo(popup, 'button', `All chats from ${widgets.support.widget_name}`);
      await press(popup, 'Enter');
      await expectBadgeText(fixture(), '1');
      await expectRowText('Wim', /^Unread Muted \(whole widget\) /);
      await press(popup, 'm');
      await expectFooter(popup, `Unmuted ${widgets.support.widget_name}`);
      await expectBadgeText(fixture(), '3');
    });

    it('shows who waits longest at the top, and for how long', async () => {
      const { account } = fixture().standIn;
      for (const [visitor_name, minutes] of [
        ['Anna', 7],
        ['Ben', 2],
        ['Cleo', 1],
      ] as const) {
        const last_message_at = new Date(Date.now() - minutes * 60_000 - 5_000).toISOString();
        account.addVisitor({ visitor_name, last_message: 'Hello?', last_message_at });
      }
      const vera = account.sessions.find(({ visitor_name }) => visitor_name === 'Vera');
      account.close(vera?.id ?? '');
      count += 2;
      await checkNow(fixture(), popup);
      await waitForList(popup, count);
      await waitFor(async () => expect(await names()).toEqual(['Cleo', 'Ben', 'Anna', 'Uma', 'Wim']));
      await tabTo(popup, 'combobox', 'Sort by');
      await press(popup, 'End');
      await waitFor(async () => expect(await names()).toEqual(['Anna', 'Ben', 'Cleo', 'Uma', 'Wim']));
      await expectRowText('Anna', /^Unread Overdue: \d+ min /);
      await expectRowText('Ben', /^Unread Long wait: \d min /);
      await expectRowText('Cleo', /^Unread Waiting /);
      await waitFor(async () => {
        const marks = await popup.$$eval('[role=listitem]', (rows) =>
          rows.map((row) => getComputedStyle(row, '::after').borderInlineStart),
        );
        expect(marks.slice(0, 3)).toEqual([
          '3px solid rgb(185, 28, 28)',
          '3px solid rgb(180, 83, 9)',
          expect.not.stringContaining('3px'),
        ]);
      });
      await focusRow(popup, 'Anna');
      await press(popup, 'r');
      await expectBadgeText(fixture(), '4');
      await openPopup();
      await waitFor(async () => expect((await names())[0]).toBe('Ben'));
      await tabTo(popup, 'combobox', 'Sort by');
      await press(popup, 'Home');
      await waitFor(async () => expect((await names())[0]).toBe('Cleo'));
    });
  },
  () => ({ account: new Account(sessions()) }),
);
