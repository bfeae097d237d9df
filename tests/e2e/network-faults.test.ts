import { beforeAll, it } from 'vitest';
import type { Fault } from '../support/api/faults';
import { type Faulty, faulty } from './faulty';
import { badgeShows, connect, inEachBrowser } from './harness';

inEachBrowser('A fault of the network', (stage) => {
  let perch: Faulty;

  beforeAll(async () => {
    await connect(stage());
    await badgeShows(stage(), '24');
    perch = await faulty(stage());
  });

  const faults: [string, Fault, string][] = [
    ['A captive portal', { kind: 'captive-portal' }, 'Unexpected answer'],
    ['An answer with data and error', { kind: 'data-and-error' }, 'Unexpected answer'],
    ['An answer that is cut short', { kind: 'truncated', by: 'body' }, 'Unexpected answer'],
    ['A redirect', { kind: 'redirect' }, 'Unexpected answer'],
    ['A connection that breaks off', { kind: 'truncated', by: 'connection' }, 'Offline'],
    ['A connection that is reset', { kind: 'reset' }, 'Offline'],
  ];

  it.each(faults)('%s keeps the chats, is told, and passes', async (_, fault, words) => {
    await perch.failsWith(fault, words);
    await perch.recovers();
  });

  it('No answer within 15 seconds keeps the chats, is told, and passes', async () => {
    await perch.failsWith({ kind: 'hang' }, 'No answer in time');
    await perch.recovers();
  });
});
