import { beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../support/api/faults.ts';
import { click, fill, textOf, waitForRole } from '../support/browsers/roles.ts';
import { type FaultScenario, openFaultScenario } from './fault-scenario.ts';
import { checkNow, connect, expectBadge, expectBadgeText, expectStatus, inEachBrowser, waitFor } from './harness.ts';

const PROXY_STATUSES = [502, 503, 504, 520, 546];

inEachBrowser('A fault of the server', (fixture) => {
  let scenario: FaultScenario;

  beforeAll(async () => {
    await connect(fixture());
    await expectBadgeText(fixture(), '24');
    scenario = await openFaultScenario(fixture());
  });

  const faults: [string, Fault, string, RegExp][] = [
    ['400', { kind: 'bad-request', message: 'Bad limit' }, 'Magpipe rejected the request', /“Bad limit”/],
    ['404', { kind: 'not-found', shape: 'text', message: 'No such place' }, 'Magpipe rejected the request', /“No such/],
    ['500 query_error', { kind: 'query-error' }, 'Magpipe is having problems', /is having problems, since/],
    [
      '500 server_error',
      { kind: 'server-error', shape: 'flat' },
      'Magpipe is having problems',
      /is having problems, since/,
    ],
  ];

  it.each(faults)('%s keeps the chats, is reported, and recovers', async (_, fault, text, title) => {
    await scenario.failWith(fault, text);
    expect((await fixture().driver.badge()).title).toMatch(title);
    await scenario.recover();
  });

  it('502 to 546 with the HTML of a proxy keep the chats, are reported, and recover', async () => {
    for (const status of PROXY_STATUSES) {
      await scenario.failWith({ kind: 'proxy-error', status }, 'Magpipe is having problems');
      await scenario.expectAdvice(`Magpipe returned error ${status}.`);
    }
    await scenario.recover();
  });

  it('429 keeps the chats, is reported, and recovers without a click', async () => {
    const { standIn } = fixture();
    // Long enough to be seen on a busy computer.
    standIn.failNext({ kind: 'rate-limited', retryAfter: 15 });
    await checkNow(fixture(), scenario.popup());
    await expectStatus(scenario.popup(), /^Too many requests\. /);
    await scenario.expectChatsKept();
    await expectStatus(scenario.popup(), 'Checked just now');
    await scenario.expectHealthy();
  });

  describe('that refuses the key', () => {
    const rejections: [number, Fault, string][] = [
      [401, { kind: 'unauthorized' }, `mgp_${'4'.repeat(40)}`],
      [403, { kind: 'forbidden', shape: 'flat' }, `mgp_${'5'.repeat(40)}`],
    ];

    it.each(rejections)('with %i stops all checks until there is a new key', async (_, fault, key) => {
      const { driver, standIn } = fixture();
      const popup = scenario.popup();
      standIn.failAlways(fault);
      await checkNow(fixture(), popup);
      await expectBadge(fixture(), {
        text: '!',
        color: '#b91c1c',
        title: 'Perch: Magpipe refused the key. Connect again.',
      });
      await expectStatus(popup, /^Magpipe refused the key\. Chats as of /);
      await waitFor(async () => expect(await textOf(popup, 'alert')).toMatch(/^Magpipe refused the key/));
      await scenario.expectChatsKept();

      standIn.recover();
      standIn.addKey(key);
      await click(popup, 'button', 'Connect again');
      const settings = await driver.waitForTab((url) => url.includes('/options.html'));
      await click(settings, 'button', 'Replace key');
      await fill(settings, 'API key', key);
      await click(settings, 'button', 'Connect');
      await waitForRole(settings, 'button', 'Replace key');
      await settings.close();
      await scenario.expectHealthy();
      expect(standIn.requests().at(-1)?.authorization).toBe(`Bearer ${key}`);
      await scenario.reopen();
    });

    it('gets one request per click on Check now, and checks go on once it accepts the key', async () => {
      const { standIn } = fixture();
      const popup = scenario.popup();
      standIn.failAlways({ kind: 'unauthorized' });
      for (let press = 0; press < 2; press += 1) {
        await checkNow(fixture(), popup);
        await waitFor(async () => expect(await textOf(popup, 'alert')).toMatch(/^Magpipe refused the key/));
        await expectBadge(fixture(), { text: '!' });
      }
      await waitForRole(popup, 'button', 'Connect again');
      standIn.recover();
      await checkNow(fixture(), popup);
      await scenario.expectHealthy();
    });
  });

  it('403 of a bot check does not blame the key, and recovers without a click', async () => {
    fixture().standIn.failNext({ kind: 'bot-check' });
    await checkNow(fixture(), scenario.popup());
    await expectStatus(scenario.popup(), /^Unexpected response\. /);
    await scenario.expectChatsKept();
    await expectStatus(scenario.popup(), 'Checked just now');
    await scenario.expectHealthy();
  });
});
