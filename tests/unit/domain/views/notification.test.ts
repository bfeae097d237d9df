import { describe, expect, it } from 'vitest';
import type { Notification } from '../../../../utils/domain/attention/notifications';
import { DEFAULT_ATTENTION } from '../../../../utils/domain/attention/settings';
import type { Chat } from '../../../../utils/domain/chat';
import { DEFAULT_SETTINGS } from '../../../../utils/domain/settings';
import { notificationWords } from '../../../../utils/domain/views/notification';
import { aChat, aSnapshot, aWait, CHECKED_AT, known, minute } from '../../../support/chats';
import { ENGLISH, englishIn } from '../../../support/i18n';

const JOHN = aChat({ id: 'john', lastMessageAt: minute(38) });
const JANE = aChat({ id: 'jane', visitorName: 'Jane', lastMessageAt: minute(50) });
const MARY = aChat({ id: 'mary', visitorName: 'Mary', lastMessageAt: minute(57) });

const words = (kind: Notification['kind'], chats: readonly Chat[], i18n = ENGLISH) => {
  const waits = Object.fromEntries(
    chats.map((chat) => [chat.id, aWait({ since: chat.lastMessageAt ?? chat.createdAt })]),
  );
  const snapshot = aSnapshot({ chats: known(chats), waits });
  const notification = { id: 'n', kind, chats: chats.map(({ id }) => id), state: 'due' } as const;
  return notificationWords(notification, snapshot, CHECKED_AT, i18n);
};

describe('of one chat', () => {
  it('says who, what and on which page, and offers what can be done', () => {
    expect(words('chat', [JOHN])).toEqual({
      title: 'John',
      message: 'Thanks, that helps!',
      context: 'example.com',
      buttons: ['Open page', 'Mark as read'],
      silent: false,
    });
  });

  it('says how long somebody has been waiting', () => {
    expect(words('repeat', [JOHN]).title).toBe('John has been waiting for 22 min');
  });

  it('does without a message, and without a page that is safe', () => {
    const silent = aChat({
      id: 's',
      lastMessage: null,
      lastMessageAt: null,
      messageCount: 0,
      pageUrl: 'javascript:alert(1)',
    });
    expect(words('chat', [silent])).toMatchObject({ message: 'No message yet', context: null });
  });

  it('says of a message without text that it has none, and where its page is that is too long', () => {
    const picture = aChat({ id: 'p', lastMessage: ' ', pageUrl: null, pageHost: 'shop.example.com' });
    expect(words('chat', [picture])).toMatchObject({ message: 'Message without text', context: 'shop.example.com' });
  });

  it('cuts no name inside a character', () => {
    expect(words('chat', [aChat({ visitorName: `${'x'.repeat(58)}🇩🇪🇫🇷 end` })]).title).toBe(`${'x'.repeat(58)}…`);
  });

  it('is text, cut and tamed, whatever the visitor sent', () => {
    const hostile = aChat({
      visitorName: `<b>‮${'x'.repeat(900)}`,
      lastMessage: 'y'.repeat(9_000),
      pageUrl: 'https://user:pw@аррӏе.com/',
    });
    const { title, message, context } = words('chat', [hostile]);
    expect(title.length).toBeLessThan(80);
    expect(title).not.toContain('‮');
    expect(message.length).toBeLessThan(300);
    expect(context).toBe('xn--80ak6aa92e.com');
  });
});

describe('of several chats', () => {
  it('says how many, how long the oldest waits, and whose they are', () => {
    expect(words('summary', [JOHN, JANE, MARY])).toEqual({
      title: '3 chats, the oldest waits 22 min',
      message: 'John and 2 other visitors',
      context: null,
      buttons: [],
      silent: false,
    });
    expect(words('summary', [JANE, MARY]).message).toBe('Jane and 1 other visitor');
  });

  it('says that they came while nobody was there, or while it was quiet', () => {
    expect(words('digest', [JOHN, JANE]).title).toBe('While you were away: 2 chats, the oldest 22 min');
    expect(words('after-quiet', [JANE, MARY]).title).toBe('Meanwhile: 2 chats, the oldest waits 10 min');
  });

  it('has words for the one that is left', () => {
    expect(words('summary', [MARY])).toMatchObject({ title: '1 chat, waiting for 3 min', message: 'Mary' });
  });

  it('writes numbers as the user does', () => {
    expect(words('summary', [JOHN, JANE], englishIn('ar-EG')).title).toContain('٢');
  });
});

it('leaves the sound to the chime where there is one', () => {
  const sound = { ...DEFAULT_ATTENTION.sound, on: true };
  const settings = { ...DEFAULT_SETTINGS, attention: { ...DEFAULT_ATTENTION, sound } };
  const notification = { id: 'n', kind: 'chat', chats: ['john'], state: 'due' } as const;
  const snapshot = aSnapshot({ chats: known([JOHN]), settings });
  expect(notificationWords(notification, snapshot, CHECKED_AT, ENGLISH).silent).toBe(true);
});
