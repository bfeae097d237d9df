import { describe, expect, it } from 'vitest';
import { chatOf, type Notification, stillWanted } from '../../../../utils/domain/attention/notifications';
import { NEVER_CHECKED } from '../../../../utils/domain/chat';
import { markAllRead } from '../../../../utils/domain/read-all';
import { markRead } from '../../../../utils/domain/unread';
import { aChat, known, minute, someChats } from '../../../support/chats';
import { afterwards, facts, NOW } from './facts';

const aNotification = (overrides: Partial<Notification> = {}): Notification => ({
  id: `chat:${minute(0)}:8:c1`,
  kind: 'chat',
  chats: ['c1'],
  state: 'shown',
  ...overrides,
});
const summary = (overrides: Partial<Notification> = {}) =>
  aNotification({ id: 'summary:1', kind: 'summary', chats: ['c2', 'c1'], ...overrides });
const [first] = someChats(1);
const read = markRead(facts().marks, aChat(first), minute(0));

describe('a notification goes away', () => {
  it('when its chat was read', () => {
    const notifications = [aNotification()];
    expect(stillWanted(facts({ notifications }), true)).toBe(notifications);
    expect(stillWanted(facts({ notifications, marks: read }), true)).toEqual([]);
  });

  it('when its chat was muted, or has closed', () => {
    const notifications = [aNotification()];
    expect(stillWanted(facts({ notifications, mutes: { widgets: {}, chats: { c1: null } } }), true)).toEqual([]);
    expect(stillWanted(facts({ notifications: [aNotification({ chats: ['gone'] })] }), true)).toEqual([]);
  });

  it('of several chats when the last of them was read', () => {
    const notifications = [summary()];
    expect(stillWanted(facts({ notifications, marks: read }), true)).toBe(notifications);
    expect(stillWanted(facts({ notifications, marks: markAllRead(read, minute(0)) }), true)).toEqual([]);
  });

  it('when notifications are turned off', () => {
    expect(stillWanted(facts({ notifications: [aNotification()] }), false)).toEqual([]);
  });

  it('with the browser, unless the browser was never asked to show it', () => {
    const freshness = NEVER_CHECKED;
    const due = aNotification({ state: 'due' });
    const others = [aNotification({ state: 'showing', id: 'a' }), aNotification({ id: 'b' })];
    expect(stillWanted(facts({ notifications: [...others, due], freshness }), true)).toEqual([due]);
  });
});

it('does not tell of what was read before it could be shown', () => {
  const notifications = [summary({ state: 'due' })];
  expect(stillWanted(facts({ notifications, marks: read }), true)).toEqual([summary({ state: 'due', chats: ['c2'] })]);
});

it('keeps twenty at most, the newest', () => {
  const notifications = Array.from({ length: 20 }, (_, n) => summary({ id: `summary:${n}`, state: 'due' }));
  const after = afterwards(facts({ notifications })).notifications;
  expect(after).toHaveLength(20);
  expect(after[0]?.id).toBe('summary:1');
});

it('has the latest of several take the place of an older one that was shown', () => {
  const older = [summary(), summary({ id: 'summary:2', state: 'due' }), aNotification({ chats: ['c9'] })];
  const after = afterwards(facts({ notifications: older, chats: known([aChat({ id: 'c9' }), ...someChats(3)]) }));
  expect(after.notifications.map(({ id }) => id)).toEqual(['summary:2', older[2]?.id, `summary:${NOW}`]);
});

it('says of which chat it is, and up to when it tells, also once all is forgotten', () => {
  expect(chatOf(`chat:${minute(3)}:8:some:id`)).toEqual({ id: 'some:id', seen: minute(3) });
  expect(chatOf(`repeat:${minute(3)}:8:c1`)).toEqual({ id: 'c1', seen: minute(3) });
  expect(chatOf('summary:1770000000000')).toBeNull();
  expect(chatOf('test')).toBeNull();
});
