// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { commandHandlers, type HandlerParts } from '../../../entrypoints/background/handlers';
import { App } from '../../../entrypoints/options/App';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings';
import { type CommandOf, commandSchema } from '../../../utils/messages/commands';
import { createStore } from '../../../utils/store/store';
import { all, clear, click, nameOf, one, settled, show } from '../components/page';

const AWAY = 'Check less often while I am away';
// happy-dom has no locks; here nothing is written at the same time.
const locks = { request: (_name: string, work: () => unknown) => Promise.resolve(work()) } as unknown as LockManager;
const store = () => createStore({ areas: fakeBrowser.storage, locks });
const section = () => one('region', 'Checking');
const said = () => one('status', undefined, section()).textContent;
const chosen = () => (all('radio', undefined, section()) as HTMLInputElement[]).filter(isChecked).map(nameOf);
const away = () => one('checkbox', AWAY) as HTMLInputElement;
const isChecked = ({ checked }: HTMLInputElement) => checked;
const eventually = (expectation: () => void) => vi.waitFor(() => act(expectation));

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
async function open(sendMessage: (command: unknown) => Promise<unknown>, answer = async () => true) {
  const fake = fakePermissions(answer);
  Object.assign(fakeBrowser, { permissions: fake.permissions });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(sendMessage as never);
  show(<App />);
  await eventually(() => expect(section().getAttribute('aria-busy')).toBe('false'));
  await settled();
  return fake;
}

/** The background as it is, for the one command that is sent here. */
async function obedient(message: unknown) {
  const command = commandSchema.parse(message) as CommandOf<'setChecking'>;
  const { setChecking } = commandHandlers({ store: store() } as HandlerParts);
  return { ok: true, reply: await setChecking(command) };
}

const refusing = async () => ({ ok: false });

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '1.2.3' } as never);
});

afterEach(() => {
  clear();
  vi.restoreAllMocks();
});

it('starts with what is recommended, and keeps what is chosen', async () => {
  await open(obedient);
  expect(chosen()).toEqual(['Balanced']);
  click(one('radio', 'Live'));
  expect(chosen()).toEqual(['Live']);
  await eventually(() => expect(said()).toContain('Saved. Once connected, Perch checks every 15 seconds'));
  expect(await store().read('settings')).toEqual({ settings: { ...DEFAULT_SETTINGS, checking: 'live' } });
  clear();
  await open(obedient);
  expect(chosen()).toEqual(['Live']);
});

it('follows what was chosen on another page', async () => {
  await open(obedient);
  click(one('radio', 'Live'));
  await eventually(() => expect(said()).toContain('Saved.'));
  await store().update(['settings'], () => ({ settings: { ...DEFAULT_SETTINGS, checking: 'light' } }));
  await eventually(() => expect(chosen()).toEqual(['Light']));
});

it('goes back to what counts where the choice could not be saved, and says so', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  await open(refusing);
  click(one('radio', 'Light'));
  await eventually(() => expect(one('alert').textContent).toBe('That could not be saved. Try once more.'));
  expect([chosen(), said()]).toEqual([['Balanced'], '']);
});

it('asks for the permission in the click itself, and keeps it', async () => {
  const { permissions } = await open(obedient);
  expect(away().checked).toBe(false);
  click(away());
  expect(permissions.request).toHaveBeenCalledExactlyOnceWith({ permissions: ['idle'] });
  await eventually(() => expect(said()).toBe('Saved. Perch checks less often while you are away.'));
  expect(away().checked).toBe(true);
});

it('leaves the box empty where the user says no', async () => {
  await open(obedient, async () => false);
  click(away());
  await eventually(() => expect(said()).toContain('Not changed.'));
  expect([away().checked, all('alert')]).toEqual([false, []]);
});

it('says what went wrong where the browser could not ask', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  await open(obedient, () => Promise.reject(new Error('no window')));
  click(away());
  await eventually(() => expect(one('alert').textContent).toContain('could not be saved'));
  expect(away().checked).toBe(false);
});

it('gives the permission back', async () => {
  const { permissions, become } = await open(obedient);
  become(true);
  await eventually(() => expect(away().checked).toBe(true));
  click(away());
  expect(permissions.remove).toHaveBeenCalledExactlyOnceWith({ permissions: ['idle'] });
  await eventually(() => expect(said()).toBe('Saved. Perch checks just as often while you are away.'));
  expect(away().checked).toBe(false);
});

it('follows a permission that is given or taken elsewhere, until it is closed', async () => {
  const { become, listeners } = await open(obedient);
  become(true);
  await eventually(() => expect(away().checked).toBe(true));
  become(false);
  await eventually(() => expect(away().checked).toBe(false));
  clear();
  expect(listeners.size).toBe(0);
});
