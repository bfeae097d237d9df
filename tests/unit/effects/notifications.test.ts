import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { NotificationWords } from '../../../utils/domain/views/notification';
import {
  canNotify,
  clearNotification,
  idsOnScreen,
  onNotification,
  onNotifyPermission,
  sendTestNotification,
  showNotification,
} from '../../../utils/effects/notifications';
import { anEvent } from '../../support/browser-events';

const WORDS: NotificationWords = {
  title: 'John',
  message: 'Is anybody there?',
  context: 'shop.example',
  buttons: ['Open page', 'Mark as read'],
  silent: true,
};

/** The notifications on a screen, as browsers tell of them. */
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
    onClicked: anEvent(),
    onButtonClicked: anEvent(),
    onClosed: anEvent(),
  };
}

type Screen = ReturnType<typeof aScreen>;
let permissions: {
  onAdded: ReturnType<typeof anEvent>;
  onRemoved: ReturnType<typeof anEvent>;
  contains: () => unknown;
};

/** A browser with this screen, or with none; Chrome keeps the interface where the permission has gone. */
function given<S extends Screen | undefined>(screen: S, { granted = screen !== undefined, firefox = false } = {}): S {
  permissions = { onAdded: anEvent(), onRemoved: anEvent(), contains: async () => granted };
  Object.assign(fakeBrowser, { permissions, notifications: screen });
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `chrome-extension://perch${path}` });
  vi.stubEnv('BROWSER', firefox ? 'firefox' : 'chrome');
  return screen;
}

beforeEach(() => {
  given(undefined);
});

describe('whether Perch can notify', () => {
  it.each([
    { what: 'with the permission', screen: aScreen(), granted: true, can: true },
    { what: 'without it', screen: undefined, granted: false, can: false },
    { what: 'in Chrome, once it was taken away', screen: aScreen(), granted: false, can: false },
  ])('is $can $what', async ({ screen, granted, can }) => {
    given(screen, { granted });
    expect(await canNotify()).toBe(can);
  });
});

describe('the screen', () => {
  it('is told of, gets a notification, and loses it', async () => {
    given(aScreen(['old']));
    await showNotification('a', WORDS);
    expect(await idsOnScreen()).toEqual(['old', 'a']);
    await clearNotification('old');
    await clearNotification('never there');
    expect(await idsOnScreen()).toEqual(['a']);
  });

  it('is told of without the one for trying out', async () => {
    given(aScreen(['test', 'a']));
    expect(await idsOnScreen()).toEqual(['a']);
  });
});

describe('what it says', () => {
  const common = { type: 'basic', iconUrl: 'chrome-extension://perch/icon/128.png', title: 'John' };

  it('has a place of its own for the host, and buttons, in Chrome', async () => {
    const screen = given(aScreen());
    await sendTestNotification(WORDS);
    expect(screen.create).toHaveBeenCalledExactlyOnceWith('test', {
      ...common,
      message: 'Is anybody there?',
      contextMessage: 'shop.example',
      buttons: [{ title: 'Open page' }, { title: 'Mark as read' }],
      silent: true,
    });
    await sendTestNotification({ ...WORDS, context: null });
    expect(screen.create.mock.lastCall?.[1]).not.toHaveProperty('contextMessage');
  });

  it('has nothing in Firefox that this would turn down', async () => {
    const screen = given(aScreen(), { firefox: true });
    await sendTestNotification(WORDS);
    expect(screen.create).toHaveBeenCalledExactlyOnceWith('test', {
      ...common,
      message: 'Is anybody there?\nshop.example',
    });
    await sendTestNotification({ ...WORDS, context: null });
    expect(screen.create).toHaveBeenLastCalledWith('test', { ...common, message: 'Is anybody there?' });
  });
});

describe('what people do with it', () => {
  const listeners = () => ({ clicked: vi.fn(), button: vi.fn(), closed: vi.fn() });

  it('is told', () => {
    const screen = given(aScreen());
    const told = listeners();
    onNotification(told);
    screen.onClicked.happen('a');
    screen.onButtonClicked.happen('a', 1);
    screen.onClosed.happen('a', true);
    expect(told.clicked).toHaveBeenCalledExactlyOnceWith('a');
    expect(told.button).toHaveBeenCalledExactlyOnceWith('a', 1);
    expect(told.closed).toHaveBeenCalledExactlyOnceWith('a');
  });

  it('is not told of the one for trying out, which goes at a click', async () => {
    const screen = given(aScreen(['test']));
    const told = listeners();
    onNotification(told);
    screen.onClicked.happen('test');
    screen.onButtonClicked.happen('test', 0);
    screen.onClosed.happen('test', false);
    expect(Object.values(told).flatMap(({ mock }) => mock.calls)).toEqual([]);
    await vi.waitFor(() => expect(screen.there.size).toBe(0));
  });

  it('is told from the moment of the permission on, each thing once', () => {
    const told = listeners();
    onNotification(told);
    const screen = aScreen();
    Object.assign(fakeBrowser, { notifications: screen });
    permissions.onAdded.happen({ permissions: ['notifications'] });
    permissions.onAdded.happen({ permissions: ['idle'] });
    screen.onClicked.happen('a');
    expect(told.clicked).toHaveBeenCalledExactlyOnceWith('a');
    const again = aScreen();
    Object.assign(fakeBrowser, { notifications: again });
    permissions.onAdded.happen({ permissions: ['notifications'] });
    again.onClicked.happen('b');
    expect(told.clicked).toHaveBeenLastCalledWith('b');
  });
});

it('tells when the permission is given or taken away, and of no other', () => {
  const told = vi.fn();
  onNotifyPermission(told);
  permissions.onRemoved.happen({ permissions: ['idle'] });
  permissions.onAdded.happen({ origins: [] });
  expect(told).not.toHaveBeenCalled();
  permissions.onAdded.happen({ permissions: ['notifications'] });
  expect(told).toHaveBeenLastCalledWith(true);
  permissions.onRemoved.happen({ permissions: ['notifications'] });
  expect(told).toHaveBeenLastCalledWith(false);
});
