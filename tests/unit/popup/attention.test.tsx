// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MuteDialog } from '../../../components/popup/PopupMain';
import { Hint, SnoozeDialog } from '../../../components/popup/PopupScreen';
import { type AttentionSettings, DEFAULT_ATTENTION } from '../../../utils/domain/attention/settings';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings';
import { aChat, aSnapshot, aWait, known, minute, someChats } from '../../support/chats';
import { all, clear, click, one } from '../components/page';
import { asked, become, openList, store } from './list-app';

// They are read when they are drawn for the first time, which these tests do not wait for.
await Promise.all([MuteDialog.ready(), SnoozeDialog.ready(), Hint.ready()]);

const three = aSnapshot({ chats: known(someChats(3)) });
const WIDGET = aChat().widgetId ?? '';
const spoken = () => document.querySelector('[aria-live="polite"]')?.textContent;
const footer = () => document.querySelector('footer')?.textContent;
const names = () => all('link').map((link) => link.textContent);
const mutes = async () => (await store().read('mutes')).mutes;
const attention = async () => (await store().read('settings')).settings.attention;
const attending = (change: Partial<AttentionSettings>) => ({
  settings: { ...DEFAULT_SETTINGS, attention: { ...DEFAULT_ATTENTION, ...change } },
});
const eventually = (expectation: () => void | Promise<void>) => vi.waitFor(() => act(expectation));
const press = (name: string) => click(one('button', name));

beforeEach(async () => {
  fakeBrowser.reset();
  await become({ ...three, connection: three.connection && { ...three.connection, since: Date.now() } });
});

afterEach(() => {
  clear();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a chat', () => {
  it('is muted for good, is said to be, and counts again when it is unmuted', async () => {
    await openList();
    click(all('button', 'Mute')[1] as HTMLElement);
    press('This chat, for good');
    await eventually(() => expect(spoken()).toBe('Muted Visitor 2'));
    expect((await mutes()).chats).toEqual({ c2: null });
    await eventually(() => expect(one('radio', 'Unread').getAttribute('aria-describedby')).toBeTruthy());
    expect(document.querySelector('.pill')?.textContent).toBe('2');
    click(one('button', 'Unmute'));
    await eventually(() => expect(spoken()).toBe('Unmuted Visitor 2'));
    expect(await mutes()).toEqual({ widgets: {}, chats: {} });
    await eventually(() => expect(footer()).toContain('Unmuted Visitor 2'));
    await eventually(() => expect(document.querySelector('.pill')?.textContent).toBe('3'));
  });

  it('is muted until something is said in it, and that is told', async () => {
    await openList();
    click(all('button', 'Mute')[1] as HTMLElement);
    press('Until the next message');
    await eventually(async () => expect((await mutes()).chats).toEqual({ c2: minute(-1) }));
    await eventually(() => expect(all('button', 'Unmute')).toHaveLength(1));
    const [first, second, third] = three.chats.list;
    if (!first || !second || !third) throw new Error('There are no three.');
    const again = { ...second, lastMessageAt: minute(5), messageCount: 9 };
    await become({ chats: known([again, first, third]) });
    await eventually(() => expect(spoken()).toBe('Visitor 2 wrote'));
    expect(all('button', 'Unmute')).toEqual([]);
  });

  it('that is muted is silent when something is said in it', async () => {
    await become({ mutes: { widgets: {}, chats: { c2: null } } });
    await openList();
    const [first, second, third] = three.chats.list;
    if (!first || !second || !third) throw new Error('There are no three.');
    const again = { ...second, lastMessageAt: minute(5), messageCount: 9 };
    await become({ chats: known([again, first, third]) });
    await eventually(() => expect(names()[0]).toBe('Visitor 2'));
    expect([spoken(), document.querySelector('.pill')?.textContent]).toEqual(['', '2']);
  });
});

it('a widget is muted with all its chats, and unmuted by any of them', async () => {
  await openList();
  click(all('button', 'Mute')[0] as HTMLElement);
  press('All chats of Support Widget');
  await eventually(() => expect(all('button', 'Unmute')).toHaveLength(3));
  expect(spoken()).toBe('Muted Support Widget');
  expect(await mutes()).toEqual({ widgets: { [WIDGET]: 'Support Widget' }, chats: {} });
  click(all('button', 'Unmute')[2] as HTMLElement);
  await eventually(() => expect(all('button', 'Mute')).toHaveLength(3));
  expect(spoken()).toBe('Unmuted Support Widget');
});

it('the list follows the waits where those who wait longest come first', async () => {
  const { attention: _, ...rest } = DEFAULT_SETTINGS;
  const list = { ...rest.list, order: 'waiting-longest' } as const;
  await become({ settings: { ...DEFAULT_SETTINGS, list } });
  await openList();
  await eventually(() => expect(names()).toEqual(['Visitor 1', 'Visitor 2', 'Visitor 3']));
  await become({ waits: { c2: aWait({ since: minute(-1) }), c3: aWait({ since: minute(-2) }) } });
  await eventually(() => expect(names()).toEqual(['Visitor 3', 'Visitor 2', 'Visitor 1']));
  await become({ mutes: { widgets: {}, chats: { c3: null } } });
  await eventually(() => expect(names()).toEqual(['Visitor 2', 'Visitor 1', 'Visitor 3']));
});

it('a wait grows while the list is open, and takes its colour in time', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  const since = minute(0);
  vi.setSystemTime(Date.parse(since) + 115_000);
  await become({ waits: { c1: aWait({ since }) } });
  await openList();
  const row = () => all('listitem')[0];
  await eventually(() => expect(row()?.querySelector('time')?.textContent).toContain('Waiting 1 min'));
  expect(row()?.dataset.waiting).toBe('none');
  act(() => void vi.advanceTimersByTime(10_000));
  await eventually(() => expect(row()?.querySelector('time')?.textContent).toContain('Waiting long: 2 min'));
  expect(row()?.dataset.waiting).toBe('amber');
});

describe('a snooze', () => {
  it('is begun and ended, and both are read aloud', async () => {
    await become(attending({ notify: true }));
    await openList();
    click(one('button', 'Snooze'));
    press('For one hour');
    await eventually(() => expect(spoken()).toMatch(/^Snoozed until /));
    const { snooze } = await store().read('snooze');
    expect(snooze && snooze.until - snooze.since).toBe(3_600_000);
    click(one('button', 'End snooze'));
    await eventually(() => expect(spoken()).toBe('Snooze ended'));
    expect(await store().read('snooze')).toEqual({ snooze: null });
    expect(all('button', 'End snooze')).toEqual([]);
  });

  it('that was there before the list is not read aloud', async () => {
    await become({ ...attending({ notify: true }), snooze: { since: Date.now(), until: Date.now() + 60_000 } });
    await openList();
    await eventually(() => expect(document.querySelector('.snoozed')?.textContent).toMatch(/^Snoozed until \d/));
    expect(spoken()).toBe('');
  });
});

describe('the hint', () => {
  const HINT = 'Never miss a visitor';
  let request: ReturnType<typeof vi.fn>;

  beforeEach(async () => {
    request = vi.fn(async () => true);
    Object.assign(fakeBrowser.permissions, { request });
    await become({ connection: three.connection && { ...three.connection, since: 0 } });
    await openList();
    await eventually(() => expect(one('region', HINT)).toBeTruthy());
  });

  it('asks the browser in the click itself, and goes before the answer, for the popup may close', async () => {
    request.mockReturnValue(new Promise(() => {}));
    click(one('button', 'Turn on notifications'));
    expect(request).toHaveBeenCalledExactlyOnceWith({ permissions: ['notifications'] });
    await eventually(async () => expect(await attention()).toMatchObject({ hinted: true }));
    await eventually(() => expect(all('region', HINT)).toEqual([]));
  });

  it('turns notifications on, and says so, also where the browser had no need to ask', async () => {
    click(one('button', 'Turn on notifications'));
    await eventually(() => expect(spoken()).toBe('Perch now notifies you when a visitor writes'));
    expect(await attention()).toMatchObject({ notify: true, hinted: true });
  });

  it('says that they stay off where the browser was told no, and does not come back', async () => {
    request.mockResolvedValue(false);
    click(one('button', 'Turn on notifications'));
    await eventually(() => expect(spoken()).toBe('Notifications stay off. You can turn them on in Settings'));
    expect(await attention()).toMatchObject({ notify: false, hinted: true });
    expect(all('region', HINT)).toEqual([]);
  });

  it('comes back where the browser could not ask, and what went wrong is said', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    request.mockRejectedValue(new Error('no window'));
    click(one('button', 'Turn on notifications'));
    await eventually(() => expect(one('alert').textContent).toContain('That did not work.'));
    await eventually(async () => expect(await attention()).toMatchObject({ notify: false, hinted: false }));
    await eventually(() => expect(one('region', HINT)).toBeTruthy());
  });

  it('goes for good when it is dismissed', async () => {
    click(one('button', 'No, thanks'));
    await eventually(() => expect(all('region', HINT)).toEqual([]));
    expect(await attention()).toMatchObject({ notify: false, hinted: true });
    expect([request.mock.calls, asked.includes('setAttention')]).toEqual([[], true]);
  });
});
