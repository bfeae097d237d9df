import { act } from 'preact/test-utils';
import { expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { commandHandlers, type HandlerParts } from '../../../entrypoints/background/handlers';
import { App } from '../../../entrypoints/options/App';
import { commandSchema } from '../../../utils/messages/commands';
import { createStore } from '../../../utils/store/store';
import { ENGLISH } from '../../support/i18n';
import { one, settled, show } from '../components/page';

// happy-dom has no locks; here nothing is written at the same time.
const locks = { request: (_name: string, work: () => unknown) => Promise.resolve(work()) } as unknown as LockManager;
export const store = () => createStore({ areas: fakeBrowser.storage, locks });
export const eventually = (expectation: () => void) => vi.waitFor(() => act(expectation));

type Answer = () => Promise<boolean>;
interface Asked {
  readonly permissions: readonly string[];
}

/** The permissions of a browser in which the user has answers for what Perch asks; `become` says what they do elsewhere. */
function fakePermissions(answer: Answer, held: readonly string[]) {
  const granted = new Set(held);
  const listeners = new Set<() => void>();
  const become = (name: string, now: boolean) => {
    if (now) granted.add(name);
    else granted.delete(name);
    for (const listener of listeners) listener();
  };
  const event = {
    addListener: (l: () => void) => listeners.add(l),
    removeListener: (l: () => void) => listeners.delete(l),
  };
  const hasAll = ({ permissions }: Asked) => permissions.every((name) => granted.has(name));
  const permissions = {
    contains: vi.fn(async (asked: Asked) => hasAll(asked)),
    request: vi.fn(async (asked: Asked) => {
      if (await answer()) for (const name of asked.permissions) become(name, true);
      return hasAll(asked);
    }),
    remove: vi.fn(async (asked: Asked) => {
      for (const name of asked.permissions) become(name, false);
      return true;
    }),
    onAdded: event,
    onRemoved: event,
  };
  return { permissions, become, listeners };
}

const KEYS = [{ name: '_execute_action', shortcut: 'Alt+Shift+P', description: '' }];

/** Opens the settings page. `sendMessage` is the background; `held` are the permissions that Perch has already. */
export async function open(
  sendMessage: (command: unknown) => Promise<unknown>,
  answer: Answer = async () => true,
  held: readonly string[] = [],
) {
  const fake = fakePermissions(answer, held);
  const commands = { getAll: vi.fn(async () => KEYS) };
  Object.assign(fakeBrowser, { permissions: fake.permissions, commands });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(sendMessage as never);
  show(<App />);
  await eventually(() => expect(one('region', 'Checking').getAttribute('aria-busy')).toBe('false'));
  await settled();
  return { ...fake, commands };
}

/** The background as it is, as far as the commands of this page need it. */
export const obedient = async (message: unknown) => {
  const command = commandSchema.parse(message);
  const handlers = commandHandlers({ store: store(), i18n: ENGLISH } as Partial<HandlerParts> as HandlerParts);
  const handle = handlers[command.type] as (given: unknown) => Promise<unknown>;
  return { ok: true, reply: await handle(command) };
};

export const refusing = async () => ({ ok: false });

/** A browser that has stored nothing. */
export function freshBrowser(): void {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '1.2.3' } as never);
}
