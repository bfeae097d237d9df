// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NO_MUTES } from '../../../utils/domain/attention/mutes';
import { aChat, known } from '../../support/chats';
import { all, clear, click, fillIn, nameOf, one } from '../components/page';
import { eventually, freshBrowser, obedient, open, refusing, store } from './settings-page';

const playChime = vi.hoisted(() => vi.fn(async (_volume: number) => undefined));
vi.mock('@/utils/effects/sound', () => ({ playChime }));

const region = (name: string) => one('region', name);
const said = (name: string) => one('status', undefined, region(name)).textContent;
const alerts = (name: string) => all('alert', undefined, region(name)).map(({ textContent }) => textContent);
const attention = async () => (await store().read('settings')).settings.attention;
const amber = () => one('spinbutton', 'Mark as waiting long after minutes') as HTMLInputElement;

beforeEach(freshBrowser);

afterEach(() => {
  clear();
  history.replaceState(null, '', ' ');
  vi.restoreAllMocks();
});

it('keeps the sound, and plays it as loud as the knob says', async () => {
  await open(obedient);
  click(one('checkbox', 'Play a sound'));
  await eventually(() => expect(said('Sound')).toBe('Saved. Perch plays a sound when a visitor writes.'));
  fillIn(one('slider', 'Volume'), '80');
  await eventually(async () => expect((await attention()).sound).toEqual({ on: true, volume: 0.8, repeat: true }));
  // A screen reader reads the number at each step, and need not be told each time that it is kept.
  await eventually(() => expect([said('Sound'), alerts('Sound')]).toEqual(['', []]));
  click(one('checkbox', 'Repeat it while the visitor waits'));
  await eventually(() => expect(said('Sound')).toBe('Saved. It counts at once.'));
  click(one('button', 'Play it now'));
  await eventually(() => expect(playChime).toHaveBeenCalledExactlyOnceWith(0.8));
  await eventually(() => expect([said('Sound'), alerts('Sound')]).toEqual(['', []]));
});

it('takes nothing back that was chosen on another page meanwhile, and shows both', async () => {
  const isSaving = Promise.withResolvers<void>();
  await open(async (command) => {
    await isSaving.promise;
    return obedient(command);
  });
  click(one('checkbox', 'Play a sound'));
  // Another page of settings, whose choice is carried out first.
  await obedient({ type: 'setAttention', change: { sound: { volume: 0.2 } } });
  isSaving.resolve();
  await eventually(() => expect(said('Sound')).toBe('Saved. Perch plays a sound when a visitor writes.'));
  expect((await attention()).sound).toEqual({ on: true, volume: 0.2, repeat: true });
  await eventually(() => expect((one('slider', 'Volume') as HTMLInputElement).value).toBe('20'));
});

it('says that a volume could not be kept', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  await open(refusing);
  fillIn(one('slider', 'Volume'), '80');
  await eventually(() => expect(alerts('Sound')).toEqual(['That could not be saved. Try once more.']));
});

it('says that it could not play', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  playChime.mockRejectedValueOnce(new Error('no sound device'));
  await open((command) => obedient(command).catch(refusing));
  click(one('button', 'Play it now'));
  await eventually(() => expect(alerts('Sound')).toEqual(['The browser could not play the sound.']));
});

it('keeps quiet hours, changed one after the other before the first is stored', async () => {
  await open(obedient);
  click(one('button', 'Add quiet hours'));
  click(one('checkbox', 'Sunday'));
  click(one('checkbox', 'Monday'));
  const kept = [{ days: [2, 3, 4, 5, 6], from: 1200, to: 480 }];
  await eventually(async () => expect((await attention()).quiet).toEqual(kept));
  await eventually(() => expect(said('Quiet hours')).toContain('At the end of quiet hours Perch tells you'));
  click(one('button', 'Remove these hours'));
  await eventually(async () => expect((await attention()).quiet).toEqual([]));
  await eventually(() => expect(said('Quiet hours')).toBe('Saved. It counts at once.'));
});

it('goes back to the hours that count where a change could not be saved', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  await open(refusing);
  click(one('button', 'Add quiet hours'));
  await eventually(() => expect(alerts('Quiet hours')).toEqual(['That could not be saved. Try once more.']));
  expect(all('button', 'Remove these hours')).toEqual([]);
});

it('keeps minutes that can be, and no others', async () => {
  await open(obedient);
  fillIn(amber(), '3');
  await eventually(async () => expect((await attention()).waiting).toEqual({ amber: 3, red: 5 }));
  await eventually(() => expect(said('Waiting')).toBe('Saved. It counts at once.'));
  fillIn(amber(), '5');
  await eventually(() => expect(alerts('Waiting')).toHaveLength(1));
  expect((await attention()).waiting).toEqual({ amber: 3, red: 5 });
});

it('follows what was chosen on another page', async () => {
  await open(obedient);
  await store().update(['settings'], ({ settings }) => ({
    settings: { ...settings, attention: { ...settings.attention, waiting: { amber: 8, red: 9 } } },
  }));
  await eventually(() => expect(amber().value).toBe('8'));
});

it('unmutes what was muted, and says so', async () => {
  const chats = known([aChat({ id: 'c1', visitorName: 'John' })]);
  const mutes = { widgets: { w1: 'Shop' }, chats: { c1: null, gone: null, 'gone too': null } };
  await store().update(['chats', 'mutes'], () => ({ chats, mutes }));
  await open(obedient);
  const buttons = () => all('button', undefined, region('Muted')).map(nameOf);
  expect(buttons()).toEqual(['Unmute Shop', 'Unmute John', 'Unmute 2 chats that are no longer active']);
  click(one('button', 'Unmute John'));
  await eventually(() => expect(said('Muted')).toBe('John is no longer muted.'));
  click(one('button', 'Unmute Shop'));
  await eventually(() => expect(said('Muted')).toBe('Shop is no longer muted.'));
  click(one('button', 'Unmute 2 chats that are no longer active'));
  await eventually(() => expect(said('Muted')).toBe('Saved. It counts at once.'));
  expect((await store().read('mutes')).mutes).toEqual(NO_MUTES);
  await eventually(() => expect(region('Muted').textContent).toContain('Nothing is muted.'));
});

it('goes to the section that the address names, once it is drawn', async () => {
  history.replaceState(null, '', '#waiting');
  await open(obedient);
  await eventually(() => expect(document.activeElement).toBe(one('heading', 'Waiting')));
});
