import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Fault } from '../support/api/faults';
import { waitForRole } from '../support/browsers/roles';
import { badgeIs, checkNow, listed, type Stage, settles, statusSays } from './harness';

/** A connected Perch with the 24 reference sessions unread and one popup open, to be put through faults. */
export interface Faulty {
  popup(): Page;
  /** Opens the popup again where it has closed. */
  openAnew(): Promise<void>;
  /** Makes every check fail, checks, and sees the chats kept, the words in the status line and the grey badge. */
  failsWith(fault: Fault, words: string): Promise<void>;
  advises(words: string): Promise<void>;
  keepsTheChats(): Promise<void>;
  /** Ends the fault, checks, and sees that all is well. */
  recovers(): Promise<void>;
  isWell(): Promise<void>;
}

export async function faulty(stage: Stage): Promise<Faulty> {
  const { driver, standIn } = stage;
  let popup = await driver.openPopup();
  const keepsTheChats = async () => {
    await settles(async () => expect(await listed(popup)).toBe(24));
    await waitForRole(popup, 'link', 'John');
  };
  const isWell = () => badgeIs(stage, { text: '24', color: '#4f46e5', title: 'Perch: 24 of 24 active chats unread' });
  return {
    popup: () => popup,
    async openAnew() {
      popup = await driver.openPopup();
    },
    async failsWith(fault, words) {
      standIn.failAlways(fault);
      await checkNow(stage, popup);
      await statusSays(popup, new RegExp(`^${words}\\. Chats as of `));
      await keepsTheChats();
      await badgeIs(stage, { text: '24', color: '#6b7280', title: new RegExp(`^Perch: ${words}, since `) });
    },
    advises: (words) =>
      settles(async () => expect(await popup.evaluate(() => document.body.textContent)).toContain(words)),
    keepsTheChats,
    async recovers() {
      standIn.recover();
      await checkNow(stage, popup);
      await statusSays(popup, 'Checked just now');
      await isWell();
    },
    isWell,
  };
}
