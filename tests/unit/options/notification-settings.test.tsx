// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_MUTES } from '../../../utils/domain/notifications/mutes.ts';
import { aChat, knownChats } from '../../support/chats.ts';
import { all, click, fillIn, nameOf, one, step, unmount } from '../../support/dom.tsx';
import { eventually, failingBackground, freshBrowser, openSettings, realBackground, store } from './settings-page.tsx';

const playChime = vi.hoisted(() => vi.fn(async (_volume: number) => undefined));
vi.mock('../../../utils/effects/sound.ts', () => ({ playChime }));

const region = (name: string) => one('region', name);
const statusText = (name: string) => one('status', undefined, region(name)).textContent;
const alerts = (name: string) => all('alert', undefined, region(name)).map(({ textContent }) => textContent);
const notificationSettings = async () => (await store().read('settings')).settings.notifications;
const amber = () => one('spinbutton', 'Mark as a long wait after minutes') as HTMLInputElement;

beforeEach(freshBrowser);

afterEach(() => {
  unmount();
  history.replaceState(null, '', ' ');
  vi.restoreAllMocks();
});

it('saves the sound, and plays it at the volume of the slider', async () => {
  await openSettings(realBackground);
  click(one('checkbox', 'Play a sound'));
  await eventually(() => expect(statusText('Sound')).toBe('Saved. Perch plays a sound when a visitor writes.'));
  fillIn(one('slider', 'Volume'), '80');
  await eventually(async () =>
    expect((await notificationSettings()).sound).toEqual({ on: true, volume: 0.8, repeat: true }),
  );
  // Screen readers read the number at each step, so no message may interrupt it.
  await eventually(() => expect([statusText('Sound'), alerts('Sound')]).toEqual(['', []]));
  click(one('checkbox', 'Repeat while the visitor waits'));
  await eventually(() => expect(statusText('Sound')).toBe('Saved.'));
  click(one('button', 'Test sound'));
  await eventually(() => expect(playChime).toHaveBeenCalledExactlyOnceWith(0.8));
  await eventually(() => expect([statusText('Sound'), alerts('Sound')]).toEqual(['', []]));
});

it('keeps what was chosen on another page meanwhile, and shows both', async () => {
  const isSaving = Promise.withResolvers<void>();
  await openSettings(async (command) => {
    await isSaving.promise;
    return realBackground(command);
  });
  click(one('checkbox', 'Play a sound'));
  // Another settings page, whose choice is saved first.
  await realBackground({ type: 'setNotificationSettings', change: { sound: { volume: 0.2 } } });
  isSaving.resolve();
  await eventually(() => expect(statusText('Sound')).toBe('Saved. Perch plays a sound when a visitor writes.'));
  expect((await notificationSettings()).sound).toEqual({ on: true, volume: 0.2, repeat: true });
  await eventually(() => expect((one('slider', 'Volume') as HTMLInputElement).value).toBe('20'));
});

it('says that a volume could not be saved', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  await openSettings(failingBackground);
  fillIn(one('slider', 'Volume'), '80');
  await eventually(() => expect(alerts('Sound')).toEqual(['Couldn’t save. Try again.']));
});

it('says that the sound could not be played', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  playChime.mockRejectedValueOnce(new Error('no sound device'));
  await openSettings((command) => realBackground(command).catch(failingBackground));
  click(one('button', 'Test sound'));
  await eventually(() => expect(alerts('Sound')).toEqual(['The browser couldn’t play the sound.']));
});

it('says what happens after quiet hours when they are added, and of later changes only that they are saved', async () => {
  await openSettings(realBackground);
  click(one('button', 'Add quiet hours'));
  await eventually(() => expect(statusText('Quiet hours')).toContain('When quiet hours end, Perch tells you'));
  click(one('checkbox', 'Sunday'));
  await eventually(() => expect(statusText('Quiet hours')).toBe('Saved.'));
});

it('saves quiet hours that change again before the first change is stored', async () => {
  await openSettings(realBackground);
  click(one('button', 'Add quiet hours'));
  click(one('checkbox', 'Sunday'));
  click(one('checkbox', 'Monday'));
  const savedRules = [{ days: [2, 3, 4, 5, 6], from: 1200, to: 480 }];
  await eventually(async () => expect((await notificationSettings()).quietHours).toEqual(savedRules));
  await eventually(() => expect(statusText('Quiet hours')).toBe('Saved.'));
  click(one('button', 'Remove these hours'));
  await eventually(async () => expect((await notificationSettings()).quietHours).toEqual([]));
  await eventually(() => expect(statusText('Quiet hours')).toBe('Saved.'));
});

it('shows the stored quiet hours again if saving failed', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  await openSettings(failingBackground);
  click(one('button', 'Add quiet hours'));
  await eventually(() => expect(alerts('Quiet hours')).toEqual(['Couldn’t save. Try again.']));
  expect(all('button', 'Remove these hours')).toEqual([]);
});

it('saves valid minutes only', async () => {
  await openSettings(realBackground);
  fillIn(amber(), '3');
  await eventually(async () => expect((await notificationSettings()).waitingLimits).toEqual({ amber: 3, red: 5 }));
  await eventually(() => expect(statusText('Waiting')).toBe('Saved.'));
  fillIn(amber(), '5');
  await eventually(() => expect(alerts('Waiting')).toHaveLength(1));
  expect((await notificationSettings()).waitingLimits).toEqual({ amber: 3, red: 5 });
});

describe('a series of steps', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));

  /** Steps to each number, half a second apart, and returns what the section then says. */
  async function stepTo(...numbers: string[]): Promise<(string | null)[]> {
    const texts = [];
    for (const minutes of numbers) {
      step(amber(), minutes);
      await pass(500);
      texts.push(statusText('Waiting'));
    }
    return texts;
  }

  it('in a number is saved at each step, and reported once after the last', async () => {
    await openSettings(realBackground);
    expect(await stepTo('2', '3', '4')).toEqual(['', '', '']);
    expect((await notificationSettings()).waitingLimits).toEqual({ amber: 4, red: 5 });
    await pass(500);
    expect(statusText('Waiting')).toBe('Saved.');
  });

  it('in quiet hours is reported once after the last', async () => {
    await openSettings(realBackground);
    click(one('button', 'Add quiet hours'));
    await pass(500);
    for (const time of ['21:00', '22:00']) {
      step(one('time', 'From'), time);
      await pass(900);
    }
    expect(statusText('Quiet hours')).toBe('');
    await pass(100);
    expect(statusText('Quiet hours')).toBe('Saved.');
  });

  it('reports immediately that one could not be saved, and not that an earlier one was', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const background = vi.fn(realBackground);
    await openSettings(background);
    await stepTo('3');
    background.mockImplementation(async () => ({ ok: false, reply: null }));
    await stepTo('4');
    expect(alerts('Waiting')).toEqual(['Couldn’t save. Try again.']);
    await pass(5_000);
    expect([statusText('Waiting'), alerts('Waiting')]).toEqual(['', ['Couldn’t save. Try again.']]);
    background.mockImplementation(realBackground);
    await stepTo('2', '3', '4');
    expect(alerts('Waiting')).toEqual([]);
  });
});

it('follows a choice on another page', async () => {
  await openSettings(realBackground);
  await store().update(['settings'], ({ settings }) => ({
    settings: { ...settings, notifications: { ...settings.notifications, waitingLimits: { amber: 8, red: 9 } } },
  }));
  await eventually(() => expect(amber().value).toBe('8'));
});

it('unmutes with a message', async () => {
  const chats = knownChats([aChat({ id: 'c1', visitorName: 'John' })]);
  const mutes = { widgets: { w1: 'Shop' }, chats: { c1: null, gone: null, 'gone too': null } };
  await store().update(['chats', 'mutes'], () => ({ chats, mutes }));
  await openSettings(realBackground);
  const buttons = () => all('button', undefined, region('Muted')).map(nameOf);
  expect(buttons()).toEqual(['Unmute Shop', 'Unmute John', 'Unmute 2 chats that are no longer active']);
  click(one('button', 'Unmute John'));
  await eventually(() => expect(statusText('Muted')).toBe('John is no longer muted.'));
  click(one('button', 'Unmute Shop'));
  await eventually(() => expect(statusText('Muted')).toBe('Shop is no longer muted.'));
  click(one('button', 'Unmute 2 chats that are no longer active'));
  await eventually(() => expect(statusText('Muted')).toBe('Saved.'));
  expect((await store().read('mutes')).mutes).toEqual(NO_MUTES);
  await eventually(() => expect(region('Muted').textContent).toContain('Nothing is muted.'));
});

it('moves to the section that the address names, once it is rendered', async () => {
  history.replaceState(null, '', '#waiting');
  await openSettings(realBackground);
  await eventually(() => expect(document.activeElement).toBe(one('heading', 'Waiting')));
});

it('moves to a section when a link to it is followed', async () => {
  await openSettings(realBackground);
  for (const name of ['Muted', 'Sound']) {
    location.hash = one('link', name).getAttribute('href') ?? '';
    await eventually(() => expect(document.activeElement).toBe(one('heading', name)));
  }
});
