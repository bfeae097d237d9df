import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { activityOf } from '../../../utils/domain/model/chat.ts';
import { markAllRead } from '../../../utils/domain/read-marks/mark-all-read.ts';
import type { Snapshot } from '../../../utils/domain/snapshot.ts';
import { badgeOf } from '../../../utils/domain/views/badge.ts';
import { makeSession, manySessions } from '../../support/api/wire-session.ts';
import { aChat } from '../../support/chats.ts';
import { ENGLISH } from '../../support/i18n.ts';
import { countWrites } from '../../support/storage.ts';
import { countUnread } from '../../support/unread.ts';
import { startTestBackground, stopTestBackground, type TestBackground } from './test-background.ts';

let perch: TestBackground;

beforeAll(async () => {
  perch = await startTestBackground();
});
beforeEach(() => perch.reset());
afterAll(() => stopTestBackground(perch));

it('asks nothing before there is a key', async () => {
  expect(await perch.check('alarm')).toEqual({ kind: 'not-connected' });
  expect(perch.standIn.requests()).toHaveLength(0);
});

it('knows all active chats after the first check', async () => {
  await perch.connect();
  expect(await perch.check('connected')).toEqual({ kind: 'checked', requests: 2 });
  const { chats, marks } = await perch.store.read('chats', 'marks');
  expect(chats).toMatchObject({ total: 24, complete: true, unreadable: 0 });
  expect(countUnread(chats, marks)).toBe(24);
});

it('sends one small request and writes nothing to disk in a no-op check', async () => {
  await perch.connectAndCheck();
  const writes = countWrites();
  perch.advanceTime(30_000);
  expect(await perch.check('alarm')).toEqual({ kind: 'checked', requests: 1 });
  expect(perch.standIn.requests().at(-1)?.body).toEqual({ limit: 20, status: 'active' });
  expect(writes()).toBe(0);
});

it('finds a new message, a new visitor and a closure', async () => {
  await perch.connectAndCheck();
  const [first, second] = perch.standIn.account.sessions;
  perch.standIn.account.close(second?.id ?? '');
  perch.standIn.account.addMessage(first?.id ?? '', 'Are you there?');
  const visitor = perch.standIn.account.addVisitor({ visitor_name: 'Noor', last_message: 'Hello' });
  perch.advanceTime(60_000);
  await perch.check('alarm');
  const { chats } = await perch.store.read('chats');
  expect(chats.total).toBe(24);
  expect(chats.list.slice(0, 2).map(({ id }) => id)).toEqual([visitor.id, first?.id]);
  expect(chats.list.some(({ id }) => id === second?.id)).toBe(false);
});

it('keeps the known chats when a page in the middle fails, and finishes in the next check', async () => {
  await perch.connect();
  perch.standIn.beforeAnswer((n) => {
    if (n === 1) perch.standIn.failNext({ kind: 'server-error' });
  });
  expect(await perch.check('connected')).toMatchObject({ kind: 'failed' });
  expect((await perch.store.read('chats')).chats.list).toHaveLength(20);
  perch.standIn.recover();
  perch.standIn.beforeAnswer(null);
  perch.advanceTime(60_000);
  await perch.check('alarm');
  const { chats, health } = await perch.store.read('chats', 'health');
  expect(chats.list).toHaveLength(24);
  expect(health).toEqual({ state: 'healthy' });
});

it('recovers when the pages of a walk fail while the newest chats arrive', async () => {
  await perch.connectAndCheck();
  perch.standIn.account.addVisitor({ last_message: 'Hello' });
  // The total shows that one has closed without being seen, so a full walk starts.
  perch.standIn.account.close(perch.standIn.account.sessions.at(-1)?.id ?? '');
  perch.standIn.account.close(perch.standIn.account.sessions.at(-2)?.id ?? '');
  perch.standIn.beforeAnswer((_, body) => {
    if (!(body as { offset?: number }).offset) perch.standIn.failNext({ kind: 'server-error' });
  });
  const outcomes: string[] = [];
  for (let checks = 0; checks < 3; checks += 1) {
    perch.advanceTime(600_000);
    outcomes.push((await perch.check('alarm')).kind);
  }
  perch.standIn.beforeAnswer(null);
  expect(outcomes).toEqual(['failed', 'failed', 'checked']);
  const { chats, walk, health } = await perch.store.read('chats', 'walk', 'health');
  expect(chats.list[0]?.lastMessage).toBe('Hello');
  expect(chats.list).toHaveLength(25);
  expect(walk).toBeNull();
  expect(health).toEqual({ state: 'healthy' });
});

describe('waiting', () => {
  it('runs one check at a time', async () => {
    await perch.connectAndCheck();
    perch.advanceTime(30_000);
    const outcomes = await Promise.all([perch.check('alarm'), perch.check('button'), perch.check('popup')]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['checked', 'busy', 'busy']);
  });

  it('does not check twice within two seconds manually', async () => {
    await perch.connectAndCheck();
    perch.advanceTime(30_000);
    expect(await perch.check('popup')).toMatchObject({ kind: 'checked' });
    perch.advanceTime(1_999);
    expect(await perch.check('button')).toMatchObject({ kind: 'wait' });
    perch.advanceTime(1);
    expect(await perch.check('button')).toMatchObject({ kind: 'checked' });
  });

  it('sends nothing before the time that a 429 named, not even manually', async () => {
    await perch.connectAndCheck();
    perch.standIn.failNext({ kind: 'rate-limited', retryAfter: 40 });
    perch.advanceTime(30_000);
    expect(await perch.check('alarm')).toMatchObject({
      kind: 'failed',
      failure: { kind: 'rate-limited', waitMs: 40_000 },
    });
    const sent = perch.standIn.requests().length;
    perch.advanceTime(39_999);
    for (const reason of ['alarm', 'popup', 'button'] as const) {
      expect(await perch.check(reason)).toMatchObject({ kind: 'wait' });
    }
    expect(perch.standIn.requests()).toHaveLength(sent);
    perch.advanceTime(1);
    expect(await perch.check('button')).toMatchObject({ kind: 'checked' });
  });

  it('sends nothing automatically before the time that a 5xx named', async () => {
    await perch.connectAndCheck();
    perch.standIn.failNext({ kind: 'proxy-error', status: 503, retryAfter: 90 });
    perch.advanceTime(30_000);
    expect(await perch.check('timer')).toMatchObject({ failure: { kind: 'server', status: 503, waitMs: 90_000 } });
    perch.advanceTime(89_999);
    for (const reason of ['alarm', 'return', 'watch'] as const) {
      expect(await perch.check(reason)).toEqual({ kind: 'wait', until: perch.now + 1 });
    }
    perch.advanceTime(1);
    expect(await perch.check('alarm')).toMatchObject({ kind: 'checked' });
  });

  it('stops at a rejected key until there is another, and keeps the chats', async () => {
    await perch.connectAndCheck();
    perch.standIn.failAlways({ kind: 'unauthorized' });
    perch.advanceTime(30_000);
    expect(await perch.check('alarm')).toMatchObject({ kind: 'failed' });
    perch.standIn.recover();
    perch.advanceTime(3_600_000);
    for (const reason of ['alarm', 'popup', 'return', 'watch'] as const)
      expect(await perch.check(reason)).toEqual({ kind: 'stop' });
    expect((await perch.store.read('chats')).chats.list).toHaveLength(24);
    await perch.connect();
    expect(await perch.check('connected')).toMatchObject({ kind: 'checked' });
  });

  describe('a rejected key that the user tries again', () => {
    beforeEach(async () => {
      await perch.connectAndCheck();
      perch.standIn.failAlways({ kind: 'unauthorized' });
      perch.advanceTime(30_000);
      await perch.check('alarm');
      perch.advanceTime(3_600_000);
    });

    it('works again if it is accepted', async () => {
      perch.standIn.recover();
      expect(await perch.check('button')).toMatchObject({ kind: 'checked' });
      expect((await perch.store.read('health')).health).toEqual({ state: 'healthy' });
      perch.advanceTime(60_000);
      expect(await perch.check('alarm')).toMatchObject({ kind: 'checked' });
    });

    it('stops as before if it is rejected again', async () => {
      expect(await perch.check('button')).toMatchObject({ kind: 'failed', failure: { kind: 'unauthorized' } });
      perch.standIn.recover();
      perch.advanceTime(3_600_000);
      expect(await perch.check('alarm')).toEqual({ kind: 'stop' });
    });

    it('is retried automatically if neither was answered', async () => {
      perch.standIn.failAlways({ kind: 'reset' });
      expect(await perch.check('button')).toMatchObject({ kind: 'failed', failure: { kind: 'offline' } });
      perch.standIn.failAlways({ kind: 'unauthorized' });
      perch.advanceTime(600_000);
      expect(await perch.check('alarm')).toMatchObject({ kind: 'failed', failure: { kind: 'unauthorized' } });
      perch.advanceTime(600_000);
      expect(await perch.check('alarm')).toEqual({ kind: 'stop' });
    });
  });

  it('continues after a bot check that answers with 403, less often while that lasts', async () => {
    await perch.connectAndCheck();
    perch.standIn.failAlways({ kind: 'bot-check' });
    const waits: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      perch.advanceTime(600_000);
      expect(await perch.check('alarm')).toEqual({ kind: 'failed', failure: { kind: 'unexpected' } });
      const { health } = await perch.store.read('health');
      waits.push(health.state === 'failing' ? (health.retryAt ?? 0) - perch.now : 0);
    }
    expect(waits).toEqual([15_000, 30_000, 60_000]);
    perch.standIn.recover();
    perch.advanceTime(60_000);
    expect(await perch.check('alarm')).toMatchObject({ kind: 'checked' });
  });

  it('checks only manually while a proxy asks to wait for a day', async () => {
    await perch.connectAndCheck();
    perch.standIn.failNext({ kind: 'proxy-error', status: 503, retryAfter: 86_400 });
    perch.advanceTime(30_000);
    await perch.check('alarm');
    const until = perch.now + 600_000;
    perch.advanceTime(599_999);
    expect(await perch.check('alarm')).toEqual({ kind: 'wait', until });
    expect(await perch.check('button')).toMatchObject({ kind: 'checked' });
  });

  it('checks at once after the clock was put back', async () => {
    await perch.connectAndCheck();
    perch.standIn.failNext({ kind: 'rate-limited', retryAfter: 600 });
    perch.advanceTime(30_000);
    await perch.check('alarm');
    perch.advanceTime(-86_400_000);
    expect(await perch.check('alarm')).toMatchObject({ kind: 'checked' });
  });
});

describe('without a network', () => {
  beforeEach(async () => {
    await perch.connectAndCheck();
    perch.isOnline = false;
    perch.advanceTime(30_000);
    perch.standIn.log.length = 0;
  });

  it('sends nothing, stores the failure, and keeps the chats', async () => {
    expect(await perch.check('alarm')).toEqual({ kind: 'failed', failure: { kind: 'offline' } });
    expect(perch.standIn.requests()).toHaveLength(0);
    const { chats, health } = await perch.store.read('chats', 'health');
    expect(chats.list).toHaveLength(24);
    expect(health).toMatchObject({ failure: { kind: 'offline' }, attempts: 1, chatsAsOf: perch.now - 30_000 });
    const failedAt = perch.now;
    perch.advanceTime(30_000);
    expect(await perch.check('alarm')).toEqual({ kind: 'wait', until: failedAt + 600_000 });
  });

  it('tries anyway after ten minutes, because the browser can be wrong', async () => {
    await perch.check('alarm');
    perch.advanceTime(600_000);
    expect(await perch.check('alarm')).toMatchObject({ kind: 'checked' });
  });

  it('continues as usual once a check was answered, until one is not', async () => {
    const health = async () => (await perch.store.read('health')).health;
    await perch.check('alarm');
    perch.advanceTime(600_000);
    await perch.check('alarm');
    for (let n = 0; n < 5; n += 1) {
      perch.advanceTime(60_000);
      expect(await perch.check('alarm')).toMatchObject({ kind: 'checked' });
      expect(await health()).toEqual({ state: 'healthy' });
    }
    perch.standIn.failAlways({ kind: 'reset' });
    perch.advanceTime(60_000);
    expect(await perch.check('alarm')).toEqual({ kind: 'failed', failure: { kind: 'offline' } });
    const failedAt = perch.now;
    perch.advanceTime(60_000);
    expect(await perch.check('alarm')).toEqual({ kind: 'wait', until: failedAt + 600_000 });
  });

  it('accepts an answer to **Check now** as proof of a network, even an error', async () => {
    await perch.check('alarm');
    perch.advanceTime(5_000);
    perch.standIn.failNext({ kind: 'server-error' });
    expect(await perch.check('button')).toMatchObject({ failure: { kind: 'server' } });
    perch.advanceTime(60_000);
    expect(await perch.check('alarm')).toMatchObject({ kind: 'checked' });
  });

  it('trusts the browser again after an answer while it reported a network', async () => {
    await perch.check('button');
    perch.isOnline = true;
    perch.advanceTime(60_000);
    await perch.check('alarm');
    perch.isOnline = false;
    perch.advanceTime(60_000);
    expect(await perch.check('alarm')).toEqual({ kind: 'failed', failure: { kind: 'offline' } });
  });

  it('tries manually, and when the network is back', async () => {
    await perch.check('alarm');
    expect(await perch.check('button')).toMatchObject({ kind: 'checked' });
    perch.standIn.failNext({ kind: 'reset' });
    perch.advanceTime(60_000);
    await perch.check('alarm');
    perch.isOnline = true;
    perch.advanceTime(2_000);
    expect(await perch.check('return')).toMatchObject({ kind: 'checked' });
    expect((await perch.store.read('health')).health).toEqual({ state: 'healthy' });
  });
});

describe('a connection that changes while a request is under way', () => {
  it('drops the answer after a disconnect', async () => {
    await perch.connectAndCheck();
    perch.standIn.account.addVisitor({ last_message: 'Hello' });
    perch.standIn.beforeAnswer(() => perch.store.forget());
    perch.advanceTime(30_000);
    expect(await perch.check('alarm')).toEqual({ kind: 'superseded' });
    expect((await perch.store.read('chats', 'health')).chats.list).toEqual([]);
  });

  it('drops the rest of a walk, and keeps what it had read', async () => {
    await perch.connectAndCheck();
    perch.standIn.account.replaceAll(manySessions(300));
    perch.standIn.beforeAnswer(async (n) => {
      if (n < 3) return;
      await perch.store.update(['connection'], ({ connection }) => ({
        connection: connection && { ...connection, id: 'new' },
      }));
    });
    perch.advanceTime(30_000);
    expect(await perch.check('alarm')).toEqual({ kind: 'superseded' });
    expect(perch.standIn.requests().slice(3)).toHaveLength(3);
    const { walk, health } = await perch.store.read('walk', 'health');
    expect(walk).toMatchObject({ pages: 2 });
    expect(health).toEqual({ state: 'healthy' });
    perch.standIn.beforeAnswer(null);
    perch.advanceTime(30_000);
    expect(await perch.check('alarm')).toMatchObject({ kind: 'checked' });
    expect((await perch.store.read('chats')).chats.complete).toBe(true);
  });

  it('does not blame the new key for the failure of the old one', async () => {
    await perch.connectAndCheck();
    perch.standIn.failNext({ kind: 'unauthorized' });
    perch.standIn.beforeAnswer(async () => {
      await perch.store.update(['connection'], ({ connection }) => ({
        connection: connection && { ...connection, id: 'new' },
      }));
    });
    perch.advanceTime(30_000);
    expect(await perch.check('alarm')).toEqual({ kind: 'superseded' });
    expect((await perch.store.read('health')).health).toEqual({ state: 'healthy' });
  });
});

it('keeps the read mark of a chat that a walk did not see', async () => {
  await perch.connectAndCheck();
  const chat = aChat({ id: 'elsewhere' });
  await perch.store.update(['marks'], () => ({
    marks: { readThrough: null, chats: { [chat.id]: { activity: chat.lastMessageAt, messageCount: 8 } } },
  }));
  perch.advanceTime(3_600_000);
  await perch.check('alarm');
  expect((await perch.store.read('marks')).marks.chats).toHaveProperty('elsewhere');
});

it('logs a mistake of our own in merging once, and shows it as an unexpected answer', async () => {
  await perch.connectAndCheck();
  const error = new TypeError('A mistake of our own');
  const update = vi.spyOn(perch.store, 'update').mockRejectedValueOnce(error);
  const logged = vi.spyOn(console, 'error').mockReturnValue(undefined);
  perch.advanceTime(30_000);
  expect(await perch.check('alarm')).toEqual({ kind: 'failed', failure: { kind: 'unexpected' } });
  expect(logged.mock.calls).toEqual([[expect.any(String), error]]);
  expect((await perch.store.read('health')).health).toMatchObject({ failure: { kind: 'unexpected' } });
  update.mockRestore();
  logged.mockRestore();
});

describe('a full storage', () => {
  it('is a failure that is shown, and ends', async () => {
    await perch.connectAndCheck();
    perch.standIn.account.addVisitor({ last_message: 'Hello' });
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QuotaExceeded'));
    const logged = vi.spyOn(console, 'error').mockReturnValue(undefined);
    perch.advanceTime(30_000);
    expect(await perch.check('alarm')).toEqual({ kind: 'failed', failure: { kind: 'storage' } });
    expect(logged).toHaveBeenCalledOnce();
    const { health, freshness } = await perch.store.read('health', 'freshness');
    expect(health).toMatchObject({ state: 'failing', failure: { kind: 'storage' } });
    expect(freshness.checkingSince).toBeNull();
    set.mockRestore();
    logged.mockRestore();
    perch.advanceTime(60_000);
    expect(await perch.check('alarm')).toMatchObject({ kind: 'checked' });
    expect((await perch.store.read('chats')).chats.list).toHaveLength(25);
  });

  it('is not caused by 1,000 visitors who send as much as they can', async () => {
    const hostile = '‹'.repeat(5_000);
    const page = `https://example.com/${'<'.repeat(300)}`;
    const sessions = Array.from({ length: 1_000 }, (_, n) => ({
      ...makeSession({ id: `${n}`.padStart(36, '0') }),
      visitor_name: hostile,
      visitor_email: hostile,
      visitor_id: hostile,
      widget_name: hostile,
      widget_id: hostile,
      last_message: hostile,
      page_url: page,
      last_message_at: new Date(Date.UTC(2026, 1, 1, 10) - n * 1_000).toISOString(),
    }));
    perch.standIn.account.replaceAll(sessions);
    await perch.connectAndCheck();
    const { chats } = await perch.store.read('chats');
    expect(chats.list).toHaveLength(1_000);
    // The most that Chrome counts: six bytes for every special character.
    const stored = JSON.stringify(chats).replace(/[^ !#-%(-;=?-[\]-~]/g, '\\u0000');
    expect(stored.length).toBeLessThan(9_500_000);
  });
});

describe('a full disk', () => {
  const badge = async () => {
    const names = [
      'connection',
      'chats',
      'marks',
      'waits',
      'mutes',
      'snooze',
      'health',
      'freshness',
      'settings',
      'quarantined',
    ] as const;
    const snapshot: Snapshot = await perch.store.read(...names);
    return badgeOf(snapshot, perch.now, ENGLISH, null);
  };
  beforeEach(async () => {
    await perch.connectAndCheck();
    await perch.store.update(['chats', 'marks'], ({ chats, marks }) => {
      const [newest] = chats.list;
      return newest ? { marks: markAllRead(marks, activityOf(newest), []) } : {};
    });
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('No space left on device'));
    perch.standIn.account.addVisitor({ last_message: 'Hello' });
  });
  afterEach(() => vi.restoreAllMocks());

  it('is shown, never as nothing unread, and retried less and less often', async () => {
    const failed: number[] = [];
    for (let n = 0; n < 120; n += 1) {
      perch.advanceTime(30_000);
      const outcome = await perch.check('alarm');
      if (outcome.kind === 'failed') failed.push(n);
      expect((await perch.store.read('health')).health).toMatchObject({ failure: { kind: 'storage' } });
    }
    expect(await badge()).toMatchObject({ text: '?', color: '#6b7280' });
    expect(failed.length).toBeLessThan(20);
    expect((await perch.store.read('freshness')).freshness.checkingSince).toBeNull();
  });

  it('ends as soon as something can be written, also in a new background', async () => {
    perch.advanceTime(30_000);
    await perch.check('alarm');
    vi.restoreAllMocks();
    perch.restartBackground();
    perch.advanceTime(60_000);
    expect(await perch.check('alarm')).toMatchObject({ kind: 'checked' });
    expect((await perch.store.read('health')).health).toEqual({ state: 'healthy' });
    expect(await badge()).toMatchObject({ text: '1' });
  });
});
