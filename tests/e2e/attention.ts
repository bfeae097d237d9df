import { expect } from 'vitest';
import type { AttentionSettings } from '../../utils/domain/attention/settings';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/domain/settings';
import { ITEMS, type State, type StateName } from '../../utils/store/items';
import type { SessionOverrides, WireSession } from '../support/api/wire-session';
import { ALARM_MS, connect, type Stage, settles, untilChecked } from './harness';

/** The colours of the badge. */
export const COLOURS = { plain: '#4f46e5', long: '#b45309', tooLong: '#b91c1c', quiet: '#6f6ab5' };

/** What is stored under this name; undefined as long as nothing is. */
export async function stored<N extends StateName>({ driver }: Stage, name: N): Promise<State[N] | undefined> {
  const items = await driver.readStorage(ITEMS[name].area);
  return (items[name] as { value: State[N] } | undefined)?.value;
}

/** Stores this under the name, past the background, as if it had been there before. */
export async function store<N extends StateName>({ driver }: Stage, name: N, value: State[N]): Promise<void> {
  const { area, version } = ITEMS[name];
  await driver.writeStorage(area, { [name]: { version, value } });
}

/** Changes how Perch draws attention, past the settings page. */
export async function attend(stage: Stage, change: Partial<AttentionSettings>): Promise<void> {
  const settings: Settings = (await stored(stage, 'settings')) ?? DEFAULT_SETTINGS;
  await store(stage, 'settings', { ...settings, attention: { ...settings.attention, ...change } });
}

/** Nobody waits long: a test that takes its time is not to find other colours, or one more notification, at its end. */
export const NEVER_LONG: Pick<AttentionSettings, 'waiting'> = { waiting: { amber: null, red: null } };

/** Connects with notifications on, where the browser allows them already; of time alone nothing comes. */
export async function connectNotified(stage: Stage): Promise<void> {
  await attend(stage, { ...NEVER_LONG, notify: true, hinted: true });
  await connect(stage);
}

/** A visitor who writes for the first time, or once more where the name is known. */
export function writes({ standIn }: Stage, name: string, overrides: SessionOverrides = {}): WireSession {
  const { account } = standIn;
  const known = account.sessions.find(({ visitor_name }) => visitor_name === name);
  const text = overrides.last_message ?? 'Hello?';
  return known
    ? account.addMessage(known.id, text)
    : account.addVisitor({ visitor_name: name, page_url: pageOf(name), ...overrides, last_message: text });
}

/** The page on which a visitor of this name starts a chat: one of their own. */
export function pageOf(name: string): string {
  return `https://shop.example/${name.toLowerCase()}`;
}

/** So long ago, as the API writes it. */
export function ago(seconds: number): string {
  return new Date(Date.now() - seconds * 1_000).toISOString();
}

/**
 * Chooses **Check now** in the button's menu until a check has begun: within two seconds of the last one it does nothing. It
 * wakes the background, and opens nothing.
 */
export function checkByMenu(stage: Stage): Promise<void> {
  return untilChecked(stage, () => stage.driver.hands.clickMenu('check'));
}

/**
 * Waits until Perch is done with what was last said in this chat: it was told, or nobody wanted to hear of it. The badge is
 * painted before that, and what is changed meanwhile would count for this too.
 */
export function isDoneWith(stage: Stage, { id, message_count }: WireSession): Promise<void> {
  return settles(async () => {
    const wait = (await stored(stage, 'waits'))?.[id];
    expect(wait?.told).toMatchObject({ messageCount: message_count });
  });
}

/** Waits until this chat is held back, to be told of after the quiet. */
export function isHeldBack(stage: Stage, { id }: WireSession): Promise<void> {
  return settles(async () => expect((await stored(stage, 'waits'))?.[id]).toMatchObject({ held: true, told: null }));
}

/** Waits until these are the notifications on the screen, and all of them, oldest first: by their titles, which it returns. */
export async function screenShows({ driver }: Stage, ...titles: (string | RegExp)[]): Promise<string[]> {
  let now: string[] = [];
  const expected = titles.map((title) => (title instanceof RegExp ? expect.stringMatching(title) : title));
  const look = async () => {
    now = (await driver.hands.notifications()).map(({ title }) => title);
    expect(now).toEqual(expected);
  };
  // What comes by itself, an alarm may bring.
  await settles(look, ALARM_MS);
  return now;
}
