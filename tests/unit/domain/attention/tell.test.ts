import { describe, expect, it } from 'vitest';
import { isPending } from '../../../../utils/domain/attention/waits';
import { activityOf, NEVER_CHECKED } from '../../../../utils/domain/chat';
import { markRead, markUnread } from '../../../../utils/domain/unread';
import { aChat, aWait, failing, known, minute, someChats } from '../../../support/chats';
import { afterwards, facts, NOW, telling } from './facts';

const MINUTE = 60_000;
const one = (overrides = {}) => facts({ waits: { c1: aWait({ since: minute(0), isNew: true }) }, ...overrides });
const idsOf = (given: ReturnType<typeof facts>, moment = {}) =>
  telling(given, moment).notifications.map(({ chats }) => chats);

describe('what is told', () => {
  it('is one event by one notification, which names chat and moment', () => {
    expect(telling(one()).notifications).toEqual([
      { id: `chat:${minute(0)}:8:c1`, kind: 'chat', chats: ['c1'], state: 'due' },
    ]);
  });

  it('is several events by one summary, those that wait longest first', () => {
    expect(telling(facts()).notifications).toEqual([
      { id: `summary:${NOW}`, kind: 'summary', chats: ['c3', 'c2', 'c1'], state: 'due' },
    ]);
  });

  it('is nothing a second time', () => {
    const after = afterwards(facts());
    expect(telling(after)).toEqual({
      waits: after.waits,
      notifications: after.notifications,
      chime: null,
      rings: false,
    });
    expect(telling(after).waits).toBe(after.waits);
  });

  it('is nothing during a check, but what was read goes away', () => {
    const checking = { isChecking: true };
    expect(telling(one(), checking)).toMatchObject({ waits: one().waits, notifications: [], rings: false });
    const after = afterwards(one());
    expect(telling(after, checking).notifications).toBe(after.notifications);
    const [c1] = someChats(3);
    const marks = markRead(after.marks, aChat(c1), minute(0));
    expect(telling({ ...after, marks }, checking).notifications).toEqual([]);
  });

  it('is the next message of the same chat, in the place of the first', () => {
    const [c1] = someChats(3);
    const news = { ...aChat(c1), lastMessageAt: minute(1), messageCount: 9 };
    const after = { ...afterwards(one()), chats: known([news, ...someChats(3).slice(1)]) };
    expect(telling(after).notifications.map(({ id }) => id)).toEqual([`chat:${minute(1)}:9:c1`]);
  });

  it.each([
    ['notifications are off', one({ attention: { notify: false } }), {}],
    ['the browser does not allow them', one(), { allowed: false }],
    ['new chats are not wanted', one({ attention: { newChats: false } }), {}],
    ['news is not wanted', facts({ waits: { c2: aWait() }, attention: { news: false } }), {}],
    ['the chat is muted', one({ mutes: { widgets: {}, chats: { c1: null } } }), {}],
    ['its widget is muted', one({ mutes: { widgets: { [aChat().widgetId ?? '']: 'Shop' }, chats: {} } }), {}],
  ])('is nothing, and never will be, where %s', (_, given, moment) => {
    const { waits, notifications } = telling(given, moment);
    expect(notifications).toEqual([]);
    const wanted = { ...given, waits, attention: facts().attention, mutes: facts().mutes };
    expect(idsOf(wanted)).toEqual([]);
    // Nor is it, out of the blue, what waits too long.
    expect(idsOf(wanted, { now: NOW + 10 * MINUTE })).toEqual([]);
  });

  it('is the next message of a chat that is muted until then', () => {
    const given = one({ mutes: { widgets: {}, chats: { c1: minute(0) } } });
    expect(idsOf(given)).toEqual([]);
    const [c1] = someChats(1);
    const news = known([{ ...aChat(c1), lastMessageAt: minute(1) }]);
    expect(idsOf({ ...afterwards(given), chats: news })).toEqual([['c1']]);
  });

  it('is nothing that was read in the meantime', () => {
    const marks = markRead(facts().marks, aChat(someChats(1)[0]), minute(0));
    expect(idsOf(one({ marks }))).toEqual([]);
  });

  it('is a message in a chat that was marked unread by hand', () => {
    const marks = markUnread(facts().marks, aChat(someChats(1)[0]));
    expect(idsOf(one({ marks }))).toEqual([['c1']]);
  });

  it('is one more message of the very same moment', () => {
    const [c1] = someChats(3);
    const after = { ...afterwards(one()), chats: known([{ ...aChat(c1), messageCount: 9 }, ...someChats(3).slice(1)]) };
    expect(telling(after).notifications.map(({ id }) => id)).toEqual([`chat:${minute(0)}:9:c1`]);
  });
});

describe('in times of quiet', () => {
  it('is held back, and told in one digest at the end', () => {
    const held = afterwards(facts(), { quiet: true });
    expect(held.notifications).toEqual([]);
    expect(telling(held, { quiet: true }).waits).toBe(held.waits);
    expect(telling(held, { now: NOW + 1 }).notifications).toEqual([
      { id: `after-quiet:${NOW + 1}`, kind: 'after-quiet', chats: ['c3', 'c2', 'c1'], state: 'due' },
    ]);
  });

  it('is told with name and message where it is only one', () => {
    expect(telling(afterwards(one(), { quiet: true })).notifications[0]?.kind).toBe('chat');
  });

  it('is not told where it was read before the end', () => {
    const held = afterwards(one(), { quiet: true });
    const marks = markRead(held.marks, aChat(someChats(1)[0]), minute(0));
    expect(idsOf({ ...held, marks })).toEqual([]);
  });
});

describe('after an absence', () => {
  it.each([
    ['the browser has just been started', { ...NEVER_CHECKED, startedAt: null }],
    ['the computer slept', { ...NEVER_CHECKED, startedAt: NOW, checkedAt: NOW - 10 * 3_600_000 }],
  ])('is nothing before the first check: %s', (_, freshness) => {
    const overdue = { c1: aWait({ since: minute(-300), told: { activity: minute(0), messageCount: 8 } }) };
    for (const waits of [overdue, facts().waits, { c1: aWait({ held: true }) }]) {
      expect(telling(facts({ freshness, waits }))).toMatchObject({ notifications: [], waits, rings: false });
    }
  });

  it('is no digest where nothing of it is new', () => {
    const moment = { now: NOW + 5 * MINUTE };
    const known = { ...afterwards(facts()), freshness: { ...away(false), checkedAt: moment.now } };
    expect(telling(known, moment).notifications.at(-1)?.kind).toBe('summary');
  });

  const away = (behind: boolean) => ({ ...NEVER_CHECKED, startedAt: NOW, checkedAt: NOW, afterGap: true, behind });

  it('is told in one digest', () => {
    expect(telling(facts({ freshness: away(false) })).notifications[0]?.kind).toBe('digest');
  });

  it('is told when all of it has been read, so that there is one digest at most', () => {
    expect(idsOf(facts({ freshness: away(true) }))).toEqual([]);
    expect(telling(facts({ freshness: away(true) })).waits).toEqual(facts().waits);
  });

  it('is told all the same where checks fail before that', () => {
    const given = facts({ freshness: away(true), health: failing({ kind: 'offline' }) });
    expect(idsOf(given)).toEqual([['c3', 'c2', 'c1']]);
  });
});

describe('who waits too long', () => {
  const later = { now: NOW + 5 * MINUTE };

  it('is told of once more, and only once', () => {
    const after = afterwards(one());
    expect(idsOf(after, { now: NOW + 4 * MINUTE })).toEqual([['c1']]);
    const repeated = afterwards(after, later);
    expect(repeated.notifications).toEqual([
      { id: `repeat:${minute(0)}:8:c1`, kind: 'repeat', chats: ['c1'], state: 'due' },
    ]);
    expect(telling(repeated, { now: NOW + 60 * MINUTE }).notifications).toBe(repeated.notifications);
  });

  it('is told of in one summary where there are several, and together with news', () => {
    const after = afterwards(facts());
    expect(telling(after, later).notifications.at(-1)).toMatchObject({ kind: 'summary', chats: ['c3', 'c2', 'c1'] });
  });

  it('is not told of again where that was the first time', () => {
    const after = afterwards(one(), later);
    expect(telling(after, { now: NOW + 20 * MINUTE }).notifications).toBe(after.notifications);
  });

  it.each([
    ['nothing is too long', { attention: { ...facts().attention, waiting: { amber: 2, red: null } } }],
    ['it was muted', { mutes: { widgets: {}, chats: { c1: null } } }],
    ['it was marked unread by hand', { waits: {} }],
  ])('is not told of where %s', (_, change) => {
    const ids = telling({ ...afterwards(one()), ...change }, later).notifications.map(({ id }) => id);
    expect(ids).not.toContain(`repeat:${minute(0)}:8:c1`);
  });

  it('is told of though messages came meanwhile that nobody wanted to hear of', () => {
    const wishes = { attention: { news: false } };
    const [c1] = someChats(3);
    const says = (minutes: number) => known([{ ...aChat(c1), lastMessageAt: minute(minutes), messageCount: 9 }]);
    const second = afterwards({ ...afterwards(one(wishes)), chats: says(1) });
    expect(second.notifications.map(({ kind }) => kind)).toEqual(['chat']);
    const repeated = telling(second, later);
    expect(repeated.notifications.map(({ id }) => id)).toEqual([`repeat:${minute(1)}:9:c1`]);
    expect(telling({ ...second, ...repeated, chats: says(2) }, { now: NOW + 9 * MINUTE }).notifications).toEqual(
      repeated.notifications,
    );
    // Nor does it matter when the last of them comes.
    expect(telling({ ...second, chats: says(3) }, later).notifications.map(({ id }) => id)).toEqual([
      `repeat:${minute(3)}:9:c1`,
    ]);
  });

  it('is told of where the first of it was not wanted, but the next was', () => {
    const passed = afterwards(one({ attention: { newChats: false } }));
    expect(passed.notifications).toEqual([]);
    const [c1] = someChats(1);
    const second = afterwards({ ...passed, chats: known([{ ...aChat(c1), lastMessageAt: minute(1) }]) });
    expect(second.notifications.map(({ kind }) => kind)).toEqual(['chat']);
    expect(telling(second, later).notifications.map(({ kind }) => kind)).toEqual(['repeat']);
  });

  it('is told of when it is no longer quiet', () => {
    const after = afterwards(one());
    expect(idsOf(after, { ...later, quiet: true })).toEqual([['c1']]);
    expect(telling(afterwards(after, { ...later, quiet: true }), later).notifications[0]?.kind).toBe('repeat');
  });
});

it('keeps what it told of apart from what comes next, by time and by count', () => {
  const { waits } = telling(one());
  const [c1] = someChats(1);
  const chat = aChat(c1);
  expect(isPending(chat, aWait(waits.c1))).toBe(false);
  expect(isPending({ ...chat, messageCount: chat.messageCount + 1 }, aWait(waits.c1))).toBe(true);
  expect(waits.c1?.told?.activity).toBe(activityOf(chat));
});
