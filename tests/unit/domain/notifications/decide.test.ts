import { describe, expect, it } from 'vitest';
import { activityOf } from '../../../../utils/domain/model/chat.ts';
import { NEVER_CHECKED } from '../../../../utils/domain/model/connection-state.ts';
import { isPending } from '../../../../utils/domain/notifications/waits.ts';
import { markRead, markUnread } from '../../../../utils/domain/read-marks/unread.ts';
import { aChat, aWait, failing, knownChats, minute, someChats } from '../../../support/chats.ts';
import { anInput, decide, inputAfter, NOW } from './an-input.ts';

const MINUTE = 60_000;
const one = (overrides = {}) =>
  anInput({ waits: { c1: aWait({ waitingSince: minute(0), isNew: true }) }, ...overrides });
const idsOf = (input: ReturnType<typeof anInput>, context = {}) =>
  decide(input, context).notifications.map(({ chatIds }) => chatIds);

describe('the decision', () => {
  it('makes one notification for one chat, with chat and activity in its id', () => {
    expect(decide(one()).notifications).toEqual([
      { id: `chat:${minute(0)}:8:c1`, kind: 'chat', chatIds: ['c1'], state: 'due' },
    ]);
  });

  it('makes one summary for several chats, the longest waiting first', () => {
    expect(decide(anInput()).notifications).toEqual([
      { id: `summary:${NOW}`, kind: 'summary', chatIds: ['c3', 'c2', 'c1'], state: 'due' },
    ]);
  });

  it('makes nothing a second time', () => {
    const after = inputAfter(anInput());
    expect(decide(after)).toEqual({
      waits: after.waits,
      notifications: after.notifications,
      chime: null,
      playsChime: false,
    });
    expect(decide(after).waits).toBe(after.waits);
  });

  it('makes nothing during a check, but removes what was read', () => {
    const checking = { isChecking: true };
    expect(decide(one(), checking)).toMatchObject({ waits: one().waits, notifications: [], playsChime: false });
    const after = inputAfter(one());
    expect(decide(after, checking).notifications).toBe(after.notifications);
    const [c1] = someChats(3);
    const marks = markRead(after.marks, aChat(c1), minute(0));
    expect(decide({ ...after, marks }, checking).notifications).toEqual([]);
  });

  it('replaces the notification when the next message comes in the same chat', () => {
    const [c1] = someChats(3);
    const withNewMessage = { ...aChat(c1), lastMessageAt: minute(1), messageCount: 9 };
    const after = { ...inputAfter(one()), chats: knownChats([withNewMessage, ...someChats(3).slice(1)]) };
    expect(decide(after).notifications.map(({ id }) => id)).toEqual([`chat:${minute(1)}:9:c1`]);
  });

  it.each([
    ['notifications are off', one({ settings: { notify: false } }), {}],
    ['the browser does not allow them', one(), { isAllowed: false }],
    ['new chats are not wanted', one({ settings: { newChats: false } }), {}],
    [
      'new messages in known chats are not wanted',
      anInput({ waits: { c2: aWait() }, settings: { existingChats: false } }),
      {},
    ],
    ['the chat is muted', one({ mutes: { widgets: {}, chats: { c1: null } } }), {}],
    ['its widget is muted', one({ mutes: { widgets: { [aChat().widgetId ?? '']: 'Shop' }, chats: {} } }), {}],
  ])('makes nothing, and never will, if %s', (_, input, context) => {
    const { waits, notifications } = decide(input, context);
    expect(notifications).toEqual([]);
    const wanted = { ...input, waits, settings: anInput().settings, mutes: anInput().mutes };
    expect(idsOf(wanted)).toEqual([]);
    // Nor a reminder once it waits too long.
    expect(idsOf(wanted, { now: NOW + 10 * MINUTE })).toEqual([]);
  });

  it('makes a notification for the next message of a chat that was muted until then', () => {
    const input = one({ mutes: { widgets: {}, chats: { c1: minute(0) } } });
    expect(idsOf(input)).toEqual([]);
    const [c1] = someChats(1);
    const withNewMessage = knownChats([{ ...aChat(c1), lastMessageAt: minute(1) }]);
    expect(idsOf({ ...inputAfter(input), chats: withNewMessage })).toEqual([['c1']]);
  });

  it('makes nothing for a chat that was read in the meantime', () => {
    const marks = markRead(anInput().marks, aChat(someChats(1)[0]), minute(0));
    expect(idsOf(one({ marks }))).toEqual([]);
  });

  it('makes a notification for a message in a chat that was marked unread', () => {
    const marks = markUnread(anInput().marks, aChat(someChats(1)[0]));
    expect(idsOf(one({ marks }))).toEqual([['c1']]);
  });

  it('makes a notification for another message of the same instant', () => {
    const [c1] = someChats(3);
    const after = {
      ...inputAfter(one()),
      chats: knownChats([{ ...aChat(c1), messageCount: 9 }, ...someChats(3).slice(1)]),
    };
    expect(decide(after).notifications.map(({ id }) => id)).toEqual([`chat:${minute(0)}:9:c1`]);
  });
});

describe('in a quiet period', () => {
  it('defers notifications, and makes one of them all at the end', () => {
    const deferred = inputAfter(anInput(), { isQuietPeriod: true });
    expect(deferred.notifications).toEqual([]);
    expect(decide(deferred, { isQuietPeriod: true }).waits).toBe(deferred.waits);
    expect(decide(deferred, { now: NOW + 1 }).notifications).toEqual([
      { id: `after-quiet-period:${NOW + 1}`, kind: 'after-quiet-period', chatIds: ['c3', 'c2', 'c1'], state: 'due' },
    ]);
  });

  it('makes an ordinary notification at the end if only one chat was deferred', () => {
    expect(decide(inputAfter(one(), { isQuietPeriod: true })).notifications[0]?.kind).toBe('chat');
  });

  it('drops deferred chats that are read before the end', () => {
    const deferred = inputAfter(one(), { isQuietPeriod: true });
    const marks = markRead(deferred.marks, aChat(someChats(1)[0]), minute(0));
    expect(idsOf({ ...deferred, marks })).toEqual([]);
  });
});

describe('after an absence', () => {
  it.each([
    ['the browser has just been started', { ...NEVER_CHECKED, startedAt: null }],
    ['the computer slept', { ...NEVER_CHECKED, startedAt: NOW, checkedAt: NOW - 10 * 3_600_000 }],
  ])('makes nothing before the first check: %s', (_, freshness) => {
    const overdue = {
      c1: aWait({ waitingSince: minute(-300), notifiedUpTo: { activity: minute(0), messageCount: 8 } }),
    };
    for (const waits of [overdue, anInput().waits, { c1: aWait({ deferred: true }) }]) {
      expect(decide(anInput({ freshness, waits }))).toMatchObject({ notifications: [], waits, playsChime: false });
    }
  });

  it('makes no digest of reminders alone', () => {
    const context = { now: NOW + 5 * MINUTE };
    const known = { ...inputAfter(anInput()), freshness: { ...away(false), checkedAt: context.now } };
    expect(decide(known, context).notifications.at(-1)?.kind).toBe('summary');
  });

  const away = (behind: boolean) => ({ ...NEVER_CHECKED, startedAt: NOW, checkedAt: NOW, afterAbsence: true, behind });

  it('makes one digest', () => {
    expect(decide(anInput({ freshness: away(false) })).notifications[0]?.kind).toBe('digest');
  });

  it('waits until all new messages have been read from the server, so that there is only one digest', () => {
    expect(idsOf(anInput({ freshness: away(true) }))).toEqual([]);
    expect(decide(anInput({ freshness: away(true) })).waits).toEqual(anInput().waits);
  });

  it('does not wait if checks fail before that', () => {
    const input = anInput({ freshness: away(true), health: failing({ kind: 'offline' }) });
    expect(idsOf(input)).toEqual([['c3', 'c2', 'c1']]);
  });
});

describe('a chat that waits too long', () => {
  const later = { now: NOW + 5 * MINUTE };

  it('gets one reminder, and only one', () => {
    const after = inputAfter(one());
    expect(idsOf(after, { now: NOW + 4 * MINUTE })).toEqual([['c1']]);
    const reminded = inputAfter(after, later);
    expect(reminded.notifications).toEqual([
      { id: `reminder:${minute(0)}:8:c1`, kind: 'reminder', chatIds: ['c1'], state: 'due' },
    ]);
    expect(decide(reminded, { now: NOW + 60 * MINUTE }).notifications).toBe(reminded.notifications);
  });

  it('shares one summary with others, and with new messages', () => {
    const after = inputAfter(anInput());
    expect(decide(after, later).notifications.at(-1)).toMatchObject({ kind: 'summary', chatIds: ['c3', 'c2', 'c1'] });
  });

  it('gets no reminder if it waited too long when it was first notified', () => {
    const after = inputAfter(one(), later);
    expect(decide(after, { now: NOW + 20 * MINUTE }).notifications).toBe(after.notifications);
  });

  it.each([
    ['red is off', { settings: { ...anInput().settings, waitingLimits: { amber: 2, red: null } } }],
    ['it was muted', { mutes: { widgets: {}, chats: { c1: null } } }],
    ['it was marked unread', { waits: {} }],
  ])('gets no reminder if %s', (_, change) => {
    const ids = decide({ ...inputAfter(one()), ...change }, later).notifications.map(({ id }) => id);
    expect(ids).not.toContain(`reminder:${minute(0)}:8:c1`);
  });

  it('gets its reminder even if unwanted messages came in between', () => {
    const settings = { settings: { existingChats: false } };
    const [c1] = someChats(3);
    const says = (minutes: number) => knownChats([{ ...aChat(c1), lastMessageAt: minute(minutes), messageCount: 9 }]);
    const second = inputAfter({ ...inputAfter(one(settings)), chats: says(1) });
    expect(second.notifications.map(({ kind }) => kind)).toEqual(['chat']);
    const reminded = decide(second, later);
    expect(reminded.notifications.map(({ id }) => id)).toEqual([`reminder:${minute(1)}:9:c1`]);
    expect(decide({ ...second, ...reminded, chats: says(2) }, { now: NOW + 9 * MINUTE }).notifications).toEqual(
      reminded.notifications,
    );
    // It does not matter when the last of them comes.
    expect(decide({ ...second, chats: says(3) }, later).notifications.map(({ id }) => id)).toEqual([
      `reminder:${minute(3)}:9:c1`,
    ]);
  });

  it('gets its reminder if the first message was unwanted, but the next was not', () => {
    const skipped = inputAfter(one({ settings: { newChats: false } }));
    expect(skipped.notifications).toEqual([]);
    const [c1] = someChats(1);
    const second = inputAfter({ ...skipped, chats: knownChats([{ ...aChat(c1), lastMessageAt: minute(1) }]) });
    expect(second.notifications.map(({ kind }) => kind)).toEqual(['chat']);
    expect(decide(second, later).notifications.map(({ kind }) => kind)).toEqual(['reminder']);
  });

  it('gets its reminder after a quiet period', () => {
    const after = inputAfter(one());
    expect(idsOf(after, { ...later, isQuietPeriod: true })).toEqual([['c1']]);
    expect(decide(inputAfter(after, { ...later, isQuietPeriod: true }), later).notifications[0]?.kind).toBe('reminder');
  });
});

it('distinguishes a notified message from the next one, by time and by count', () => {
  const { waits } = decide(one());
  const [c1] = someChats(1);
  const chat = aChat(c1);
  expect(isPending(chat, aWait(waits.c1))).toBe(false);
  expect(isPending({ ...chat, messageCount: chat.messageCount + 1 }, aWait(waits.c1))).toBe(true);
  expect(waits.c1?.notifiedUpTo?.activity).toBe(activityOf(chat));
});
