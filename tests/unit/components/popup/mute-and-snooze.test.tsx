// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { MuteDialog } from '../../../../components/popup/PopupMain.tsx';
import { Hint, SnoozeDialog } from '../../../../components/popup/PopupScreen.tsx';
import {
  DEFAULT_NOTIFICATION_SETTINGS,
  type NotificationSettings,
} from '../../../../utils/domain/notifications/settings.ts';
import { DEFAULT_SETTINGS } from '../../../../utils/domain/settings.ts';
import { aWait } from '../../../support/chats.ts';
import { all, click, descriptionOf, one, press, unmount } from '../../../support/dom.tsx';
import { CONNECTION, chatOf, minutesAgo, NOW, showPopup, snapshotOf } from './render-popup.tsx';

// They are loaded at the first render, for which these tests do not wait.
await Promise.all([MuteDialog.preload(), SnoozeDialog.preload(), Hint.preload()]);

afterEach(unmount);

const row = (index = 0) => all('listitem')[index] as HTMLElement;
const time = (index = 0) => row(index).querySelector('time') as HTMLElement;
const tooltip = () => {
  const link = one('link', undefined, row());
  act(() => void link.dispatchEvent(new MouseEvent('mouseenter')));
  return link.title;
};
const withMutedChat = (id: string, until: ReturnType<typeof minutesAgo> | null = null) => ({
  mutes: { widgets: {}, chats: { [id]: until } },
});
const withNotificationSettings = (overrides: Partial<NotificationSettings>) => ({
  settings: { ...DEFAULT_SETTINGS, notifications: { ...DEFAULT_NOTIFICATION_SETTINGS, ...overrides } },
});
const choices = () => all('button', undefined, one('dialog')).map(({ textContent }) => textContent);

describe('the row of a waiting chat', () => {
  const waits = { a: aWait({ waitingSince: minutesAgo(4) }) };

  it('shows how long, by an icon and in words', () => {
    showPopup(snapshotOf([chatOf('a', 1), chatOf('b', 9)], { waits }));
    expect(descriptionOf(one('link', 'Name a'))).toMatch(/^Unread Long wait: 4 min/);
    expect([row().dataset.waiting, row(1).dataset.waiting]).toEqual(['amber', undefined]);
    const [visible] = Array.from(time().querySelectorAll('[aria-hidden].row-when'));
    expect(visible?.textContent).toBe('4m');
    expect(visible?.querySelector('svg')).toBeTruthy();
    expect([time(1).textContent, time(1).querySelector('svg')]).toEqual(['9 min. ago9m', null]);
  });

  it('shows the time of the last message until the wait is long, and always as a tooltip', () => {
    showPopup(snapshotOf([chatOf('a', 1)], { waits: { a: aWait({ waitingSince: minutesAgo(1) }) } }));
    expect(descriptionOf(one('link', 'Name a'))).toMatch(/^Unread Waiting 1 min/);
    expect(time().querySelector('.row-when')?.textContent).toBe('1m');
    showPopup(snapshotOf([chatOf('a', 1)], { waits: { a: aWait({ waitingSince: minutesAgo(30) }) } }));
    expect(tooltip()).toMatch(/^Overdue: 30 min\n.*2026/);
  });
});

describe('a muted row', () => {
  it('says that it is muted, by an icon and in words, without a wait colour', () => {
    showPopup(
      snapshotOf([chatOf('a', 1)], { ...withMutedChat('a'), waits: { a: aWait({ waitingSince: minutesAgo(30) }) } }),
    );
    expect(descriptionOf(one('link', 'Name a'))).toBe(
      'Unread Muted 1 min. ago Message of a Started on example.com/pricing',
    );
    expect([row().dataset.waiting, time().querySelectorAll('svg').length]).toEqual([undefined, 1]);
    expect(tooltip()).toMatch(/^Muted\n/);
  });

  it('is unmuted by a click and by a key', () => {
    const { unmute } = showPopup(snapshotOf([chatOf('a', 1)], withMutedChat('a', minutesAgo(1))));
    expect(all('button', 'Mute', row())).toEqual([]);
    click(one('button', 'Unmute', row()));
    expect(unmute).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'a', muted: 'next-message' }));
    act(() => one('link', 'Name a').focus());
    press('m');
    expect(unmute).toHaveBeenCalledTimes(2);
    expect(all('dialog')).toEqual([]);
  });
});

describe('muting a chat', () => {
  it('asks how after its button', () => {
    const { muteAs } = showPopup(snapshotOf([chatOf('a', 1)]));
    click(one('button', 'Mute', row()));
    expect(one('heading', 'Mute Name a', one('dialog'))).toBeTruthy();
    expect(choices()).toEqual(['Until the next message', 'This chat, always', 'All chats from Shop', 'Cancel']);
    click(one('button', 'This chat, always'));
    expect(muteAs).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'a' }), 'for-good');
    expect(all('dialog')).toEqual([]);
  });

  it.each([
    ['Until the next message', 'next-message'],
    ['All chats from Shop', 'widget'],
  ])('offers by key: %s', (label, how) => {
    const { muteAs } = showPopup(snapshotOf([chatOf('a', 1)]));
    act(() => one('link', 'Name a').focus());
    press('m');
    click(one('button', label));
    expect(muteAs).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'a' }), how);
  });

  it('can be cancelled', () => {
    const { muteAs } = showPopup(snapshotOf([chatOf('a', 1)]));
    for (const close of [() => press('Escape'), () => click(one('button', 'Cancel'))]) {
      click(one('button', 'Mute', row()));
      act(() => one('button', 'Cancel').focus());
      close();
      expect(all('dialog')).toEqual([]);
    }
    expect(muteAs).not.toHaveBeenCalled();
  });

  it('offers no widget for a chat without one, or with a deleted one', () => {
    const chats = [chatOf('a', 1, { widgetId: null, widgetName: null }), chatOf('b', 2, { widgetName: null })];
    showPopup(snapshotOf(chats));
    for (const index of [0, 1]) {
      click(one('button', 'Mute', row(index)));
      expect(choices()).toEqual(['Until the next message', 'This chat, always', 'Cancel']);
      click(one('button', 'Cancel'));
    }
  });
});

it('offers no mute for a closed chat, by button or key', () => {
  const closed = { list: [chatOf('a', 1)], total: 1, next: null, loading: false, problem: null };
  const { muteAs } = showPopup(snapshotOf([]), {
    closed,
    filter: { show: 'closed', order: 'newest', widget: null, query: '', page: null },
  });
  expect(all('button', 'Mute')).toEqual([]);
  act(() => one('link', 'Name a').focus());
  press('m');
  expect([all('dialog'), muteAs.mock.calls]).toEqual([[], []]);
});

describe('the snooze', () => {
  it('is offered if there are notifications', () => {
    showPopup(snapshotOf([chatOf('a', 1)]));
    expect(all('button', 'Snooze')).toEqual([]);
    showPopup(snapshotOf([chatOf('a', 1)], withNotificationSettings({ notify: true })));
    expect(all('button', 'Snooze')).toHaveLength(1);
  });

  it('lasts as chosen', () => {
    const { snooze } = showPopup(snapshotOf([chatOf('a', 1)], withNotificationSettings({ notify: true })));
    for (const label of ['For 30 minutes', 'For one hour', 'Until tomorrow at 8:00 AM']) {
      click(one('button', 'Snooze'));
      expect(one('dialog').textContent).toContain('The badge still counts.');
      // Browsers put a narrow space before AM.
      const named = all('button', undefined, one('dialog')).find(
        ({ textContent }) => textContent?.replace(/\s/g, ' ') === label,
      );
      click(named as HTMLElement);
    }
    expect(snooze.mock.calls).toEqual([['half-hour'], ['hour'], ['tomorrow']]);
  });

  it.each([
    [/^Quiet until \d/, { days: [2], from: 660, to: 720 }],
    [/^$/, { days: [1], from: 660, to: 720 }],
  ])('says in its dialog until when quiet hours last: %s', (text, rule) => {
    showPopup(snapshotOf([chatOf('a', 1)], withNotificationSettings({ notify: true, quietHours: [rule] })));
    click(one('button', 'Snooze'));
    expect(one('dialog').querySelector('.choice-state')?.textContent ?? '').toMatch(text);
  });

  it('says when it ends, and can be ended', () => {
    const snooze = { startedAt: NOW, until: NOW + 60_000 };
    const { endSnooze } = showPopup(snapshotOf([chatOf('a', 1)], { snooze }));
    expect(document.querySelector('header')?.textContent).toContain('Snoozed until ');
    click(one('button', 'End snooze'));
    expect(endSnooze).toHaveBeenCalledOnce();
    showPopup(snapshotOf([chatOf('a', 1)]));
    expect(all('button', 'End snooze')).toEqual([]);
  });

  it.each([
    ['ends', {}],
    ['ends with notifications on', withNotificationSettings({ notify: true })],
  ])('moves the focus, when it %s, to a control other than Mark all read', (_, settings) => {
    const snooze = { startedAt: NOW, until: NOW + 60_000 };
    showPopup(snapshotOf([chatOf('a', 1)], { ...settings, snooze }));
    act(() => one('button', 'End snooze').focus());
    showPopup(snapshotOf([chatOf('a', 1)], settings));
    expect(one('button', 'Mark all read')).toBeTruthy();
    expect(document.activeElement).toBe(one('button', 'Check now'));
  });
});

describe('the hint', () => {
  const old = { connection: { ...CONNECTION, connectedAt: NOW - 86_400_000 } };

  it('turns on notifications, or is dismissed', () => {
    const { turnOnNotifications, dismissHint } = showPopup(snapshotOf([chatOf('a', 1)], old));
    click(one('button', 'Turn on notifications'));
    click(one('button', 'No, thanks'));
    expect([turnOnNotifications.mock.calls.length, dismissHint.mock.calls.length]).toEqual([1, 1]);
  });

  it('disappears once answered, and the focus moves to the list', () => {
    showPopup(snapshotOf([chatOf('a', 1)], old));
    act(() => one('button', 'No, thanks').focus());
    showPopup(snapshotOf([chatOf('a', 1)], { ...old, ...withNotificationSettings({ hintDismissed: true }) }));
    expect(all('region', 'Never miss a visitor')).toEqual([]);
    expect(document.activeElement).toBe(one('link', 'Name a'));
  });
});
