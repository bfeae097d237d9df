import { beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../support/api/faults';
import { click, fill, textOf, waitForRole } from '../support/browsers/roles';
import { type Faulty, faulty } from './faulty';
import { badgeIs, badgeShows, checkNow, connect, inEachBrowser, settles, statusSays } from './harness';

const PROXY_STATUSES = [502, 503, 504, 520, 546];

inEachBrowser('A fault of the server', (stage) => {
  let perch: Faulty;

  beforeAll(async () => {
    await connect(stage());
    await badgeShows(stage(), '24');
    perch = await faulty(stage());
  });

  const faults: [string, Fault, string, RegExp][] = [
    ['400', { kind: 'bad-request', message: 'Bad limit' }, 'Magpipe turned the check down', /“Bad limit”/],
    [
      '404',
      { kind: 'not-found', shape: 'text', message: 'No such place' },
      'Magpipe turned the check down',
      /“No such/,
    ],
    ['500 query_error', { kind: 'query-error' }, 'Magpipe has trouble', /trouble, since/],
    ['500 server_error', { kind: 'server-error', shape: 'flat' }, 'Magpipe has trouble', /trouble, since/],
  ];

  it.each(faults)('%s keeps the chats, is told, and passes', async (_, fault, words, title) => {
    await perch.failsWith(fault, words);
    expect((await stage().driver.badge()).title).toMatch(title);
    await perch.recovers();
  });

  it('502 to 546 with the HTML of a proxy keep the chats, are told, and pass', async () => {
    for (const status of PROXY_STATUSES) {
      await perch.failsWith({ kind: 'proxy-error', status }, 'Magpipe has trouble');
      await perch.advises(`It answered with error ${status}.`);
    }
    await perch.recovers();
  });

  it('429 keeps the chats, is told, and passes without a press', async () => {
    const { standIn } = stage();
    // Long enough to be seen on a busy computer.
    standIn.failNext({ kind: 'rate-limited', retryAfter: 15 });
    await checkNow(stage(), perch.popup());
    await statusSays(perch.popup(), /^Too many requests\. /);
    await perch.keepsTheChats();
    await statusSays(perch.popup(), 'Checked just now');
    await perch.isWell();
  });

  describe('that refuses the key', () => {
    const refusals: [number, Fault, string][] = [
      [401, { kind: 'unauthorized' }, `mgp_${'4'.repeat(40)}`],
      [403, { kind: 'forbidden', shape: 'flat' }, `mgp_${'5'.repeat(40)}`],
    ];

    it.each(refusals)('with %i stops all checks until there is another key', async (_, fault, key) => {
      const { driver, standIn } = stage();
      const popup = perch.popup();
      standIn.failAlways(fault);
      await checkNow(stage(), popup);
      await badgeIs(stage(), {
        text: '!',
        color: '#b91c1c',
        title: 'Perch: Magpipe refused the key. Connect again.',
      });
      await statusSays(popup, /^Magpipe refused the key\. Chats as of /);
      await settles(async () => expect(await textOf(popup, 'alert')).toMatch(/^Magpipe refused the key/));
      await perch.keepsTheChats();

      standIn.recover();
      standIn.addKey(key);
      await click(popup, 'button', 'Connect again');
      const settings = await driver.waitForTab((url) => url.includes('/options.html'));
      await click(settings, 'button', 'Replace key');
      await fill(settings, 'API key', key);
      await click(settings, 'button', 'Connect');
      await waitForRole(settings, 'button', 'Replace key');
      await settings.close();
      await perch.isWell();
      expect(standIn.requests().at(-1)?.authorization).toBe(`Bearer ${key}`);
      await perch.openAnew();
    });

    it('is asked once more at each press of Check now, and goes on once it accepts the key', async () => {
      const { standIn } = stage();
      const popup = perch.popup();
      standIn.failAlways({ kind: 'unauthorized' });
      for (let press = 0; press < 2; press += 1) {
        await checkNow(stage(), popup);
        await settles(async () => expect(await textOf(popup, 'alert')).toMatch(/^Magpipe refused the key/));
        await badgeIs(stage(), { text: '!' });
      }
      await waitForRole(popup, 'button', 'Connect again');
      standIn.recover();
      await checkNow(stage(), popup);
      await perch.isWell();
    });
  });

  it('403 of a bot check says nothing of the key, and passes without a press', async () => {
    stage().standIn.failNext({ kind: 'bot-check' });
    await checkNow(stage(), perch.popup());
    await statusSays(perch.popup(), /^Unexpected answer\. /);
    await perch.keepsTheChats();
    await statusSays(perch.popup(), 'Checked just now');
    await perch.isWell();
  });
});
