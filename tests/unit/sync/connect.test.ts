import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeSession } from '../../support/api/wire-session';
import { minute } from '../../support/chats';
import { type Perch, startPerch, stopPerch } from './perch';

let perch: Perch;

beforeAll(async () => {
  perch = await startPerch();
});
beforeEach(() => perch.reset());
afterAll(() => stopPerch(perch));

it('tries the key with the reference request and stores it when it is accepted', async () => {
  expect(await perch.connect(` Bearer ${perch.standIn.key}\n`)).toEqual({ kind: 'connected', total: 24 });
  expect(perch.standIn.requests().map(({ body }) => body)).toEqual([{ limit: 20, status: 'active' }]);
  const { key, connection, chats } = await perch.store.read('key', 'connection', 'chats');
  expect(key).toBe(perch.standIn.key);
  expect(connection?.hint).toBe(`${perch.standIn.key.slice(0, 8)}…`);
  expect(JSON.stringify(connection)).not.toContain(perch.standIn.key);
  expect(chats.list).toHaveLength(20);
});

describe('stores nothing', () => {
  it.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['mgp_ключ', 'unsendable'],
  ])('for the key %j, and asks nobody', async (key, what) => {
    expect(await perch.connect(key)).toEqual({ kind: 'invalid', what });
    expect(perch.standIn.requests()).toHaveLength(0);
  });

  it('for a wrong key', async () => {
    expect(await perch.connect('mgp_wrong')).toEqual({ kind: 'failed', failure: { kind: 'refused' } });
    expect(await perch.store.read('key', 'connection')).toEqual({ key: null, connection: null });
  });

  it('for a captive portal', async () => {
    perch.standIn.failNext({ kind: 'captive-portal' });
    expect(await perch.connect()).toEqual({ kind: 'failed', failure: { kind: 'unexpected' } });
    expect(await perch.store.read('key')).toEqual({ key: null });
  });
});

it('stores nothing after another page disconnected meanwhile', async () => {
  await perch.connected();
  perch.standIn.beforeAnswer(() => perch.store.forget());
  expect(await perch.connect()).toEqual({ kind: 'superseded' });
  expect(await perch.store.read('key', 'connection')).toEqual({ key: null, connection: null });
});

describe('another key', () => {
  beforeEach(async () => {
    await perch.connected();
    await perch.store.update(['marks'], () => ({ marks: { readThrough: minute(0), chats: {} } }));
  });

  it('that is refused leaves everything as it was', async () => {
    const before = await perch.store.read('key', 'connection', 'chats', 'marks');
    await perch.connect('mgp_wrong');
    expect(await perch.store.read('key', 'connection', 'chats', 'marks')).toEqual(before);
  });

  it('of the same account keeps chats and read marks', async () => {
    perch.standIn.addKey('mgp_second');
    await perch.connect('mgp_second');
    const { chats, marks } = await perch.store.read('chats', 'marks');
    expect(chats.list).toHaveLength(24);
    expect(marks.readThrough).toBe(minute(0));
  });

  it('of another account starts anew', async () => {
    const other = makeSession({ id: 'other', widget_id: 'other-widget' });
    perch.standIn.account.replaceAll([other]);
    await perch.connect();
    const { chats, marks } = await perch.store.read('chats', 'marks');
    expect(chats.list.map(({ id }) => id)).toEqual(['other']);
    expect(marks).toEqual({ readThrough: null, chats: {} });
  });
});
