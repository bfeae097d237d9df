import { type ChildProcess, spawn } from 'node:child_process';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { click, fill, waitForRole } from '../support/browsers/roles.ts';
import { ALARM_MS, expectBadge, inEachBrowser, listCount, waitFor } from './harness.ts';

inEachBrowser(
  'The way for reviewers of stores',
  (fixture) => {
    let server: ChildProcess;
    let printed = '';

    beforeAll(() => {
      server = spawn(process.execPath, ['scripts/fake-api.ts'], { stdio: ['ignore', 'pipe', 'inherit'] });
      server.stdout?.on('data', (text) => {
        printed += text;
      });
    });
    afterAll(() => {
      server.kill();
    });

    it('connects an installed Perch to the fake API, and shows its visitors', async () => {
      const { driver } = fixture();
      const [, key = '', address = ''] = await waitForMatch(/API key\s+(\S+)\s+API address\s+(\S+)/);
      const settings = await driver.waitForTab((url) => url.includes('/options.html'));
      await fill(settings, 'API key', key);
      await settings.$$eval('details', (all) => {
        for (const details of all) details.open = true;
      });
      await fill(settings, 'API address', address);
      await driver.nativeUi.answerPrompt('allow', () => click(settings, 'button', 'Connect'));
      await waitForRole(settings, 'button', 'Disconnect');
      await expectBadge(fixture(), { title: /^Perch: \d+ of \d+ active chats unread/ });
      const list = await driver.extensionPage('popup.html');
      await waitFor(async () => expect(await listCount(list)).toBeGreaterThan(20));
      // The account's own messages are years old, so what changes is what a visitor of the fake API wrote.
      const before = await texts(list);
      await waitFor(async () => expect(await texts(list)).not.toEqual(before), ALARM_MS);
    });

    const texts = (list: Page) => list.$$eval('[role=listitem] p', (lines) => lines.map((line) => line.textContent));

    async function waitForMatch(pattern: RegExp): Promise<RegExpMatchArray> {
      await waitFor(() => expect(printed).toMatch(pattern));
      return printed.match(pattern) as RegExpMatchArray;
    }
  },
  () => ({ nativeUi: true }),
);
