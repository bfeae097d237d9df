import type { ElementHandle, Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { ITEMS } from '../../utils/store/items';
import { Account } from '../support/api/account';
import { makeSession, widgets } from '../support/api/wire-session';
import { focused, hover, press, tabTo } from '../support/browsers/keyboard';
import {
  byRole,
  CLICK_MS,
  click,
  clickOn,
  countRole,
  eventually,
  textOf,
  waitForRole,
} from '../support/browsers/roles';
import { focusIs } from './focus';
import { badgeShows, checkNow, connect, inEachBrowser, settles } from './harness';
import { focusIsOnRow, focusRow, focusTheList, footerSays, listHas, rowsInSight } from './list';

const DAY_MS = 86_400_000;
const HINT = 'Never miss a visitor';

/** Three unread chats of long ago, by name and newest first; the second is of another widget than the others. */
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
  'In the list,',
  (stage) => {
    let popup: Page;
    /** How many chats there are by now. */
    let count = 3;

    const linkTo = (name: string) => byRole(popup, 'link', name);
    const says = (name: string, words: string | RegExp) =>
      settles(async () => {
        await (await linkTo(name)).focus();
        expect(await focused(popup)).toMatchObject({ description: expect.stringMatching(words) });
      });
    /** A small button of the visitor's row, by its accessible name; it shows itself under the pointer. */
    const clickInRow = (name: string, label: string) => {
      const attempt = async () => {
        await hover(popup, await linkTo(name));
        const button = await (await linkTo(name)).evaluateHandle(
          (link, label) => link.closest('[role=listitem]')?.querySelector(`button[aria-label="${label}"]`),
          label,
        );
        await clickOn(button as ElementHandle<Element>);
      };
      return eventually(attempt, { what: `click on ${label} of ${name}`, attempt: CLICK_MS });
    };
    const openPopup = async () => {
      popup = await stage().driver.openPopup();
      await listHas(popup, count);
    };
    const names = async () => (await rowsInSight(popup)).map(({ name }) => name);
    const isGone = (role: string) => settles(async () => expect(await countRole(popup, role)).toBe(0));
    const stored = async <T>(name: string) =>
      ((await stage().driver.readStorage('local'))[name] as { value: T } | undefined)?.value;
    const write = async <N extends 'connection' | 'settings'>(name: N, change: (value: object) => object) => {
      const value = change((await stored<object>(name)) ?? ITEMS[name].fallback ?? {});
      await stage().driver.writeStorage('local', { [name]: { version: ITEMS[name].version, value } });
    };
    const attend = (change: object) =>
      write('settings', (settings) => ({
        ...settings,
        attention: { ...(Reflect.get(settings, 'attention') as object), ...change },
      }));
    const attention = async () =>
      (await stored<{ attention: { notify: boolean; hinted: boolean } }>('settings'))?.attention;

    beforeAll(async () => {
      await connect(stage());
      await badgeShows(stage(), '3');
    });

    beforeEach(openPopup);
    afterEach(() => stage().driver.closePopup());

    it('a chat is muted by mouse, is not counted, and is unmuted in one click', async () => {
      await clickInRow('Vera', 'Mute');
      await waitForRole(popup, 'dialog', 'Mute Vera');
      await click(popup, 'button', 'This chat, for good');
      await footerSays(popup, 'Muted Vera');
      await badgeShows(stage(), '2');
      await says('Vera', /^Unread Muted /);
      await click(popup, 'radio', 'Unread');
      await listHas(popup, 2);
      expect(await names()).toEqual(['Uma', 'Wim']);
      await click(popup, 'radio', 'All');
      await listHas(popup, 3);
      await clickInRow('Vera', 'Unmute');
      await footerSays(popup, 'Unmuted Vera');
      await badgeShows(stage(), '3');
    });

    it('a chat is muted with the keyboard until its next message, which comes back with it', async () => {
      const { account } = stage().standIn;
      await focusTheList(popup);
      await press(popup, 'j');
      await focusIsOnRow(popup, { name: 'Vera' });
      await press(popup, 'm');
      await waitForRole(popup, 'dialog', 'Mute Vera');
      await press(popup, 'Escape');
      await isGone('dialog');
      await focusIsOnRow(popup, { name: 'Vera' });
      await press(popup, 'm');
      await waitForRole(popup, 'dialog', 'Mute Vera');
      await focusIs(popup, { role: 'button', name: 'Until the next message' });
      await press(popup, 'Enter');
      await badgeShows(stage(), '2');
      await focusIsOnRow(popup, { name: 'Vera' });
      await says('Vera', /^Unread Muted until the next message /);
      const vera = account.sessions.find(({ visitor_name }) => visitor_name === 'Vera');
      account.addMessage(vera?.id ?? '', 'Are you there?');
      await badgeShows(stage(), '3');
      await says('Vera', /^Unread Waiting /);
      await settles(async () => expect(await countRole(popup, 'button', 'Unmute')).toBe(0));
    });

    it('a widget is muted with all of its chats, and unmuted by one of them', async () => {
      await focusRow(popup, 'Uma');
      await press(popup, 'm');
      await waitForRole(popup, 'dialog', 'Mute Uma');
      await tabTo(popup, 'button', `All chats of ${widgets.support.widget_name}`);
      await press(popup, 'Enter');
      await badgeShows(stage(), '1');
      await says('Wim', /^Unread Muted with its widget /);
      await press(popup, 'm');
      await footerSays(popup, `Unmuted ${widgets.support.widget_name}`);
      await badgeShows(stage(), '3');
    });

    it('who waits longest stands at the top, and says for how long', async () => {
      const { account } = stage().standIn;
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
      await checkNow(stage(), popup);
      await listHas(popup, count);
      await settles(async () => expect(await names()).toEqual(['Cleo', 'Ben', 'Anna', 'Uma', 'Wim']));
      await tabTo(popup, 'combobox', 'Order');
      await press(popup, 'End');
      await settles(async () => expect(await names()).toEqual(['Anna', 'Ben', 'Cleo', 'Uma', 'Wim']));
      await says('Anna', /^Unread Waiting too long: \d+ min /);
      await says('Ben', /^Unread Waiting long: \d min /);
      await says('Cleo', /^Unread Waiting /);
      await settles(async () => {
        const colours = await popup.$$eval('[role=listitem] time', (times) =>
          times.map((time) => getComputedStyle(time).color),
        );
        expect(colours.slice(0, 2)).toEqual(['rgb(185, 28, 28)', 'rgb(180, 83, 9)']);
      });
      await focusRow(popup, 'Anna');
      await press(popup, 'r');
      await badgeShows(stage(), '4');
      await openPopup();
      await settles(async () => expect((await names())[0]).toBe('Ben'));
      await tabTo(popup, 'combobox', 'Order');
      await press(popup, 'Home');
      await settles(async () => expect((await names())[0]).toBe('Cleo'));
    });

    it('a snooze is begun and ended, where there is something to silence', async () => {
      expect(await countRole(popup, 'button', 'Snooze')).toBe(0);
      await attend({ notify: true });
      await click(popup, 'button', 'Snooze');
      await waitForRole(popup, 'dialog', 'Snooze notifications');
      await click(popup, 'button', 'For 30 minutes');
      await waitForRole(popup, 'button', 'End snooze');
      await settles(async () => expect(await textOf(popup, 'banner')).toMatch(/Snoozed until \d+:\d\d/));
      const snooze = await stored<{ since: number; until: number }>('snooze');
      expect(snooze && snooze.until - snooze.since).toBe(1_800_000);
      await openPopup();
      await tabTo(popup, 'button', 'End snooze');
      await press(popup, 'Enter');
      await footerSays(popup, 'Snooze ended');
      await settles(async () => expect(await stored('snooze')).toBeNull());
      // Beside it is what marks everything read, at whose mercy a second press would be.
      await focusIs(popup, { role: 'button', name: 'Check now' });
      await settles(async () => expect(await countRole(popup, 'button', 'End snooze')).toBe(0));
      await settles(async () => expect(await textOf(popup, 'banner')).not.toContain('Snoozed'));
      await attend({ notify: false });
    });

    it('a hint comes after a day, and once it was dismissed never again', async () => {
      expect(await countRole(popup, 'region', HINT)).toBe(0);
      await write('connection', (connection) => ({ ...connection, since: Date.now() - DAY_MS }));
      await waitForRole(popup, 'region', HINT);
      await tabTo(popup, 'button', 'No, thanks');
      await press(popup, 'Enter');
      await isGone('region');
      await focusIsOnRow(popup, { name: 'Cleo' });
      await settles(async () => expect(await attention()).toMatchObject({ notify: false, hinted: true }));
      await stage().driver.closePopup();
      await stage().driver.restart();
      await openPopup();
      await settles(async () => expect((await names())[0]).toBe('Cleo'));
      expect(await countRole(popup, 'region', HINT)).toBe(0);
    });

    it('who wants notifications is asked by the browser, and a no or a yes counts, whatever becomes of the popup', async () => {
      const { hands } = stage().driver;
      for (const [answer, notify] of [
        ['deny', false],
        ['allow', true],
      ] as const) {
        await attend({ hinted: false });
        await openPopup();
        await waitForRole(popup, 'region', HINT);
        await hands.answerPrompt(answer, () => click(popup, 'button', 'Turn on notifications'));
        await settles(async () => expect(await attention()).toMatchObject({ notify, hinted: true }));
        await openPopup();
        expect(await countRole(popup, 'region', HINT)).toBe(0);
      }
    });
  },
  () => ({ hands: true, account: new Account(sessions()) }),
);
