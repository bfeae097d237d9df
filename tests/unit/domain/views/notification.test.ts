import { describe, expect, it } from 'vitest';
import type { Chat } from '../../../../utils/domain/model/chat.ts';
import type { Notification } from '../../../../utils/domain/notifications/notifications.ts';
import { DEFAULT_NOTIFICATION_SETTINGS } from '../../../../utils/domain/notifications/settings.ts';
import { DEFAULT_SETTINGS } from '../../../../utils/domain/settings.ts';
import { notificationContent } from '../../../../utils/domain/views/notification.ts';
import { aChat, aSnapshot, aWait, CHECKED_AT, knownChats, minute } from '../../../support/chats.ts';
import { ENGLISH, englishIn } from '../../../support/i18n.ts';

const JOHN = aChat({ id: 'john', lastMessageAt: minute(38) });
const JANE = aChat({ id: 'jane', visitorName: 'Jane', lastMessageAt: minute(50) });
const MARY = aChat({ id: 'mary', visitorName: 'Mary', lastMessageAt: minute(57) });

const contentOf = (kind: Notification['kind'], chats: readonly Chat[], i18n = ENGLISH) => {
  const waits = Object.fromEntries(
    chats.map((chat) => [chat.id, aWait({ waitingSince: chat.lastMessageAt ?? chat.createdAt })]),
  );
  const snapshot = aSnapshot({ chats: knownChats(chats), waits });
  const notification = { id: 'n', kind, chatIds: chats.map(({ id }) => id), state: 'due' } as const;
  return notificationContent(notification, snapshot, CHECKED_AT, i18n);
};

describe('the content for one chat', () => {
  it('says who, what and on which page, with buttons', () => {
    expect(contentOf('chat', [JOHN])).toEqual({
      title: 'John',
      message: 'Thanks, that helps!',
      context: 'example.com',
      buttons: ['Open page', 'Mark as read'],
      silent: false,
    });
  });

  it('says how long the visitor has been waiting', () => {
    expect(contentOf('reminder', [JOHN]).title).toBe('John has been waiting for 22 min');
  });

  it('works without a message, and without a safe page', () => {
    const emptyChat = aChat({
      id: 's',
      lastMessage: null,
      lastMessageAt: null,
      messageCount: 0,
      pageUrl: 'javascript:alert(1)',
    });
    expect(contentOf('chat', [emptyChat])).toMatchObject({ message: 'No message yet', context: null });
  });

  it('says that a message has no text, and the host of a page that is too long', () => {
    const picture = aChat({ id: 'p', lastMessage: ' ', pageUrl: null, pageHost: 'shop.example.com' });
    expect(contentOf('chat', [picture])).toMatchObject({
      message: 'Message without text',
      context: 'shop.example.com',
    });
  });

  it('cuts no character of a name in two', () => {
    expect(contentOf('chat', [aChat({ visitorName: `${'x'.repeat(58)}🇩🇪🇫🇷 end` })]).title).toBe(`${'x'.repeat(58)}…`);
  });

  it('is text, cut and safe to display, no matter what the visitor sent', () => {
    const hostile = aChat({
      visitorName: `<b>‮${'x'.repeat(900)}`,
      lastMessage: 'y'.repeat(9_000),
      pageUrl: 'https://user:pw@аррӏе.com/',
    });
    const { title, message, context } = contentOf('chat', [hostile]);
    expect(title.length).toBeLessThan(80);
    expect(title).not.toContain('‮');
    expect(message.length).toBeLessThan(300);
    expect(context).toBe('xn--80ak6aa92e.com');
  });
});

describe('the content for several chats', () => {
  it('says how many, how long the oldest has been waiting, and who wrote', () => {
    expect(contentOf('summary', [JOHN, JANE, MARY])).toEqual({
      title: '3 chats waiting, longest 22 min',
      message: 'John and 2 other visitors',
      context: null,
      buttons: [],
      silent: false,
    });
    expect(contentOf('summary', [JANE, MARY]).message).toBe('Jane and 1 other visitor');
  });

  it('says that they came while the user was away, or during a quiet period', () => {
    expect(contentOf('digest', [JOHN, JANE]).title).toBe('While you were away: 2 chats waiting, longest 22 min');
    expect(contentOf('after-quiet-period', [JANE, MARY]).title).toBe(
      'While notifications were paused: 2 chats waiting, longest 10 min',
    );
  });

  it('has a text for a single remaining chat', () => {
    expect(contentOf('summary', [MARY])).toMatchObject({ title: '1 chat waiting for 3 min', message: 'Mary' });
  });

  it('formats numbers for the locale', () => {
    expect(contentOf('summary', [JOHN, JANE], englishIn('ar-EG')).title).toContain('٢');
  });
});

it('is silent if the chime is on', () => {
  const sound = { ...DEFAULT_NOTIFICATION_SETTINGS.sound, on: true };
  const settings = { ...DEFAULT_SETTINGS, notifications: { ...DEFAULT_NOTIFICATION_SETTINGS, sound } };
  const notification = { id: 'n', kind: 'chat', chatIds: ['john'], state: 'due' } as const;
  const snapshot = aSnapshot({ chats: knownChats([JOHN]), settings });
  expect(notificationContent(notification, snapshot, CHECKED_AT, ENGLISH).silent).toBe(true);
});
