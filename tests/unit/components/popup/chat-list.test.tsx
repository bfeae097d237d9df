// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../utils/domain/settings.ts';
import { NO_FILTER } from '../../../../utils/domain/views/list-input.ts';
import { all, click, one, press, unmount } from '../../../support/dom.tsx';
import { chatOf, minutesAgo, showPopup, snapshotOf } from './render-popup.tsx';

afterEach(unmount);

const a = chatOf('a', 1);
const b = chatOf('b', 2);
const c = chatOf('c', 3);
const focused = () => document.activeElement?.textContent;
const focusLink = (name: string) => act(() => one('link', name).focus());
const names = () => all('link').map((link) => link.textContent);
const tabbableNames = () =>
  Array.from(one('list').querySelectorAll<HTMLElement>('a, button'))
    .filter((control) => control.tabIndex === 0)
    .map((control) => control.getAttribute('aria-label') ?? control.textContent);

describe('the keyboard', () => {
  it('moves the focus from row to row', () => {
    showPopup(snapshotOf([a, b, c]));
    focusLink('Name a');
    const path = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'ArrowUp', 'End'].map((key) => {
      press(key);
      return focused();
    });
    expect(path).toEqual(['Name b', 'Name c', 'Name c', 'Name b', 'Name a', 'Name a', 'Name c']);
  });

  it('moves the focus from the button of a row too', () => {
    showPopup(snapshotOf([a, b]));
    act(() => all('button', 'Mark as read')[0]?.focus());
    press('ArrowDown');
    expect(focused()).toBe('Name b');
  });

  it('leaves keys with Ctrl or Alt to the browser', () => {
    showPopup(snapshotOf([a, b]));
    focusLink('Name a');
    press('ArrowDown', { altKey: true });
    press('End', { ctrlKey: true });
    expect(focused()).toBe('Name a');
  });

  it('has one row with its buttons in the tab order: the first, then the last focused', () => {
    showPopup(snapshotOf([a, b]));
    expect(tabbableNames()).toEqual(['Name a', 'Mute', 'Mark as read']);
    focusLink('Name b');
    expect(tabbableNames()).toEqual(['Name b', 'Mute', 'Mark as read']);
  });

  it('moves the focus from the search to the list', () => {
    showPopup(snapshotOf([a, b]));
    act(() => one('searchbox').focus());
    press('ArrowDown');
    expect(focused()).toBe('Name a');
  });
});

describe('the focus after a render', () => {
  it('stays on its chat, and the rows in their order, when others get new messages', () => {
    showPopup(snapshotOf([a, b, c]));
    focusLink('Name b');
    showPopup(snapshotOf([{ ...c, lastMessageAt: minutesAgo(0) }, a, b]));
    expect(names()).toEqual(['Name a', 'Name b', 'Name c']);
    expect(focused()).toBe('Name b');
    expect(tabbableNames()[0]).toBe('Name b');
  });

  it('stays on a chat that left the list, which the row says', () => {
    showPopup(snapshotOf([a, b, c]));
    focusLink('Name b');
    showPopup(snapshotOf([a, c]));
    expect(focused()).toBe('Name b');
    expect(all('listitem')[1]?.textContent).toContain('No longer active');
    expect(all('button', 'Mark as read', all('listitem')[1])).toEqual([]);
  });

  it('moves to the remaining control when the last row is gone', () => {
    showPopup(snapshotOf([a]));
    focusLink('Name a');
    showPopup(snapshotOf([a]), { filter: { ...NO_FILTER, query: 'zzz' } });
    expect(focused()).toBe('Clear search');
  });

  it('stays on the button whose label changes', () => {
    showPopup(snapshotOf([a]));
    const button = one('button', 'Mark as read');
    act(() => button.focus());
    click(button);
    showPopup(snapshotOf([a], { marks: { readThrough: minutesAgo(0), chats: {} } }));
    expect(document.activeElement).toBe(one('button', 'Mark as unread'));
  });

  it('moves to the next button of the header after Mark all read', () => {
    showPopup(snapshotOf([a]));
    act(() => one('button', 'Mark all read').focus());
    showPopup(snapshotOf([a], { marks: { readThrough: minutesAgo(0), chats: {} } }));
    expect(document.activeElement).toBe(one('button', 'Check now'));
  });

  it('is not taken from another control', () => {
    showPopup(snapshotOf([a, b]));
    act(() => one('searchbox').focus());
    showPopup(snapshotOf([b]));
    expect(document.activeElement).toBe(one('searchbox'));
  });
});

describe('while the user works in the list', () => {
  const updated = () => snapshotOf([{ ...c, lastMessageAt: minutesAgo(0) }, a, b]);
  const pointAt = (type: string) => act(() => void document.querySelector('main')?.dispatchEvent(new Event(type)));

  it('keeps rows under the pointer and holds back new messages', () => {
    showPopup(snapshotOf([a, b, c]));
    pointAt('pointerenter');
    showPopup(updated());
    expect(names()).toEqual(['Name a', 'Name b', 'Name c']);
    expect(one('button', '1 new')).toBeTruthy();
    pointAt('pointerleave');
    expect(names()).toEqual(['Name c', 'Name a', 'Name b']);
    expect(all('button', '1 new')).toEqual([]);
  });

  it('keeps rows when pointer or focus moves inside the list', () => {
    showPopup(snapshotOf([a, b, c]));
    pointAt('pointerenter');
    showPopup(updated());
    act(() => void one('link', 'Name b').dispatchEvent(new Event('pointerleave')));
    expect(names()).toEqual(['Name a', 'Name b', 'Name c']);
    focusLink('Name b');
    pointAt('pointerleave');
    act(() => void one('link', 'Name b').dispatchEvent(new Event('blur')));
    expect(names()).toEqual(['Name a', 'Name b', 'Name c']);
  });

  it('shows new messages at a press, with the focus on the first row', () => {
    showPopup(snapshotOf([a, b, c]));
    focusLink('Name b');
    showPopup(updated());
    click(one('button', '1 new'));
    expect(names()).toEqual(['Name c', 'Name a', 'Name b']);
    expect(focused()).toBe('Name c');
  });

  it('keeps the last row that matched a filter until the user leaves', () => {
    const filter = { ...NO_FILTER, show: 'unread' as const };
    showPopup(snapshotOf([a]), { filter });
    pointAt('pointerenter');
    showPopup(snapshotOf([a], { marks: { readThrough: minutesAgo(0), chats: {} } }), { filter });
    expect(names()).toEqual(['Name a']);
    pointAt('pointerleave');
    expect(one('heading', 'All caught up')).toBeTruthy();
  });

  it('shows the first chats immediately, since there was no order to keep', () => {
    showPopup(snapshotOf([]));
    pointAt('pointerenter');
    showPopup(snapshotOf([a]));
    expect(names()).toEqual(['Name a']);
    expect(all('button', '1 new')).toEqual([]);
  });

  it('does not freeze a list that is still loading', () => {
    const part = snapshotOf([a]);
    showPopup({ ...part, chats: { ...part.chats, complete: false } });
    pointAt('pointerenter');
    const more = snapshotOf([a, b, c]);
    showPopup({ ...more, chats: { ...more.chats, complete: false } });
    expect(names()).toEqual(['Name a', 'Name b', 'Name c']);
  });

  it('does not mark a chat as read that is not shown yet', () => {
    showPopup(snapshotOf([a, b]));
    pointAt('pointerenter');
    const fresh = chatOf('d', 0);
    const snapshot = snapshotOf([fresh, a, b]);
    const { markAllRead } = showPopup(snapshot);
    click(one('button', 'Mark all read'));
    expect(markAllRead).toHaveBeenCalledExactlyOnceWith(snapshot, ['d']);
  });

  it('applies another filter immediately', () => {
    showPopup(snapshotOf([a, b, c]));
    pointAt('pointerenter');
    const zed = chatOf('zed', 4);
    showPopup(snapshotOf([a, b, zed]), { filter: { ...NO_FILTER, query: 'zed' } });
    expect(names()).toEqual(['Name zed']);
  });

  it('does not freeze the list while another page has the keyboard', () => {
    showPopup(snapshotOf([a, b, c]));
    focusLink('Name b');
    act(() => void window.dispatchEvent(new Event('blur')));
    showPopup(updated());
    expect(names()).toEqual(['Name c', 'Name a', 'Name b']);
  });
});

describe('the keys of a row', () => {
  const withEmail = chatOf('a', 1, { visitorEmail: 'ada@example.com' });

  it.each([
    ['o', 'openChat'],
    ['r', 'markRead'],
    ['e', 'copyEmail'],
  ] as const)('%s calls %s', (key, action) => {
    const actions = showPopup(snapshotOf([withEmail]));
    focusLink('Name a');
    press(key);
    expect(actions[action]).toHaveBeenCalledOnce();
  });

  it('r marks a read chat as unread', () => {
    const { markUnread } = showPopup(snapshotOf([a], { marks: { readThrough: minutesAgo(0), chats: {} } }));
    focusLink('Name a');
    press('r');
    expect(markUnread).toHaveBeenCalledExactlyOnceWith('a');
  });

  it.each(['o', 'r', 'e', '/', '?'])('%s does nothing if single keys are off', (key) => {
    const settings = { ...DEFAULT_SETTINGS, singleKeys: false };
    const actions = showPopup(snapshotOf([withEmail], { settings }));
    focusLink('Name a');
    press(key);
    for (const action of [actions.openChat, actions.markRead, actions.copyEmail]) expect(action).not.toHaveBeenCalled();
    expect(focused()).toBe('Name a');
  });
});

it.each([
  ['with Caps Lock', { key: 'R', code: 'KeyR' }, 1],
  ['on an Arabic keyboard', { key: 'ق', code: 'KeyR' }, 1],
  ['on a French keyboard, by the printed letter', { key: 'a', code: 'KeyQ' }, 0],
  ['held down', { key: 'r', code: 'KeyR', repeat: true }, 0],
])('handles r %s', (_, init, times) => {
  const { markRead } = showPopup(snapshotOf([a]));
  focusLink('Name a');
  press(init.key, init);
  expect(markRead).toHaveBeenCalledTimes(times);
});

describe('the keys of the page', () => {
  it('/ moves the focus to the search without typing there', () => {
    showPopup(snapshotOf([a]));
    press('/');
    expect(document.activeElement).toBe(one('searchbox'));
    press('/');
    press('j');
    expect(document.activeElement).toBe(one('searchbox'));
  });

  it('j moves the focus into the list', () => {
    showPopup(snapshotOf([a, b]));
    press('j');
    expect(focused()).toBe('Name a');
  });

  it('Escape clears the search, then the page, then closes', () => {
    const filter = { ...NO_FILTER, query: 'name', page: 'example.com/pricing' };
    const first = showPopup(snapshotOf([a]), { filter });
    press('Escape');
    expect(first.onFilter).toHaveBeenCalledExactlyOnceWith({ ...filter, query: '' });
    const second = showPopup(snapshotOf([a]), { filter: { ...filter, query: '' } });
    press('Escape');
    expect(second.onFilter).toHaveBeenCalledExactlyOnceWith({ ...filter, query: '', page: null });
    const { close } = showPopup(snapshotOf([a]));
    press('Escape');
    expect(close).toHaveBeenCalledOnce();
  });
});

describe('the elements of rows', () => {
  const rows = () => all('listitem');

  it('are changed, not created, when other chats take their places', () => {
    showPopup(snapshotOf([a, b]));
    const before = rows();
    showPopup(snapshotOf([c, chatOf('d', 4)]));
    expect(names()).toEqual(['Name c', 'Name d']);
    expect(rows()).toEqual(before);
    expect(rows().every((row, index) => row === before[index])).toBe(true);
  });

  it('stay with their chats, wherever they move', () => {
    showPopup(snapshotOf([a, b, c]));
    const [, , last] = rows();
    showPopup(snapshotOf([c, a]));
    expect(rows()[0]).toBe(last);
  });

  it('do not carry a tooltip over to another chat', () => {
    showPopup(snapshotOf([a]));
    const link = one('link', 'Name a');
    link.dispatchEvent(new MouseEvent('mouseenter'));
    const before = link.title;
    showPopup(snapshotOf([b]));
    expect(one('link', 'Name b')).toBe(link);
    expect(link.hasAttribute('title')).toBe(false);
    link.dispatchEvent(new MouseEvent('mousemove'));
    expect(link.title).toMatch(/2026/);
    expect(link.title).not.toBe(before);
  });

  it.each([
    ['link', 'Name a'],
    ['button', 'Mute'],
  ])('do not carry a press on a %s over to another chat', (role, name) => {
    showPopup(snapshotOf([a]));
    const pressed = one(role, name);
    act(() => void pressed.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })));
    showPopup(snapshotOf([b]), { filter: { ...NO_FILTER, query: 'name' } });
    expect(names()).toEqual(['Name b']);
    expect(all(role)).not.toContain(pressed);
  });

  it('do not carry the focus over to another chat', () => {
    showPopup(snapshotOf([a, b]));
    const [row] = rows();
    act(() => all('button', 'Mark as read')[0]?.focus());
    showPopup(snapshotOf([c, b]), { filter: { ...NO_FILTER, query: 'name' } });
    expect(names()).toEqual(['Name c', 'Name b']);
    expect(rows()).not.toContain(row);
  });
});
