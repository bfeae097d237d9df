// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createExternalActions } from '../../../entrypoints/background/external-actions.ts';
import { readMarkHandlers } from '../../../entrypoints/background/read-marks.ts';
import type { ClosedResult } from '../../../utils/domain/list/closed-chats.ts';
import { UNDO_MS } from '../../../utils/domain/read-marks/undo.ts';
import { isUnread } from '../../../utils/domain/read-marks/unread.ts';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings.ts';
import type { CommandHandlers } from '../../../utils/messages/commands.ts';
import { aChat, aSnapshot, at, failing, knownChats, minute, someChats } from '../../support/chats.ts';
import { all, click, one, press, unmount } from '../../support/dom.tsx';
import '../../support/preload-popup.ts';
import { waitFor } from '../../support/wait-for.ts';
import { openList, sentCommands, setStored, store } from './open-list.tsx';

const three = aSnapshot({ chats: knownChats(someChats(3)) });
/** Does what an entry of the toolbar button's menu does. */
const externalActions = () =>
  createExternalActions(
    store(),
    readMarkHandlers(store(), () => 'menu', Date.now) as unknown as CommandHandlers,
    Date.now,
  );
const announcement = () => document.querySelector('[aria-live="polite"]')?.textContent;
const footer = () => document.querySelector('footer')?.textContent;
const names = () => all('link').map((link) => link.textContent);
const search = (text: string) => {
  const field = one('searchbox', 'Search chats') as HTMLInputElement;
  act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
};
const eventually = (expectation: () => void) => waitFor(() => act(expectation));

beforeEach(async () => {
  fakeBrowser.reset();
  await setStored(three);
});

afterEach(() => {
  unmount();
  vi.restoreAllMocks();
});

describe('changes of read marks', () => {
  it('are undone', async () => {
    await openList();
    click(one('button', 'Mark all read'));
    await eventually(() => expect(footer()).toContain('3 marked as read'));
    await eventually(() => expect(announcement()).toBe('3 marked as read'));
    click(one('button', 'Undo'));
    await eventually(() => expect(announcement()).toBe('Undone'));
    expect(await store().read('marks')).toEqual({ marks: three.marks });
    expect(all('button', 'Undo')).toEqual([]);
  });

  it.each(['before it opens', 'while it is open'])(
    'made outside of the list, %s, are taken back in it',
    async (when) => {
      const isOpen = when === 'while it is open';
      if (isOpen) await openList();
      await act(() => externalActions().chooseMenuItem('mark-all-read'));
      if (!isOpen) await openList();
      await eventually(() => expect(footer()).toContain('3 marked as read'));
      // A change from before the opening is shown, but not announced.
      await eventually(() => expect(announcement()).toBe(isOpen ? '3 marked as read' : ''));
      click(one('button', 'Undo'));
      await eventually(() => expect(announcement()).toBe('Undone'));
      expect(await store().read('marks', 'undo')).toEqual({ marks: three.marks, undo: null });
    },
  );

  it('are undone in a list that was closed and opened again', async () => {
    await openList();
    click(one('button', 'Mark all read'));
    await eventually(() => expect(all('button', 'Undo')).toHaveLength(1));
    unmount();
    await openList();
    await eventually(() => expect(footer()).toContain('3 marked as read'));
    click(one('button', 'Undo'));
    await eventually(async () => expect((await store().read('marks')).marks).toEqual(three.marks));
  });

  it('are undone in one list for all, and offered for a minute', async () => {
    await openList();
    const undo = {
      id: 'u',
      count: 2,
      changedTo: 'unread' as const,
      at: Date.now() - UNDO_MS + 1_000,
      previousMarks: three.marks,
    };
    await setStored({ undo });
    await eventually(() => expect(footer()).toContain('2 marked as unread · Undo'));
    await waitFor(() => act(() => expect(all('button', 'Undo')).toEqual([])));
    expect(footer()).toContain('3 active, 3 unread');
    await setStored({ undo: { ...undo, id: 'v', at: Date.now() } });
    await eventually(() => expect(all('button', 'Undo')).toHaveLength(1));
    await setStored({ undo: null });
    await eventually(() => expect(all('button', 'Undo')).toEqual([]));
  });

  it('are announced each time, even if the text is the same', async () => {
    await openList();
    const spans: unknown[] = [];
    for (const name of ['Visitor 1', 'Visitor 2']) {
      act(() => one('link', name).focus());
      press('r');
      await eventually(() => expect(sentCommands.filter((type) => type === 'markRead')).toHaveLength(spans.length + 1));
      await eventually(() => expect(document.querySelector('[aria-live="polite"] span')).not.toBe(spans[0]));
      spans.push(document.querySelector('[aria-live="polite"] span'));
    }
    expect(new Set(spans).size).toBe(2);
  });
});

describe('Mark all read', () => {
  const mary = aChat({ id: 'mary', visitorName: 'Mary', lastMessageAt: minute(5) });
  const stillUnread = async () => {
    const { chats, marks } = await store().read('chats', 'marks');
    return chats.list.filter((chat) => isUnread(chat, marks)).map(({ id }) => id);
  };
  const readAll = async () => {
    click(one('button', 'Mark all read'));
    await eventually(() => expect(announcement()).toMatch(/^\d marked as read$/));
    return stillUnread();
  };
  it('covers chats that a search hides, but not new ones', async () => {
    await openList();
    search('Visitor 1');
    await setStored({ chats: knownChats([mary, ...someChats(3)]) });
    expect(names()).toEqual(['Visitor 1']);
    expect(await readAll()).toEqual(['mary']);
  });

  it('leaves a new message unread in a chat that a search hides', async () => {
    await openList();
    search('Visitor 1');
    const [first, second, third] = someChats(3);
    if (!first || !second || !third) throw new Error('three chats');
    await setStored({ chats: knownChats([{ ...second, lastMessageAt: minute(5) }, first, third]) });
    expect(await readAll()).toEqual(['c2']);
  });

  it('is not offered while closed chats are shown, because it would cover chats that nobody sees', async () => {
    await openList(async () => ({ kind: 'page', chats: [], total: 0, next: null }));
    expect(all('button', 'Mark all read')).toHaveLength(1);
    click(one('radio', 'Closed'));
    expect(all('button', 'Mark all read')).toEqual([]);
    expect(all('button', 'Check now')).toEqual([]);
  });

  it('covers a chat that was shown and is hidden again by a search', async () => {
    await openList();
    await setStored({ chats: knownChats([mary, ...someChats(3)]) });
    search('Visitor 1');
    expect(await readAll()).toEqual([]);
  });

  it('does not silence other chats beside one with a date in the future', async () => {
    const future = aChat({ id: 'future', lastMessageAt: at('2099-01-01T00:00:00Z') });
    await setStored({ chats: knownChats([future, ...someChats(3)]) });
    await openList();
    expect(await readAll()).toEqual([]);
    await setStored({ chats: knownChats([future, mary, ...someChats(3)]) });
    expect(await stillUnread()).toEqual(['mary']);
    await eventually(() => expect(one('button', 'Mark all read')).toBeTruthy());
  });
});

describe('the filter', () => {
  it('is restored', async () => {
    await openList();
    click(one('radio', 'Unread'));
    await eventually(() => expect(sentCommands).toContain('setListChoice'));
    await eventually(async () =>
      expect((await store().read('settings')).settings.list).toEqual({ ...DEFAULT_SETTINGS.list, show: 'unread' }),
    );
    unmount();
    await openList();
    expect((one('radio', 'Unread') as HTMLInputElement).checked).toBe(true);
  });

  it('keeps what was chosen in another list meanwhile', async () => {
    await openList();
    const { list } = DEFAULT_SETTINGS;
    await setStored({ settings: { ...DEFAULT_SETTINGS, list: { ...list, order: 'unread-first', widget: 'shop' } } });
    click(one('radio', 'Unread'));
    await eventually(() => expect(sentCommands).toContain('setListChoice'));
    await setStored({ settings: { ...DEFAULT_SETTINGS, list: { ...list, order: 'waiting-longest' } } });
    search('Visitor');
    search('');
    click(one('radio', 'All'));
    await eventually(() => expect(sentCommands.filter((type) => type === 'setListChoice')).toHaveLength(2));
    await eventually(async () =>
      expect((await store().read('settings')).settings.list).toEqual({ ...list, order: 'waiting-longest' }),
    );
  });

  it('is not changed by showing closed chats', async () => {
    await openList(async () => ({ kind: 'page', chats: [], total: 0, next: null }));
    click(one('radio', 'Unread'));
    click(one('radio', 'Closed'));
    await eventually(() => expect(one('heading', 'No closed chats')).toBeTruthy());
    expect(sentCommands.filter((type) => type === 'setListChoice')).toHaveLength(1);
  });
});

describe('closed chats', () => {
  const page = (id: string, next: number | null): ClosedResult => ({
    kind: 'page',
    chats: [aChat({ id, visitorName: `Closed ${id}`, status: 'closed' })],
    total: 2,
    next,
  });

  it('are loaded when they are shown, and more at a press', async () => {
    const list = vi.fn(async (offset: number) => (offset === 0 ? page('a', 20) : page('b', null)));
    await openList(list);
    expect(list).not.toHaveBeenCalled();
    click(one('radio', 'Closed'));
    await eventually(() => expect(names()).toEqual(['Closed a']));
    click(one('button', 'Show more'));
    await eventually(() => expect(names()).toEqual(['Closed a', 'Closed b']));
    expect(list.mock.calls).toEqual([[0], [20]]);
    expect(all('button', 'Show more')).toEqual([]);
    expect(all('button', 'Mark as read')).toEqual([]);
  });

  it('that come too late are dropped', async () => {
    const answers: ((result: ClosedResult) => void)[] = [];
    await openList(() => new Promise((resolve) => answers.push(resolve)));
    click(one('radio', 'Closed'));
    click(one('radio', 'All'));
    await eventually(() => expect(answers).toHaveLength(1));
    answers[0]?.(page('late', null));
    click(one('radio', 'Closed'));
    await eventually(() => expect(answers).toHaveLength(2));
    answers[1]?.(page('a', null));
    await eventually(() => expect(names()).toEqual(['Closed a']));
  });

  it('are not shown for another account', async () => {
    const list = vi.fn(async () => page(`of call ${list.mock.calls.length}`, null));
    await openList(list);
    click(one('radio', 'Closed'));
    await eventually(() => expect(names()).toEqual(['Closed of call 1']));
    await setStored({
      connection: { id: 'other', hint: 'mgp_2', apiAddress: 'https://api.magpipe.ai/functions/v1', connectedAt: 0 },
    });
    await eventually(() => expect(names()).toEqual(['Closed of call 2']));
  });

  it('are requested again after an error message', async () => {
    const failed = { kind: 'failed', failure: { kind: 'offline' } } as const;
    const list = vi.fn(async () => (list.mock.calls.length === 1 ? failed : page('a', null)));
    await openList(list);
    click(one('radio', 'Closed'));
    await eventually(() => expect(one('heading', 'Couldn’t load closed chats')).toBeTruthy());
    click(one('button', 'Try again'));
    await eventually(() => expect(names()).toEqual(['Closed a']));
  });
});

it('keeps the time current while the last change of marks is known', async () => {
  const openedAt = Date.now();
  await setStored({
    undo: { id: 'u', count: 1, changedTo: 'read', at: openedAt - 2 * UNDO_MS, previousMarks: three.marks },
  });
  await openList();
  vi.spyOn(Date, 'now').mockReturnValue(openedAt + 9_000);
  const health = failing(
    { kind: 'rate-limited', waitMs: 40_000 },
    { lastFailedAt: openedAt + 9_000, retryAt: openedAt + 49_000 },
  );
  await setStored({ health });
  expect(one('status').textContent).toContain('Next check in 40 s');
});

describe('the announcement', () => {
  it('says who wrote', async () => {
    await openList();
    const john = aChat({ id: 'john', visitorName: 'John', lastMessageAt: minute(5) });
    await setStored({ chats: knownChats([john, ...three.chats.list]) });
    await eventually(() => expect(announcement()).toBe('John wrote'));
  });

  it('says once that checks fail', async () => {
    await openList();
    await setStored({ health: failing({ kind: 'offline' }) });
    await eventually(() => expect(announcement()).toMatch(/^Offline\. Chats as of /));
    const span = document.querySelector('[aria-live="polite"] span');
    await setStored({ health: { ...failing({ kind: 'offline' }), attempts: 2 } });
    expect(document.querySelector('[aria-live="polite"] span')).toBe(span);
  });

  it('is empty while nothing happens', async () => {
    await openList();
    await setStored({ freshness: { ...three.freshness, checkedAt: Date.now() } });
    expect(announcement()).toBe('');
  });
});
