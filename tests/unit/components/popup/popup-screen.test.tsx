// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { NO_CHATS } from '../../../../utils/domain/model/chat.ts';
import { NEVER_CHECKED } from '../../../../utils/domain/model/connection-state.ts';
import type { Failure } from '../../../../utils/domain/model/failure.ts';
import { NO_FILTER } from '../../../../utils/domain/views/list-input.ts';
import { failing } from '../../../support/chats.ts';
import { all, click, descriptionOf, one, type, unmount } from '../../../support/dom.tsx';
import { chatOf, minutesAgo, NOW, showPopup, snapshotOf } from './render-popup.tsx';

afterEach(unmount);

const two = [chatOf('a', 1), chatOf('b', 5)];
const allRead = { readThrough: minutesAgo(0), chats: {} };

describe('the header', () => {
  it('has a heading and says how fresh the list is', () => {
    showPopup(snapshotOf(two));
    expect(one('heading', 'Active chats').tagName).toBe('H1');
    expect(one('status').textContent).toBe('Checked just now');
  });

  it('sends its commands', () => {
    const snapshot = snapshotOf(two);
    const { checkNow, markAllRead, openSettings } = showPopup(snapshot);
    click(one('button', 'Check now'));
    click(one('button', 'Mark all read'));
    click(one('button', 'Settings'));
    expect(checkNow).toHaveBeenCalledOnce();
    expect(markAllRead).toHaveBeenCalledExactlyOnceWith(snapshot, []);
    expect(openSettings).toHaveBeenCalledOnce();
  });

  it('offers Mark all read only if something is unread', () => {
    showPopup(snapshotOf(two, { marks: allRead }));
    expect(all('button', 'Mark all read')).toEqual([]);
  });

  it('alerts that a command failed', () => {
    showPopup(snapshotOf(two), { problem: 'Something went wrong.' });
    expect(one('alert').textContent).toBe('Something went wrong.');
  });
});

describe('the filter', () => {
  it('reports what is typed and chosen', () => {
    const { onFilter } = showPopup(snapshotOf([...two, chatOf('c', 9, { widgetId: 'w2', widgetName: 'Docs' })]));
    type(one('searchbox', 'Search chats'), 'pricing');
    expect(onFilter).toHaveBeenLastCalledWith({ ...NO_FILTER, query: 'pricing' });
    click(one('radio', 'Unread', one('radiogroup', 'Show')));
    expect(onFilter).toHaveBeenLastCalledWith({ ...NO_FILTER, show: 'unread' });
    const select = one('combobox', 'Widget') as HTMLSelectElement;
    expect(Array.from(select.options, (option) => option.textContent)).toEqual(['All widgets', 'Docs', 'Shop']);
    select.value = 'w2';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onFilter).toHaveBeenLastCalledWith({ ...NO_FILTER, widget: 'w2' });
  });

  it('names the radios, and describes one by its count', () => {
    showPopup(snapshotOf(two), { filter: { ...NO_FILTER, show: 'unread' } });
    expect(descriptionOf(one('radio', 'Unread'))).toBe('2');
    expect((one('radio', 'Unread') as HTMLInputElement).checked).toBe(true);
    expect((one('radio', 'All') as HTMLInputElement).checked).toBe(false);
  });

  it('offers no choice of a single widget', () => {
    showPopup(snapshotOf(two));
    expect(all('combobox', 'Widget')).toEqual([]);
  });
});

describe('the footer', () => {
  it('shows counts and what is left out, and opens the inbox', () => {
    const chats = { ...NO_CHATS, list: two, total: 3120, expectedTotal: 3120, complete: true };
    const { openInbox } = showPopup(snapshotOf(two, { chats }));
    const footer = document.querySelector('footer');
    expect(footer?.textContent).toContain('3,120 active, 2 unread');
    expect(footer?.textContent).toContain('Showing the 2 newest of 3,120');
    click(one('button', 'Open Magpipe inbox'));
    expect(openInbox).toHaveBeenCalledOnce();
  });

  it('shows no counts while nothing is known', () => {
    showPopup(snapshotOf([], { chats: NO_CHATS, health: failing({ kind: 'offline' }) }));
    expect(document.querySelector('footer')?.textContent).not.toContain('0');
  });
});

describe('without rows', () => {
  it('not connected: opens the settings, and offers nothing that needs a key', () => {
    const { openSettings } = showPopup(snapshotOf([], { connection: null }));
    click(one('button', 'Connect'));
    expect(openSettings).toHaveBeenCalledOnce();
    expect([...all('searchbox'), ...all('button', 'Check now')]).toEqual([]);
  });

  it('first check: says so, with placeholder rows that are not read aloud', () => {
    const freshness = { ...NEVER_CHECKED, checkingSince: NOW - 100 };
    showPopup(snapshotOf([], { chats: NO_CHATS, freshness }));
    expect(document.querySelector('main')?.textContent).toBe('Loading your chats');
    expect(all('listitem')).toEqual([]);
  });

  it('no chats: says what to expect', () => {
    showPopup(snapshotOf([]));
    expect(one('heading', 'No active chats')).toBeTruthy();
  });

  it('nothing matches: clears the search', () => {
    const filter = { ...NO_FILTER, query: 'zzz', widget: 'w1' };
    const { onFilter } = showPopup(snapshotOf(two), { filter });
    click(one('button', 'Clear search'));
    expect(onFilter).toHaveBeenCalledExactlyOnceWith({ ...filter, query: '' });
  });

  it('all read: shows all', () => {
    const { onFilter } = showPopup(snapshotOf(two, { marks: allRead }), { filter: { ...NO_FILTER, show: 'unread' } });
    click(one('button', 'Show all'));
    expect(onFilter).toHaveBeenCalledExactlyOnceWith(NO_FILTER);
  });

  it.each([
    ['offline', 'Offline'],
    ['server', 'Magpipe is having problems'],
    ['unexpected', 'Unexpected response'],
  ] as const)('nothing known, %s: says what went wrong', (kind, title) => {
    const failure: Failure = kind === 'server' ? { kind, status: 500, waitMs: null } : { kind };
    showPopup(snapshotOf([], { chats: NO_CHATS, health: failing(failure) }));
    expect(one('heading', title)).toBeTruthy();
    expect(document.querySelector('main img')).toBeTruthy();
  });
});

describe('a failure while chats are known', () => {
  it('keeps the chats, and is an alert only if the key is refused', () => {
    const { openSettings } = showPopup(snapshotOf(two, { health: failing({ kind: 'unauthorized' }) }));
    expect(one('alert').textContent).toContain('Magpipe refused the key');
    expect(all('listitem')).toHaveLength(2);
    click(one('button', 'Connect again'));
    expect(openSettings).toHaveBeenCalledOnce();
  });

  it('leaves the focus in the list when it is over, not on Mark all read', () => {
    showPopup(snapshotOf(two, { health: failing({ kind: 'unauthorized' }) }));
    act(() => one('button', 'Connect again').focus());
    showPopup(snapshotOf(two));
    expect(document.activeElement).toBe(all('link')[0]);
  });

  it('is not an alert otherwise', () => {
    showPopup(snapshotOf(two, { health: failing({ kind: 'offline' }) }));
    expect(all('alert')).toEqual([]);
    expect(document.body.textContent).toContain('Perch can’t reach Magpipe. It will keep trying.');
    expect(all('listitem')).toHaveLength(2);
  });
});
