// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aSnapshot } from '../../support/chats.ts';
import { click, one, unmount } from '../../support/dom.tsx';
import { eventually, freshBrowser, openSettings, store } from './settings-page.tsx';

const OWN = 'https://chat.example.com/api';
const MAGPIPE = 'https://api.magpipe.ai/*';
const section = () => one('region', 'Connection');
const statusText = () => one('status', undefined, section()).textContent;

beforeEach(freshBrowser);

afterEach(() => {
  unmount();
  vi.restoreAllMocks();
});

/** Opens the settings page, connected to a self-hosted server, with these host permissions. */
async function openConnected(origins: readonly string[]) {
  const { connection } = aSnapshot();
  await store().update(['connection'], () => ({ connection: connection && { ...connection, apiAddress: OWN } }));
  const { permissions } = await openSettings(async (command) => {
    const { type } = command as { type: string };
    if (type === 'disconnect') await store().forget();
    return { ok: true, reply: type === 'connect' ? { kind: 'connected', total: 24 } : null };
  });
  Object.assign(permissions, { getAll: async () => ({ permissions: [], origins }) });
  const remove = vi.fn(async (_permissions: object) => true);
  Object.assign(permissions, { remove });
  return remove;
}

it('removes permissions for unused hosts, and keeps the one for Magpipe', async () => {
  const remove = await openConnected([MAGPIPE, 'https://chat.example.com/*', 'https://tried-once.example.org/*']);
  click(one('button', 'Disconnect'));
  await eventually(() => expect(statusText()).toContain('Disconnected.'));
  const origins = ['https://chat.example.com/*', 'https://tried-once.example.org/*'];
  expect(remove).toHaveBeenCalledExactlyOnceWith({ origins });
});

it('keeps the permission for the connected host', async () => {
  const { removeUnusedHosts } = await import('../../../entrypoints/options/host-permission.ts');
  const remove = await openConnected([MAGPIPE, 'https://chat.example.com/*']);
  await removeUnusedHosts(OWN);
  expect(remove).not.toHaveBeenCalled();
  await removeUnusedHosts('https://other.example.com/api');
  expect(remove).toHaveBeenCalledExactlyOnceWith({ origins: ['https://chat.example.com/*'] });
});

it('disconnects even if the browser does not remove the permission', async () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const remove = await openConnected(['https://chat.example.com/*']);
  remove.mockRejectedValue(new Error('no'));
  click(one('button', 'Disconnect'));
  await eventually(() => expect(statusText()).toContain('Disconnected.'));
  expect(logged).toHaveBeenCalledOnce();
});
