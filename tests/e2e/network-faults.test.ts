import { beforeAll, it } from 'vitest';
import type { Fault } from '../support/api/faults.ts';
import { type FaultScenario, openFaultScenario } from './fault-scenario.ts';
import { connect, expectBadgeText, inEachBrowser } from './harness.ts';

inEachBrowser('A fault of the network', (fixture) => {
  let scenario: FaultScenario;

  beforeAll(async () => {
    await connect(fixture());
    await expectBadgeText(fixture(), '24');
    scenario = await openFaultScenario(fixture());
  });

  const faults: [string, Fault, string][] = [
    ['A captive portal', { kind: 'captive-portal' }, 'Unexpected response'],
    ['An answer with data and error', { kind: 'data-and-error' }, 'Unexpected response'],
    ['An answer that is cut short', { kind: 'truncated', by: 'body' }, 'Unexpected response'],
    ['A redirect', { kind: 'redirect' }, 'Unexpected response'],
    ['A connection that breaks off', { kind: 'truncated', by: 'connection' }, 'Offline'],
    ['A connection that is reset', { kind: 'reset' }, 'Offline'],
  ];

  it.each(faults)('%s keeps the chats, is reported, and recovers', async (_, fault, text) => {
    await scenario.failWith(fault, text);
    await scenario.recover();
  });

  it('No answer within 15 seconds keeps the chats, is reported, and recovers', async () => {
    await scenario.failWith({ kind: 'hang' }, 'Magpipe isn’t responding');
    await scenario.recover();
  });
});
