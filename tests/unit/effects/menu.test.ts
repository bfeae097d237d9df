import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onMenuClick, setMenu } from '../../../utils/effects/menu.ts';
import { fakeEvent } from '../../support/fake-event.ts';

/** A menu as browsers have it: ids are unique, and failures are reported in `runtime.lastError`. */
function aMenu() {
  const items = new Map<string, object>();
  const create = vi.fn(({ id, ...item }: { id: string }, answer: () => void) => {
    const lastError = items.has(id) ? { message: `Cannot create item with duplicate id ${id}` } : undefined;
    if (!lastError) items.set(id, item);
    Object.assign(fakeBrowser.runtime, { lastError });
    queueMicrotask(answer);
  });
  const update = vi.fn(async (id: string, form: object) => {
    if (!items.has(id)) throw new Error(`Cannot find menu item with id ${id}`);
    items.set(id, { ...items.get(id), ...form });
  });
  return { items, create, update, removeAll: vi.fn(async () => items.clear()), onClicked: fakeEvent() };
}

let menu: ReturnType<typeof aMenu>;

beforeEach(() => {
  menu = aMenu();
  Object.assign(fakeBrowser, { contextMenus: menu });
});

const one = { id: 'check', title: 'Check now', enabled: true };
const two = { id: 'inbox', title: 'Open inbox', enabled: true };

it('sets the items of the toolbar button in the given order, in place of others', async () => {
  await setMenu([two]);
  const hour = { id: 'hour', title: 'For an hour', parentId: 'snooze', enabled: false };
  await setMenu([{ id: 'snooze', title: 'Snooze', enabled: true }, hour]);
  expect([...menu.items]).toEqual([
    ['snooze', { title: 'Snooze', enabled: true, contexts: ['action'] }],
    ['hour', { title: 'For an hour', parentId: 'snooze', enabled: false, contexts: ['action'] }],
  ]);
});

it('is complete after two calls at the same time', async () => {
  await Promise.all([setMenu([one, two]), setMenu([one, two])]);
  expect([...menu.items.keys()]).toEqual(['check', 'inbox']);
});

it('is updated in place where it has the same items', async () => {
  await setMenu([one, { ...two, parentId: 'check' }]);
  menu.removeAll.mockClear();
  await setMenu([one, { ...two, parentId: 'check', enabled: false }]);
  expect(menu.removeAll).not.toHaveBeenCalled();
  // Browsers do not move an existing item.
  expect(menu.update).toHaveBeenLastCalledWith('inbox', { title: 'Open inbox', enabled: false });
});

it('rejects where the browser refuses an item, and works the next time', async () => {
  await expect(setMenu([one, one])).rejects.toThrow('duplicate id check');
  await setMenu([two]);
  expect([...menu.items.keys()]).toEqual(['inbox']);
});

it('is set by the next call where the browser never answered', async () => {
  vi.useFakeTimers();
  menu.update.mockImplementationOnce(() => new Promise(() => {}));
  const hung = expect(setMenu([one])).rejects.toThrow('did not answer');
  const next = setMenu([one, two]);
  await vi.advanceTimersByTimeAsync(10_000);
  await hung;
  await next;
  expect([...menu.items.keys()]).toEqual(['check', 'inbox']);
  vi.useRealTimers();
});

it('reports which item was clicked', () => {
  const clicked = vi.fn();
  onMenuClick(clicked);
  menu.onClicked.fire({ menuItemId: 'hour' }, { id: 3 });
  expect(clicked).toHaveBeenCalledExactlyOnceWith('hour');
});

it('does nothing in Firefox for Android', async () => {
  Object.assign(fakeBrowser, { contextMenus: undefined });
  const clicked = vi.fn();
  onMenuClick(clicked);
  await setMenu([one]);
  expect(clicked).not.toHaveBeenCalled();
});
