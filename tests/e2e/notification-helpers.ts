import { expect } from 'vitest';
import type { NotificationSettings } from '../../utils/domain/notifications/settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/domain/settings.ts';
import { ITEMS, type State, type StateName } from '../../utils/store/items.ts';
import type { SessionOverrides, WireSession } from '../support/api/wire-session.ts';
import { ALARM_MS, connect, type Fixture, untilChecked, waitFor } from './harness.ts';

/** The colours of the badge. */
export const COLOURS = { plain: '#4f46e5', long: '#b45309', tooLong: '#b91c1c', quiet: '#6f6ab5' };

/** What is stored under this name; undefined as long as nothing is. */
export async function stored<N extends StateName>({ driver }: Fixture, name: N): Promise<State[N] | undefined> {
  const items = await driver.readStorage(ITEMS[name].area);
  return (items[name] as { value: State[N] } | undefined)?.value;
}

/** Stores this under the name, past the background, as if it had been there before. */
export async function store<N extends StateName>({ driver }: Fixture, name: N, value: State[N]): Promise<void> {
  const { area, version } = ITEMS[name];
  await driver.writeStorage(area, { [name]: { version, value } });
}

/** Changes how Perch draws attention, past the settings page. */
export async function changeNotificationSettings(
  fixture: Fixture,
  change: Partial<NotificationSettings>,
): Promise<void> {
  const settings: Settings = (await stored(fixture, 'settings')) ?? DEFAULT_SETTINGS;
  await store(fixture, 'settings', { ...settings, notifications: { ...settings.notifications, ...change } });
}

/** Nobody waits long: a test that takes its time is not to find other colours, or one more notification, at its end. */
export const NO_WAITING_LIMITS: Pick<NotificationSettings, 'waitingLimits'> = {
  waitingLimits: { amber: null, red: null },
};

/** Connects with notifications on, where the browser allows them already; of time alone nothing comes. */
export async function connectNotified(fixture: Fixture): Promise<void> {
  await changeNotificationSettings(fixture, { ...NO_WAITING_LIMITS, notify: true, hintDismissed: true });
  await connect(fixture);
}

/** A visitor who writes for the first time, or once more where the name is known. */
export function visitorWrites({ standIn }: Fixture, name: string, overrides: SessionOverrides = {}): WireSession {
  const { account } = standIn;
  const session = account.sessions.find(({ visitor_name }) => visitor_name === name);
  const text = overrides.last_message ?? 'Hello?';
  return session
    ? account.addMessage(session.id, text)
    : account.addVisitor({ visitor_name: name, page_url: pageOf(name), ...overrides, last_message: text });
}

/** The page on which a visitor of this name starts a chat: one of their own. */
export function pageOf(name: string): string {
  return `https://shop.example/${name.toLowerCase()}`;
}

/** So long ago, as the API writes it. */
export function secondsAgo(seconds: number): string {
  return new Date(Date.now() - seconds * 1_000).toISOString();
}

/**
 * Chooses **Check now** in the button's menu until a check has begun: within two seconds of the last one it does nothing. It
 * wakes the background, and opens nothing.
 */
export function checkByMenu(fixture: Fixture): Promise<void> {
  return untilChecked(fixture, () => fixture.driver.nativeUi.clickMenu('check'));
}

/**
 * Waits until Perch is done with what was last said in this chat: it was told, or nobody wanted to hear of it. The badge is
 * painted before that, and what is changed meanwhile would count for this too.
 */
export function waitUntilNotified(fixture: Fixture, { id, message_count }: WireSession): Promise<void> {
  return waitFor(async () => {
    const wait = (await stored(fixture, 'waits'))?.[id];
    expect(wait?.notifiedUpTo).toMatchObject({ messageCount: message_count });
  });
}

/** Waits until this chat is held back, to be told of after the quiet. */
export function waitUntilDeferred(fixture: Fixture, { id }: WireSession): Promise<void> {
  return waitFor(async () =>
    expect((await stored(fixture, 'waits'))?.[id]).toMatchObject({ deferred: true, notifiedUpTo: null }),
  );
}

/** Waits until these are the notifications on the screen, and all of them, oldest first: by their titles, which it returns. */
export async function expectNotifications({ driver }: Fixture, ...titles: (string | RegExp)[]): Promise<string[]> {
  let shownTitles: string[] = [];
  const expected = titles.map((title) => (title instanceof RegExp ? expect.stringMatching(title) : title));
  const check = async () => {
    shownTitles = (await driver.nativeUi.notifications()).map(({ title }) => title);
    expect(shownTitles).toEqual(expected);
  };
  // What comes by itself, an alarm may bring.
  await waitFor(check, ALARM_MS);
  return shownTitles;
}
