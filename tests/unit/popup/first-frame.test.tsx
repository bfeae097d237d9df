// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { App } from '../../../entrypoints/popup/App.tsx';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings.ts';
import type { Snapshot } from '../../../utils/domain/snapshot.ts';
import { createI18n } from '../../../utils/domain/text/i18n.ts';
import { listPreviewOf } from '../../../utils/domain/views/list-preview.ts';
import { aSnapshot, aWait, CHECKED_AT, knownChats, someChats } from '../../support/chats.ts';
import { all, click, one, renderInPage, settle, unmount } from '../../support/dom.tsx';
import { ENGLISH } from '../../support/i18n.ts';
import { waitFor } from '../../support/wait-for.ts';
import { setStored, store } from './open-list.tsx';

const hundred = aSnapshot({ chats: knownChats(someChats(100)) });
const fullPreview = listPreviewOf(hundred, CHECKED_AT, ENGLISH, null);
const links = () => all('link').map((link) => link.textContent);
const text = (selector: string) => document.querySelector(selector)?.textContent;
const rows = () => document.querySelector<HTMLElement>('.chat-list')?.style.getPropertyValue('--rows');
const eventually = (expectation: () => void) => waitFor(() => act(expectation));
/** The keys that were read from storage, in order. */
const read: string[] = [];

beforeEach(async () => {
  fakeBrowser.reset();
  read.length = 0;
  const { local } = fakeBrowser.storage;
  const get = local.get.bind(local);
  vi.spyOn(local, 'get').mockImplementation((async (keys: string[]) => {
    read.push(...keys);
    return get(keys);
  }) as never);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ ok: true, reply: null } as never);
});

afterEach(() => {
  unmount();
  vi.restoreAllMocks();
});

/** Opens the list and stops after its first frame. */
async function open(snapshot: Snapshot, preview = fullPreview, i18n = ENGLISH): Promise<void> {
  await setStored(snapshot);
  await store().update(['listPreview'], () => ({ listPreview: preview }));
  read.length = 0;
  renderInPage(<App surface="panel" i18n={i18n} />);
  for (let turn = 0; turn < 5; turn += 1) await settle();
}

it('is rendered from the preview, in full height, and without a formatter', async () => {
  const made = (['NumberFormat', 'RelativeTimeFormat', 'DateTimeFormat', 'Collator'] as const).map((name) =>
    vi.spyOn(Intl, name),
  );
  await open(hundred);
  expect(links()).toContain('Visitor 1');
  expect(read).not.toContain('chats');
  expect([rows(), text('.popup-counts'), text('.pill'), text('.row-time')]).toEqual([
    '100',
    '100 active, 100 unread',
    '100',
    '',
  ]);
  expect(made.map((spy) => spy.mock.calls.length)).toEqual([0, 0, 0, 0]);
});

it('has what is seen of its rows, without the locale or their buttons, which the second one adds', async () => {
  const findLocale = vi.fn(() => 'en');
  const i18n = createI18n(findLocale, (id) => ENGLISH.t(id as 'copyEmail'));
  await open(hundred, fullPreview, i18n);
  expect([text('.row-name'), text('.avatar'), text('.row-message')]).toEqual([
    'Visitor 1',
    'V1',
    'Thanks, that helps!',
  ]);
  expect([document.querySelector('.row-actions'), findLocale.mock.calls.length]).toEqual([null, 0]);
  await eventually(() => expect(document.querySelector('.row-actions')).not.toBeNull());
});

it('shows the prepared texts, and the second one those of the chats', async () => {
  const texts = { c1: { name: 'Prepared', initials: 'P', email: null, message: 'Prepared too', messageNote: null } };
  const preview = fullPreview && { ...fullPreview, list: { ...fullPreview.list, texts } };
  await open(hundred, preview);
  expect([text('.row-name'), text('.row-message')]).toEqual(['Prepared', 'Prepared too']);
  await eventually(() => expect(text('.row-name')).toBe('Visitor 1'));
});

it('shows mutes and the snooze immediately, and all times later', async () => {
  const mutes = { widgets: {}, chats: { c2: null } };
  const snooze = { startedAt: Date.now(), until: Date.now() + 600_000 };
  const snapshot = { ...hundred, mutes, snooze, waits: { c1: aWait() } };
  const itsPreview = listPreviewOf(snapshot, CHECKED_AT, ENGLISH, null);
  const formatters = (['NumberFormat', 'RelativeTimeFormat', 'DateTimeFormat'] as const).map((name) =>
    vi.spyOn(Intl, name),
  );
  await open(snapshot, itsPreview);
  expect([text('.row-muted .row-name'), text('.snoozed'), text('.row-time')]).toEqual(['Visitor 2', 'End snooze', '']);
  expect(formatters.map((spy) => spy.mock.calls.length)).toEqual([0, 0, 0]);
  await eventually(() => expect(text('.snoozed')).toMatch(/^Snoozed until .*\d/));
  await eventually(() => expect(text('.row-time')).toMatch(/^Overdue: /));
});

it('is replaced by the whole list, with times, once it is painted', async () => {
  await open(hundred);
  await eventually(() => expect(read).toEqual(expect.arrayContaining(['chats', 'marks'])));
  await eventually(() => expect(text('.row-time')).not.toBe(''));
  expect([rows(), text('.popup-counts')]).toEqual(['100', '100 active, 100 unread']);
});

it('is corrected if the background was killed before it wrote the preview', async () => {
  await open({ ...hundred, chats: knownChats(someChats(101).slice(1)) });
  expect(links()[0]).toBe('Visitor 1');
  await eventually(() => expect(links()[0]).toBe('Visitor 2'));
});

it('waits for the whole list if the preview is missing or of another connection', async () => {
  await open({
    ...hundred,
    connection: { id: 'other', hint: 'mgp_…', apiAddress: 'https://api.magpipe.ai', connectedAt: 0 },
  });
  expect(read).toContain('chats');
  expect(text('.row-time')).toBe('');
  await eventually(() => expect(text('.row-time')).not.toBe(''));
});

it('handles a click before the whole list is there', async () => {
  await open({ ...hundred, settings: DEFAULT_SETTINGS });
  click(one('radio', 'Unread'));
  await eventually(() => expect(text('.row-time')).not.toBe(''));
  expect((one('radio', 'Unread') as HTMLInputElement).checked).toBe(true);
  expect(rows()).toBe('100');
});
