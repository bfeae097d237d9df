import { describe, expect, it } from 'vitest';
import { NEVER_CHECKED } from '../../../../utils/domain/model/connection-state.ts';
import {
  type Notification,
  parseNotificationId,
  removeObsolete,
} from '../../../../utils/domain/notifications/notifications.ts';
import { markAllRead } from '../../../../utils/domain/read-marks/mark-all-read.ts';
import { markRead } from '../../../../utils/domain/read-marks/unread.ts';
import { aChat, knownChats, minute, someChats } from '../../../support/chats.ts';
import { anInput, inputAfter, NOW } from './an-input.ts';

const aNotification = (overrides: Partial<Notification> = {}): Notification => ({
  id: `chat:${minute(0)}:8:c1`,
  kind: 'chat',
  chatIds: ['c1'],
  state: 'shown',
  ...overrides,
});
const summary = (overrides: Partial<Notification> = {}) =>
  aNotification({ id: 'summary:1', kind: 'summary', chatIds: ['c2', 'c1'], ...overrides });
const [first] = someChats(1);
const read = markRead(anInput().marks, aChat(first), minute(0));

describe('a notification is removed', () => {
  it('when its chat is read', () => {
    const notifications = [aNotification()];
    expect(removeObsolete(anInput({ notifications }), true)).toBe(notifications);
    expect(removeObsolete(anInput({ notifications, marks: read }), true)).toEqual([]);
  });

  it('when its chat is muted or closed', () => {
    const notifications = [aNotification()];
    expect(removeObsolete(anInput({ notifications, mutes: { widgets: {}, chats: { c1: null } } }), true)).toEqual([]);
    expect(removeObsolete(anInput({ notifications: [aNotification({ chatIds: ['gone'] })] }), true)).toEqual([]);
  });

  it('when the last of several chats is read', () => {
    const notifications = [summary()];
    expect(removeObsolete(anInput({ notifications, marks: read }), true)).toBe(notifications);
    expect(removeObsolete(anInput({ notifications, marks: markAllRead(read, minute(0)) }), true)).toEqual([]);
  });

  it('when notifications are turned off', () => {
    expect(removeObsolete(anInput({ notifications: [aNotification()] }), false)).toEqual([]);
  });

  it('when the browser starts again, unless it was never asked to show it', () => {
    const freshness = NEVER_CHECKED;
    const due = aNotification({ state: 'due' });
    const others = [aNotification({ state: 'showing', id: 'a' }), aNotification({ id: 'b' })];
    expect(removeObsolete(anInput({ notifications: [...others, due], freshness }), true)).toEqual([due]);
  });
});

it('drops a chat that was read before the notification could be shown', () => {
  const notifications = [summary({ state: 'due' })];
  expect(removeObsolete(anInput({ notifications, marks: read }), true)).toEqual([
    summary({ state: 'due', chatIds: ['c2'] }),
  ]);
});

it('keeps at most the newest twenty', () => {
  const notifications = Array.from({ length: 20 }, (_, n) => summary({ id: `summary:${n}`, state: 'due' }));
  const after = inputAfter(anInput({ notifications })).notifications;
  expect(after).toHaveLength(20);
  expect(after[0]?.id).toBe('summary:1');
});

it('replaces a summary that was shown by the next one', () => {
  const older = [summary(), summary({ id: 'summary:2', state: 'due' }), aNotification({ chatIds: ['c9'] })];
  const after = inputAfter(
    anInput({ notifications: older, chats: knownChats([aChat({ id: 'c9' }), ...someChats(3)]) }),
  );
  expect(after.notifications.map(({ id }) => id)).toEqual(['summary:2', older[2]?.id, `summary:${NOW}`]);
});

it('finds chat and activity in the id, even if nothing else is stored any more', () => {
  expect(parseNotificationId(`chat:${minute(3)}:8:some:id`)).toEqual({ id: 'some:id', readUpTo: minute(3) });
  expect(parseNotificationId(`reminder:${minute(3)}:8:c1`)).toEqual({ id: 'c1', readUpTo: minute(3) });
  expect(parseNotificationId('summary:1770000000000')).toBeNull();
  expect(parseNotificationId('test')).toBeNull();
});
