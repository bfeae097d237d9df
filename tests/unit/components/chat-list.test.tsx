// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NO_FILTER } from '../../../utils/domain/views/list';
import { all, clear, click, one, press } from './page';
import { chatOf, minutesAgo, showPopup, snapshotOf } from './popup-page';

afterEach(() => {
  vi.useRealTimers();
  clear();
});

const a = chatOf('a', 1);
const b = chatOf('b', 2);
const c = chatOf('c', 3);
const focused = () => document.activeElement?.textContent;
const reach = (name: string) => act(() => one('link', name).focus());
const inTabOrder = () =>
  Array.from(one('list').querySelectorAll<HTMLElement>('a, button'))
    .filter((control) => control.tabIndex === 0)
    .map((control) => control.getAttribute('aria-label') ?? control.textContent);

describe('the keyboard', () => {
  it('leads from row to row', () => {
    showPopup(snapshotOf([a, b, c]));
    reach('Name a');
    const path = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'ArrowUp', 'End'].map((key) => {
      press(key);
      return focused();
    });
    expect(path).toEqual(['Name b', 'Name c', 'Name c', 'Name b', 'Name a', 'Name a', 'Name c']);
  });

  it('leads on from a small button too', () => {
    showPopup(snapshotOf([a, b]));
    act(() => all('button', 'Mark as read')[0]?.focus());
    press('ArrowDown');
    expect(focused()).toBe('Name b');
  });

  it('leaves keys with Ctrl or Alt to the browser', () => {
    showPopup(snapshotOf([a, b]));
    reach('Name a');
    press('ArrowDown', { altKey: true });
    press('End', { ctrlKey: true });
    expect(focused()).toBe('Name a');
  });

  it('has one row and its buttons in the tab order: the first, then the one that had the focus', () => {
    showPopup(snapshotOf([a, b]));
    expect(inTabOrder()).toEqual(['Name a', 'Mark as read']);
    reach('Name b');
    expect(inTabOrder()).toEqual(['Name b', 'Mark as read']);
  });

  it('leads from the search into the list', () => {
    showPopup(snapshotOf([a, b]));
    act(() => one('searchbox').focus());
    press('ArrowDown');
    expect(focused()).toBe('Name a');
  });
});

describe('the focus over a redraw', () => {
  it('stays on its chat when the rows change places', () => {
    showPopup(snapshotOf([a, b, c]));
    reach('Name c');
    showPopup(snapshotOf([{ ...c, lastMessageAt: minutesAgo(0) }, a, b]));
    expect(focused()).toBe('Name c');
    expect(inTabOrder()[0]).toBe('Name c');
  });

  it('goes to the row that takes the place of one that is gone', () => {
    showPopup(snapshotOf([a, b, c]));
    reach('Name b');
    showPopup(snapshotOf([a, c]));
    expect(focused()).toBe('Name c');
  });

  it('goes to what is left when the last row is gone', () => {
    showPopup(snapshotOf([a]));
    reach('Name a');
    showPopup(snapshotOf([a]), { filter: { ...NO_FILTER, query: 'zzz' } });
    expect(focused()).toBe('Clear search');
  });

  it('stays on the button whose word changes', () => {
    showPopup(snapshotOf([a]));
    const button = one('button', 'Mark as read');
    act(() => button.focus());
    click(button);
    showPopup(snapshotOf([a], { marks: { readThrough: minutesAgo(0), chats: {} } }));
    expect(document.activeElement).toBe(one('button', 'Mark as unread'));
  });

  it('goes on in the header when Mark all read is done', () => {
    showPopup(snapshotOf([a]));
    act(() => one('button', 'Mark all read').focus());
    showPopup(snapshotOf([a], { marks: { readThrough: minutesAgo(0), chats: {} } }));
    expect(document.activeElement).toBe(one('button', 'Check now'));
  });

  it('is not taken from where the user is', () => {
    showPopup(snapshotOf([a, b]));
    act(() => one('searchbox').focus());
    showPopup(snapshotOf([b]));
    expect(document.activeElement).toBe(one('searchbox'));
  });
});

it('draws what fits first, and all of a long list soon after', () => {
  vi.useFakeTimers();
  showPopup(snapshotOf(Array.from({ length: 300 }, (_, index) => chatOf(`${index}`, index))));
  expect(all('listitem')).toHaveLength(40);
  const counts = [120, 200, 280, 300, 300].map(() => {
    act(() => void vi.runOnlyPendingTimers());
    return all('listitem').length;
  });
  expect(counts).toEqual([120, 200, 280, 300, 300]);
});
