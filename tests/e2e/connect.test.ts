import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../support/api/faults.ts';
import { click, fill, textOf, waitForRole } from '../support/browsers/roles.ts';
import { expectBadge, expectBadgeText, inEachBrowser, waitFor } from './harness.ts';

inEachBrowser('Connecting', (fixture) => {
  let settings: Page;

  const tryKey = async (key: string) => {
    await fill(settings, 'API key', key);
    await click(settings, 'button', 'Connect');
  };
  const expectNotConnected = () => expectBadge(fixture(), { text: '', title: 'Perch: connect your Magpipe account' });
  const alertSays = (text: RegExp) => waitFor(async () => expect(await textOf(settings, 'alert')).toMatch(text));

  beforeEach(async () => {
    const { driver, standIn } = fixture();
    standIn.recover();
    settings = await driver.waitForTab((url) => url.includes('/options.html'));
  });

  it('starts on the settings page, which opens after the installation', async () => {
    const { driver, standIn } = fixture();
    await waitForRole(settings, 'textbox', 'API key');
    await expectNotConnected();
    expect((await driver.tabs()).filter((url) => url.includes('/options.html'))).toHaveLength(1);
    expect(standIn.requests()).toHaveLength(0);
  });

  it('sends no request for an empty key', async () => {
    await tryKey('   ');
    await alertSays(/^Paste your API key first/);
    expect(fixture().standIn.requests()).toHaveLength(0);
  });

  describe('stores nothing and says what to do', () => {
    const failedAttempts: [string, Fault, RegExp][] = [
      ['a server error', { kind: 'server-error' }, /Magpipe is having problems .* 500/],
      ['a rate limit', { kind: 'rate-limited', retryAfter: 40 }, /too many requests/],
      ['a captive portal', { kind: 'captive-portal' }, /didn’t come from Magpipe/],
      ['truncated JSON', { kind: 'truncated', by: 'body' }, /didn’t come from Magpipe/],
      ['a cut connection', { kind: 'reset' }, /can’t reach Magpipe/],
      ['a turned down request', { kind: 'bad-request', message: 'Bad limit' }, /Magpipe says: “Bad limit”/],
      ['a refusal', { kind: 'unauthorized' }, /refused this key/],
    ];

    it.each(failedAttempts)('after %s', async (_, fault, sentence) => {
      const { driver, standIn } = fixture();
      standIn.failAlways(fault);
      await tryKey(standIn.key);
      await alertSays(sentence);
      expect(JSON.stringify(await driver.readStorage('local'))).not.toContain(standIn.key);
    });

    it('after 15 seconds without an answer', async () => {
      const { standIn } = fixture();
      standIn.failNext({ kind: 'hang' });
      await tryKey(standIn.key);
      await waitFor(async () => expect(await textOf(settings, 'alert')).toMatch(/within 15 seconds/));
    });
  });

  it('stores a key that Magpipe accepts, and removes it from the page', async () => {
    const { driver, standIn } = fixture();
    await tryKey(`  ${standIn.key} `);
    await waitForRole(settings, 'button', 'Disconnect');
    await waitFor(async () => expect(await textOf(settings, 'status')).toBe('Connected. 24 active chats.'));
    await expectBadge(fixture(), { text: '24', title: 'Perch: 24 of 24 active chats unread' });
    expect(await settings.content()).not.toContain(standIn.key);
    expect(await settings.content()).toContain(`${standIn.key.slice(0, 8)}…`);
    const stored = await driver.readStorage('local');
    const itemsWithKey = Object.keys(stored).filter((name) => JSON.stringify(stored[name]).includes(standIn.key));
    expect(itemsWithKey).toEqual(['key']);
    expect(JSON.stringify(await driver.readStorage('session'))).not.toContain(standIn.key);
  });

  it('keeps everything if a new key is refused, and replaces the key if it is accepted', async () => {
    const { standIn } = fixture();
    await click(settings, 'button', 'Replace key');
    await tryKey('mgp_0000000000000000000000000000000000000000');
    await alertSays(/refused this key/);
    await expectBadgeText(fixture(), '24');
    const second = `mgp_${'2'.repeat(40)}`;
    standIn.addKey(second);
    await tryKey(second);
    await waitForRole(settings, 'button', 'Replace key');
    await waitFor(() => expect(standIn.requests().at(-1)?.authorization).toBe(`Bearer ${second}`));
    await expectBadgeText(fixture(), '24');
  });

  it('is undone by Disconnect, which forgets key, chats and read marks', async () => {
    const { driver } = fixture();
    await click(settings, 'button', 'Disconnect');
    await waitForRole(settings, 'textbox', 'API key');
    await expectNotConnected();
    await waitFor(async () => expect(await driver.readStorage('local')).toEqual({}));
    await waitFor(async () => expect(await driver.readStorage('session')).toEqual({}));
  });
});
