import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Fault } from '../support/api/faults.ts';
import { waitForRole } from '../support/browsers/roles.ts';
import { checkNow, expectBadge, expectStatus, type Fixture, listCount, waitFor } from './harness.ts';

/** A connected Perch with the 24 reference chats unread and one open popup, for testing faults. */
export interface FaultScenario {
  popup(): Page;
  /** Opens the popup again after it has closed. */
  reopen(): Promise<void>;
  /** Makes every check fail, checks, and expects the chats kept, this text in the status line and a grey badge. */
  failWith(fault: Fault, words: string): Promise<void>;
  expectAdvice(words: string): Promise<void>;
  expectChatsKept(): Promise<void>;
  /** Ends the fault, checks, and expects a healthy Perch. */
  recover(): Promise<void>;
  expectHealthy(): Promise<void>;
}

export async function openFaultScenario(fixture: Fixture): Promise<FaultScenario> {
  const { driver, standIn } = fixture;
  let popup = await driver.openPopup();
  const expectChatsKept = async () => {
    await waitFor(async () => expect(await listCount(popup)).toBe(24));
    await waitForRole(popup, 'link', 'John');
  };
  const expectHealthy = () =>
    expectBadge(fixture, { text: '24', color: '#4f46e5', title: 'Perch: 24 of 24 active chats unread' });
  return {
    popup: () => popup,
    async reopen() {
      popup = await driver.openPopup();
    },
    async failWith(fault, text) {
      standIn.failAlways(fault);
      await checkNow(fixture, popup);
      await expectStatus(popup, new RegExp(`^${text}\\. Chats as of `));
      await expectChatsKept();
      await expectBadge(fixture, { text: '24', color: '#6b7280', title: new RegExp(`^Perch: ${text}, since `) });
    },
    expectAdvice: (text) =>
      waitFor(async () => expect(await popup.evaluate(() => document.body.textContent)).toContain(text)),
    expectChatsKept,
    async recover() {
      standIn.recover();
      await checkNow(fixture, popup);
      await expectStatus(popup, 'Checked just now');
      await expectHealthy();
    },
    expectHealthy,
  };
}
