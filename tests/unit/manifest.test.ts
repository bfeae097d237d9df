import { describe, expect, it } from 'vitest';
import type { UserManifest } from 'wxt';
import config from '../../wxt.config.ts';

async function commandsOf(browser: 'chrome' | 'firefox'): Promise<NonNullable<UserManifest['commands']>> {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('The manifest is no function.');
  const { commands } = await manifest({ browser, command: 'build', manifestVersion: 3, mode: 'production' });
  return commands ?? {};
}

describe.each(['chrome', 'firefox'] as const)('the shortcuts in %s', (browser) => {
  it('type nothing on a Mac, where Option types letters', async () => {
    const keys = Object.values(await commandsOf(browser)).map(({ suggested_key }) => suggested_key);
    const onMac = keys.filter((key) => key !== undefined).map(({ mac }) => mac);
    expect(onMac).toEqual(['MacCtrl+Shift+H', 'MacCtrl+Shift+Q']);
  });

  it('have no default keys for Mark all read', async () => {
    expect((await commandsOf(browser))['mark-all-read']).toEqual({ description: '__MSG_commandMarkAllRead__' });
  });
});
