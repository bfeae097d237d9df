import { act } from 'preact/test-utils';
import { expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { commandHandlers, type HandlerDeps } from '../../../entrypoints/background/handlers.ts';
import { App } from '../../../entrypoints/options/App.tsx';
import { commandSchema } from '../../../utils/messages/commands.ts';
import { createStore } from '../../../utils/store/store.ts';
import { one, renderInPage, settle } from '../../support/dom.tsx';
import { ENGLISH } from '../../support/i18n.ts';
import { memoryLocks } from '../../support/memory-locks.ts';
import { waitFor } from '../../support/wait-for.ts';

const locks = memoryLocks();
export const store = () => createStore({ areas: fakeBrowser.storage, locks });
export const eventually = (expectation: () => void) => waitFor(() => act(expectation));

type Answer = () => Promise<boolean>;
interface PermissionRequest {
  readonly permissions: readonly string[];
}

/** Fakes the permissions of a browser whose user answers as given; `become` changes them elsewhere. */
function fakePermissions(answer: Answer, initial: readonly string[]) {
  const granted = new Set(initial);
  const listeners = new Set<(change: PermissionRequest) => void>();
  const setGranted = (name: string, now: boolean) => {
    if (now) granted.add(name);
    else granted.delete(name);
    for (const listener of listeners) listener({ permissions: [name] });
  };
  const event = {
    addListener: (l: (change: PermissionRequest) => void) => listeners.add(l),
    removeListener: (l: (change: PermissionRequest) => void) => listeners.delete(l),
  };
  const hasAll = ({ permissions }: PermissionRequest) => permissions.every((name) => granted.has(name));
  const permissions = {
    contains: vi.fn(async (asked: PermissionRequest) => hasAll(asked)),
    request: vi.fn(async (asked: PermissionRequest) => {
      if (await answer()) for (const name of asked.permissions) setGranted(name, true);
      return hasAll(asked);
    }),
    remove: vi.fn(async (asked: PermissionRequest) => {
      for (const name of asked.permissions) setGranted(name, false);
      return true;
    }),
    onAdded: event,
    onRemoved: event,
  };
  return { permissions, become: setGranted, listeners };
}

const KEYS = [{ name: '_execute_action', shortcut: 'Alt+Shift+P', description: '' }];

/** Opens the settings page. `sendMessage` is the background; `held` are the permissions that Perch already has. */
export async function openSettings(
  sendMessage: (command: unknown) => Promise<unknown>,
  answer: Answer = async () => true,
  initial: readonly string[] = [],
) {
  const fake = fakePermissions(answer, initial);
  const commands = { getAll: vi.fn(async () => KEYS) };
  Object.assign(fakeBrowser, { permissions: fake.permissions, commands });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(sendMessage as never);
  renderInPage(<App />);
  await eventually(() => expect(one('region', 'Checking').getAttribute('aria-busy')).toBe('false'));
  await settle();
  return { ...fake, commands };
}

/** The real background, as far as the commands of this page need it. */
export const realBackground = async (message: unknown) => {
  const command = commandSchema.parse(message);
  const handlers = commandHandlers({ store: store(), i18n: ENGLISH } as Partial<HandlerDeps> as HandlerDeps);
  const handle = handlers[command.type] as (given: unknown) => Promise<unknown>;
  return { ok: true, reply: await handle(command) };
};

export const failingBackground = async () => ({ ok: false });

/** Resets the browser to an empty store. */
export function freshBrowser(): void {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '1.2.3' } as never);
}
