import { expect } from 'vitest';
import type { NotificationSettings } from '../../utils/domain/notifications/settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/domain/settings.ts';
import { ITEMS, type State, type StateName } from '../../utils/store/items.ts';
import type { SessionOverrides, WireSession } from '../support/api/wire-session.ts';
import { ALARM_MS, connect, type Fixture, untilChecked, waitFor } from './harness.ts';

/** The badge's colours. */
export const COLOURS = { plain: '#4f46e5', long: '#b45309', tooLong: '#b91c1c', quiet: '#6f6ab5' };

/** Reads a stored item; undefined if nothing is stored. */
export async function stored<N extends StateName>({ driver }: Fixture, name: N): Promise<State[N] | undefined> {
  const items = await driver.readStorage(ITEMS[name].area);
  return (items[name] as { value: State[N] } | undefined)?.value;
}

/** Stores an item past the background, as if it had been there before. */
export async function store<N extends StateName>({ driver }: Fixture, name: N, value: State[N]): Promise<void> {
  const { area, version } = ITEMS[name];
  await driver.writeStorage(area, { [name]: { version, value } });
}

/** Changes the notification settings past the settings page. */
export async function changeNotificationSettings(
  fixture: Fixture,
  change: Partial<NotificationSettings>,
): Promise<void> {
  const settings: Settings = (await stored(fixture, 'settings')) ?? DEFAULT_SETTINGS;
  await store(fixture, 'settings', { ...settings, notifications: { ...settings.notifications, ...change } });
}

/** Without limits, slow tests get neither another badge colour nor a reminder. */
export const NO_WAITING_LIMITS: Pick<NotificationSettings, 'waitingLimits'> = {
  waitingLimits: { amber: null, red: null },
};

/** Connects with notifications on, which the browser already permits, and without anything that time alone triggers. */
export async function connectNotified(fixture: Fixture): Promise<void> {
  await changeNotificationSettings(fixture, { ...NO_WAITING_LIMITS, notify: true, hintDismissed: true });
  await connect(fixture);
}

/** Lets a visitor write: a new chat, or a message in the chat of that name if there is one. */
export function visitorWrites({ standIn }: Fixture, name: string, overrides: SessionOverrides = {}): WireSession {
  const { account } = standIn;
  const session = account.sessions.find(({ visitor_name }) => visitor_name === name);
  const text = overrides.last_message ?? 'Hello?';
  return session
    ? account.addMessage(session.id, text)
    : account.addVisitor({ visitor_name: name, page_url: pageOf(name), ...overrides, last_message: text });
}

/** The page on which the visitor with this name starts a chat. */
export function pageOf(name: string): string {
  return `https://shop.example/${name.toLowerCase()}`;
}

/** Returns the time this many seconds ago, in the API's format. */
export function secondsAgo(seconds: number): string {
  return new Date(Date.now() - seconds * 1_000).toISOString();
}

/**
 * Chooses **Check now** in the button's menu until a check starts: within two seconds of the last one it has no effect.
 * Wakes the background and opens nothing.
 */
export function checkByMenu(fixture: Fixture): Promise<void> {
  return untilChecked(fixture, () => fixture.driver.nativeUi.clickMenu('check'));
}

/**
 * Waits until Perch has handled the last message of this chat, with a notification or without. The badge changes before
 * that, so a test that waits for the badge alone could still influence the notification.
 */
export function waitUntilNotified(fixture: Fixture, { id, message_count }: WireSession): Promise<void> {
  return waitFor(async () => {
    const wait = (await stored(fixture, 'waits'))?.[id];
    expect(wait?.notifiedUpTo).toMatchObject({ messageCount: message_count });
  });
}

/** Waits until the notification of this chat is deferred to the end of the quiet period. */
export function waitUntilDeferred(fixture: Fixture, { id }: WireSession): Promise<void> {
  return waitFor(async () =>
    expect((await stored(fixture, 'waits'))?.[id]).toMatchObject({ deferred: true, notifiedUpTo: null }),
  );
}

/** Waits until the screen has exactly the notifications with these titles, oldest first; returns the titles. */
export async function expectNotifications({ driver }: Fixture, ...titles: (string | RegExp)[]): Promise<string[]> {
  let shownTitles: string[] = [];
  const expected = titles.map((title) => (title instanceof RegExp ? expect.stringMatching(title) : title));
  const check = async () => {
    shownTitles = (await driver.nativeUi.notifications()).map(({ title }) => title);
    expect(shownTitles).toEqual(expected);
  };
  // It may need an alarm.
  await waitFor(check, ALARM_MS);
  return shownTitles;
}
