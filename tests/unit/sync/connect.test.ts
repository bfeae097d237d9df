import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NO_CHATS } from '../../../utils/domain/model/chat.ts';
import { HEALTHY, NEVER_CHECKED } from '../../../utils/domain/model/connection-state.ts';
import { NO_MUTES } from '../../../utils/domain/notifications/mutes.ts';
import { NO_MARKS } from '../../../utils/domain/read-marks/read-marks.ts';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings.ts';
import { startWalk } from '../../../utils/domain/sync/start-walk.ts';
import { makeSession } from '../../support/api/wire-session.ts';
import { aPage, at, failing, minute } from '../../support/chats.ts';
import { startTestBackground, stopTestBackground, type TestBackground } from './test-background.ts';

const LIVE = { ...DEFAULT_SETTINGS, checking: 'live' as const };
let perch: TestBackground;

beforeAll(async () => {
  perch = await startTestBackground();
});
beforeEach(() => perch.reset());
afterAll(() => stopTestBackground(perch));

it('tries the key with the example request, and stores it if it is accepted', async () => {
  expect(await perch.connect(` Bearer ${perch.standIn.key}\n`)).toEqual({ kind: 'connected', total: 24 });
  expect(perch.standIn.requests().map(({ body }) => body)).toEqual([{ limit: 20, status: 'active' }]);
  const { key, connection, chats } = await perch.store.read('key', 'connection', 'chats');
  expect(key).toBe(perch.standIn.key);
  expect(connection?.hint).toBe(`${perch.standIn.key.slice(0, 8)}…`);
  expect(JSON.stringify(connection)).not.toContain(perch.standIn.key);
  expect(chats.list).toHaveLength(20);
});

it('keeps the key in one item, and nowhere else, also while checks fail', async () => {
  await perch.connectAndCheck();
  perch.standIn.revokeKey();
  perch.advanceTime(600_000);
  expect(await perch.check('button')).toMatchObject({ kind: 'failed' });
  const [{ key, ...local }, session] = await Promise.all([
    fakeBrowser.storage.local.get(null),
    fakeBrowser.storage.session.get(null),
  ]);
  expect(key).toEqual({ version: 1, value: perch.standIn.key });
  expect(JSON.stringify([local, session])).not.toContain(perch.standIn.key);
  perch.standIn.addKey(perch.standIn.key);
});

it('counts its request before it is sent, whatever the answer is', async () => {
  const counted: (number | undefined)[] = [];
  perch.standIn.beforeAnswer(async () => {
    counted.push((await perch.store.read('requestLog')).requestLog?.times.length);
  });
  await perch.connect('mgp_wrong');
  await perch.connect();
  expect(counted).toEqual([1, 2]);
});

describe('stores nothing', () => {
  it.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['mgp_ключ', 'unsendable'],
  ])('for the key %j, and sends nothing', async (key, what) => {
    expect(await perch.connect(key)).toEqual({ kind: 'invalid', what });
    expect(perch.standIn.requests()).toHaveLength(0);
  });

  it('for a wrong key', async () => {
    expect(await perch.connect('mgp_wrong')).toEqual({ kind: 'failed', failure: { kind: 'unauthorized' } });
    expect(await perch.store.read('key', 'connection')).toEqual({ key: null, connection: null });
  });

  it.each(['captive-portal', 'bot-check'] as const)('for a %s, which says nothing about the key', async (kind) => {
    perch.standIn.failNext({ kind });
    expect(await perch.connect()).toEqual({ kind: 'failed', failure: { kind: 'unexpected' } });
    expect(await perch.store.read('key')).toEqual({ key: null });
  });
});

it('stores nothing after another page disconnected meanwhile', async () => {
  await perch.connectAndCheck();
  perch.standIn.beforeAnswer(() => perch.store.forget());
  expect(await perch.connect()).toEqual({ kind: 'superseded' });
  expect(await perch.store.read('key', 'connection')).toEqual({ key: null, connection: null });
});

describe('another key', () => {
  beforeEach(async () => {
    await perch.connectAndCheck();
    const undo = { id: 'u1', count: 24, changedTo: 'read' as const, at: 0, previousMarks: NO_MARKS };
    await perch.store.update(['marks', 'undo'], () => ({ marks: { readThrough: minute(0), chats: {} }, undo }));
  });

  it('starts checks and walks over, but keeps the request log, presence and settings', async () => {
    await perch.store.update(['walk', 'freshness', 'settings', 'health'], ({ freshness }) => ({
      walk: startWalk(
        { page: aPage([]), offset: 0, emptyCount: 0 },
        { connectionId: 'c', goal: 'incremental', chats: NO_CHATS },
      ),
      freshness: { ...freshness, behind: true, pausedUntil: perch.now, presence: 'away' as const },
      settings: LIVE,
      health: failing({ kind: 'unauthorized' }),
    }));
    await perch.connect();
    const after = await perch.store.read('walk', 'freshness', 'settings', 'requestLog', 'health', 'chats');
    expect(after).toMatchObject({ walk: null, freshness: { ...NEVER_CHECKED, presence: 'away' }, health: HEALTHY });
    expect(after.settings).toEqual(LIVE);
    expect(after.requestLog?.times).toHaveLength(4);
    expect(after.chats.complete).toBe(false);
    expect(await perch.check('connected')).toMatchObject({ kind: 'checked', requests: 2 });
    expect((await perch.store.read('chats')).chats).toMatchObject({ total: 24, expectedTotal: 24, complete: true });
  });

  it('changes nothing if it is rejected', async () => {
    const before = await perch.store.read('key', 'connection', 'chats', 'marks');
    await perch.connect('mgp_wrong');
    expect(await perch.store.read('key', 'connection', 'chats', 'marks')).toEqual(before);
  });

  it('keeps chats and read marks of the same account', async () => {
    perch.standIn.addKey('mgp_second');
    await perch.connect('mgp_second');
    const { chats, marks, undo } = await perch.store.read('chats', 'marks', 'undo');
    expect(chats.list).toHaveLength(24);
    expect(marks.readThrough).toBe(minute(0));
    expect(undo?.id).toBe('u1');
  });

  it.each([
    ['keeps the notice of data that was set aside for the same account', true],
    ['drops it for another account', false],
  ])('%s', async (_, isSame) => {
    await perch.store.update(['key', 'connection', 'quarantined'], () => ({
      key: null,
      connection: null,
      quarantined: true,
    }));
    const other = makeSession({ id: 'other', widget_id: 'other-widget', last_message_at: '2023-12-01T00:00:00Z' });
    if (!isSame) perch.standIn.account.replaceAll([other]);
    await perch.connect();
    await perch.check('connected');
    expect(await perch.store.read('quarantined')).toEqual({ quarantined: isSame });
  });

  describe('with an unclear answer', () => {
    const WIDGET = 'd4e5f6a7-b8c9-0d1e-2f3a-456789bcdef0';
    const mutes = { widgets: { [WIDGET]: 'Support Widget' }, chats: {} };
    const keptState = () => perch.store.read('marks', 'mutes', 'undo');
    /** When the account’s newest message was. */
    const readThrough = at('2024-01-15T10:45:00Z');
    /** Chats of an unknown widget, newest first. */
    const unknownSessions = (count: number, when: (index: number) => Date) =>
      Array.from({ length: count }, (_, index) =>
        makeSession({ id: `s${index}`, widget_id: 'other-widget', last_message_at: when(index).toISOString() }),
      );
    const justNow = () => new Date(perch.now);

    beforeEach(async () => {
      await perch.store.update(['mutes', 'marks'], () => ({ mutes, marks: { ...NO_MARKS, readThrough } }));
      perch.standIn.addKey('mgp_second');
    });

    it.each([
      ['no chat is active', 0],
      ['only new chats of a new widget are active', 2],
    ])('keeps read marks and mutes when %s', async (_, count) => {
      perch.standIn.account.replaceAll(unknownSessions(count, justNow));
      await perch.connect('mgp_second');
      await perch.check('connected');
      expect(await keptState()).toMatchObject({ marks: { readThrough }, mutes, undo: { id: 'u1' } });
      expect((await perch.store.read('chats')).chats.list).toHaveLength(count);
    });

    it('drops them once a later page shows another account', async () => {
      perch.standIn.account.replaceAll(
        unknownSessions(60, (index) => (index < 20 ? justNow() : new Date(Date.UTC(2023, 1, 1)))),
      );
      await perch.store.update(['quarantined'], () => ({ quarantined: true }));
      await perch.connect('mgp_second');
      expect(await keptState()).toMatchObject({ marks: { readThrough }, mutes });
      await perch.check('connected');
      expect(await keptState()).toEqual({ marks: NO_MARKS, mutes: NO_MUTES, undo: null });
      expect(await perch.store.read('quarantined')).toEqual({ quarantined: false });
      const { chats } = await perch.store.read('chats');
      expect(chats.list.every(({ widgetId }) => widgetId === 'other-widget')).toBe(true);
      expect(chats).toMatchObject({ total: 60, complete: true });
    });
  });

  it('drops the chats and marks of another account', async () => {
    const other = makeSession({ id: 'other', widget_id: 'other-widget', last_message_at: '2023-12-01T00:00:00Z' });
    perch.standIn.account.replaceAll([other]);
    await perch.connect();
    const { chats, marks, undo } = await perch.store.read('chats', 'marks', 'undo');
    expect(chats.list.map(({ id }) => id)).toEqual(['other']);
    expect(marks).toEqual({ readThrough: null, chats: {} });
    // Undoing would restore the marks of the former account.
    expect(undo).toBeNull();
  });
});
