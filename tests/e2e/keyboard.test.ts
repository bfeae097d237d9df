import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { focused, hover, pointAt, press, tabTo, typeText } from '../support/browsers/keyboard.ts';
import { allByRole, click, countRole, waitForRole } from '../support/browsers/roles.ts';
import { focusIs } from './focus.ts';
import { connect, expectBadgeText, inEachBrowser, waitFor } from './harness.ts';
import { waitForList } from './list.ts';
import { settingsPage } from './settings.ts';

inEachBrowser('The keyboard', (fixture) => {
  /** The stops of Tab, from the first press until it returns to the first stop. */
  const tabStops = async (page: Page) => {
    const stops: string[] = [];
    for (;;) {
      await press(page, 'Tab');
      const here = await focused(page);
      const stop = here ? `${here.role} ${here.name}` : '';
      if (stop === '' || stops.includes(stop)) return stops;
      stops.push(stop);
    }
  };

  it('reaches the controls of the settings page in reading order', async () => {
    const settings = await settingsPage(fixture());
    await waitForRole(settings, 'button', 'Connect');
    expect(await tabStops(settings)).toEqual([
      'link Connection',
      'link Notifications',
      'link Sound',
      'link Quiet hours',
      'link Waiting',
      'link Muted',
      'link Checking',
      'link Shortcuts',
      'link About',
      'textbox API key',
      'button Show key',
      'link magpipe.ai',
      'summary Advanced',
      'button Connect',
      'checkbox Notify me when a visitor writes',
      'checkbox New chats',
      'checkbox New messages in existing chats',
      'checkbox Play a sound',
      'checkbox Repeat while the visitor waits',
      'slider Volume',
      'button Test sound',
      'button Add quiet hours',
      'checkbox Mark as a long wait after',
      'spinbutton Mark as a long wait after minutes',
      'checkbox Mark as overdue after',
      'spinbutton Mark as overdue after minutes',
      'radio Balanced',
      'summary Battery and data use',
      'checkbox Check less often while I’m away',
      'button Change shortcuts',
      'summary Shortcuts in the list',
      'checkbox Use single-key shortcuts in the list',
    ]);
  });

  it('stops once for the list in the popup, and at the actions of its row', async () => {
    await connect(fixture());
    const popup = await fixture().driver.openPopup();
    await waitForList(popup, 24);
    // The announced count appears after the list.
    await waitForRole(popup, 'button', '3 chats on /pricing');
    expect(await tabStops(popup)).toEqual([
      'button Mark all read',
      'button Check now',
      'button Open in side panel',
      'button Settings',
      'searchbox Search chats',
      'combobox Sort by',
      'radio All',
      'combobox Widget',
      'link John',
      'button 3 chats on /pricing',
      'button Copy email',
      'button Mute',
      'button Mark as read',
      'button Keyboard shortcuts',
      'button Open Magpipe inbox',
    ]);
  });

  it('finds a chat, marks it, and leaves the popup', async () => {
    const popup = await fixture().driver.openPopup();
    await waitForList(popup, 24);
    await tabTo(popup, 'searchbox', 'Search chats');
    await typeText(popup, 'john');
    await waitFor(async () => expect(await countRole(popup, 'listitem')).toBe(1));
    await tabTo(popup, 'link');
    await focusIs(popup, { role: 'link', name: 'John', description: expect.stringContaining('Unread') });
    await tabTo(popup, 'button', 'Mark as read');
    await press(popup, 'Enter');
    await expectBadgeText(fixture(), '23');
    await press(popup, 'Shift+Tab');
    await focusIs(popup, { role: 'button', name: 'Mute' });
  });

  it('reports the stops of Tab if it does not reach a control', async () => {
    const popup = await fixture().driver.openPopup();
    await waitForList(popup, 24);
    await expect(tabTo(popup, 'button', 'Fly away')).rejects.toThrow(/does not reach button "Fly away".*searchbox/);
  });

  it('repeats a mouse click that another element took', async () => {
    const popup = await fixture().driver.openPopup();
    await waitForList(popup, 24);
    // Perch's own buttons in the footer are hidden for a minute after the test that marks a chat.
    await popup.evaluate(() => {
      const button = document.createElement('button');
      button.textContent = 'Press me';
      button.addEventListener('click', () => {
        button.textContent = 'Pressed';
      });
      const cover = document.createElement('div');
      cover.addEventListener('click', () => cover.remove());
      for (const { style } of [button, cover]) Object.assign(style, { position: 'fixed', inset: '0', zIndex: '1' });
      document.body.append(button, cover);
    });
    await click(popup, 'button', 'Press me');
    await waitForRole(popup, 'button', 'Pressed');
  });

  it('leaves the mouse where it was put', async () => {
    const popup = await fixture().driver.openPopup();
    await waitForList(popup, 24);
    const row = (await allByRole(popup, 'listitem')).at(-1);
    if (!row) throw new Error('The list is empty.');
    const isUnderMouse = () => row.evaluate((element) => element.matches(':hover'));
    await waitFor(async () => {
      await hover(popup, row);
      expect(await isUnderMouse()).toBe(true);
    });
    await pointAt(popup, 1, 1);
    await waitFor(async () => expect(await isUnderMouse()).toBe(false));
  });
});
