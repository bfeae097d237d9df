import { act } from 'preact/test-utils';
import { expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { commandHandlers, type HandlerParts } from '../../../entrypoints/background/handlers';
import { App } from '../../../entrypoints/options/App';
import { commandSchema } from '../../../utils/messages/commands';
import { createStore } from '../../../utils/store/store';
import { one, settled, show } from '../components/page';

// happy-dom has no locks; here nothing is written at the same time.
const locks = { request: (_name: string, work: () => unknown) => Promise.resolve(work()) } as unknown as LockManager;
export const store = () => createStore({ areas: fakeBrowser.storage, locks });
export const eventually = (expectation: () => void) => vi.waitFor(() => act(expectation));

/** The permissions of a browser in which the user has answers for what Perch asks. */
function fakePermissions(answer: () => Promise<boolean>) {
  let granted = false;
  const listeners = new Set<() => void>();
  const become = (now: boolean) => {
    granted = now;
    for (const listener of listeners) listener();
  };
  const event = {
    addListener: (l: () => void) => listeners.add(l),
    removeListener: (l: () => void) => listeners.delete(l),
  };
  const permissions = {
    contains: vi.fn(async () => granted),
    request: vi.fn(async () => {
      if (await answer()) become(true);
      return granted;
    }),
    remove: vi.fn(async () => {
      become(false);
      return true;
    }),
    onAdded: event,
    onRemoved: event,
  };
  return { permissions, become, listeners };
}

/** Opens the settings page. `sendMessage` is the background. */
export async function open(sendMessage: (command: unknown) => Promise<unknown>, answer = async () => true) {
  const fake = fakePermissions(answer);
  Object.assign(fakeBrowser, { permissions: fake.permissions });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(sendMessage as never);
  show(<App />);
  await eventually(() => expect(one('region', 'Checking').getAttribute('aria-busy')).toBe('false'));
  await settled();
  return fake;
}

/** The background as it is, for commands that need nothing but the store. */
export async function obedient(message: unknown) {
  const command = commandSchema.parse(message);
  const handle = commandHandlers({ store: store() } as HandlerParts)[command.type] as (given: unknown) => Promise<null>;
  return { ok: true, reply: await handle(command) };
}

export const refusing = async () => ({ ok: false });

/** A browser that has stored nothing. */
export function freshBrowser(): void {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '1.2.3' } as never);
}
