import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { NotificationContent } from '../../../utils/domain/views/notification.ts';
import {
  canNotify,
  clearNotification,
  displayedNotificationIds,
  onNotification,
  sendTestNotification,
  showNotification,
} from '../../../utils/effects/notifications.ts';
import { fakeEvent } from '../../support/fake-event.ts';
import { waitFor } from '../../support/wait-for.ts';

const CONTENT: NotificationContent = {
  title: 'John',
  message: 'Is anybody there?',
  context: 'shop.example',
  buttons: ['Open page', 'Mark as read'],
  silent: true,
};

/** The notifications on a screen, as browsers report them. */
function aScreen(ids: readonly string[] = []) {
  const there = new Map<string, object>(ids.map((id) => [id, {}]));
  return {
    there,
    create: vi.fn(async (id: string, options: object) => {
      there.set(id, options);
      return id;
    }),
    clear: vi.fn(async (id: string) => there.delete(id)),
    getAll: async () => Object.fromEntries(there),
    onClicked: fakeEvent(),
    onButtonClicked: fakeEvent(),
    onClosed: fakeEvent(),
  };
}

type Screen = ReturnType<typeof aScreen>;
let permissions: {
  onAdded: ReturnType<typeof fakeEvent>;
  onRemoved: ReturnType<typeof fakeEvent>;
  contains: () => unknown;
};

/** Sets up a browser with this screen, or with none; Chrome keeps the API without the permission. */
function fakeBrowserWith<S extends Screen | undefined>(
  screen: S,
  { granted = screen !== undefined, firefox = false } = {},
): S {
  permissions = { onAdded: fakeEvent(), onRemoved: fakeEvent(), contains: async () => granted };
  Object.assign(fakeBrowser, { permissions, notifications: screen });
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `chrome-extension://perch${path}` });
  vi.stubEnv('BROWSER', firefox ? 'firefox' : 'chrome');
  return screen;
}

beforeEach(() => {
  fakeBrowserWith(undefined);
});

describe('canNotify', () => {
  it.each([
    { what: 'with the permission', screen: aScreen(), granted: true, can: true },
    { what: 'without it', screen: undefined, granted: false, can: false },
    { what: 'in Chrome, once it was taken away', screen: aScreen(), granted: false, can: false },
  ])('is $can $what', async ({ screen, granted, can }) => {
    fakeBrowserWith(screen, { granted });
    expect(await canNotify()).toBe(can);
  });
});

describe('notifications', () => {
  it('shows a notification, lists it and clears it', async () => {
    fakeBrowserWith(aScreen(['old']));
    await showNotification('a', CONTENT);
    expect(await displayedNotificationIds()).toEqual(['old', 'a']);
    await clearNotification('old');
    await clearNotification('never there');
    expect(await displayedNotificationIds()).toEqual(['a']);
  });

  it('does not list the test notification', async () => {
    fakeBrowserWith(aScreen(['test', 'a']));
    expect(await displayedNotificationIds()).toEqual(['a']);
  });
});

describe('the content of a notification', () => {
  const common = { type: 'basic', iconUrl: 'chrome-extension://perch/icon/96.png', title: 'John' };

  it('has the host apart, and buttons, in Chrome', async () => {
    const screen = fakeBrowserWith(aScreen());
    await sendTestNotification(CONTENT);
    expect(screen.create).toHaveBeenCalledExactlyOnceWith('test', {
      ...common,
      message: 'Is anybody there?',
      contextMessage: 'shop.example',
      buttons: [{ title: 'Open page' }, { title: 'Mark as read' }],
      silent: true,
    });
    await sendTestNotification({ ...CONTENT, context: null });
    expect(screen.create.mock.lastCall?.[1]).not.toHaveProperty('contextMessage');
  });

  it('has nothing that Firefox rejects in Firefox', async () => {
    const screen = fakeBrowserWith(aScreen(), { firefox: true });
    await sendTestNotification(CONTENT);
    expect(screen.create).toHaveBeenCalledExactlyOnceWith('test', {
      ...common,
      message: 'Is anybody there?\nshop.example',
    });
    await sendTestNotification({ ...CONTENT, context: null });
    expect(screen.create).toHaveBeenLastCalledWith('test', { ...common, message: 'Is anybody there?' });
  });
});

describe('a listener', () => {
  const listeners = () => ({ clicked: vi.fn(), buttonClicked: vi.fn(), closed: vi.fn() });

  it('gets clicks and closing', () => {
    const screen = fakeBrowserWith(aScreen());
    const listener = listeners();
    onNotification(listener);
    screen.onClicked.fire('a');
    screen.onButtonClicked.fire('a', 1);
    screen.onClosed.fire('a', true);
    expect(listener.clicked).toHaveBeenCalledExactlyOnceWith('a');
    expect(listener.buttonClicked).toHaveBeenCalledExactlyOnceWith('a', 1);
    expect(listener.closed).toHaveBeenCalledExactlyOnceWith('a');
  });

  it('gets nothing of the test notification, which a click clears', async () => {
    const screen = fakeBrowserWith(aScreen(['test']));
    const listener = listeners();
    onNotification(listener);
    screen.onClicked.fire('test');
    screen.onButtonClicked.fire('test', 0);
    screen.onClosed.fire('test', false);
    expect(Object.values(listener).flatMap(({ mock }) => mock.calls)).toEqual([]);
    await waitFor(() => expect(screen.there.size).toBe(0));
  });

  it('gets each event once, as soon as the permission is given', () => {
    const listener = listeners();
    onNotification(listener);
    const screen = aScreen();
    Object.assign(fakeBrowser, { notifications: screen });
    permissions.onAdded.fire({ permissions: ['notifications'] });
    permissions.onAdded.fire({ permissions: ['idle'] });
    screen.onClicked.fire('a');
    expect(listener.clicked).toHaveBeenCalledExactlyOnceWith('a');
    const again = aScreen();
    Object.assign(fakeBrowser, { notifications: again });
    permissions.onAdded.fire({ permissions: ['notifications'] });
    again.onClicked.fire('b');
    expect(listener.clicked).toHaveBeenLastCalledWith('b');
  });
});
