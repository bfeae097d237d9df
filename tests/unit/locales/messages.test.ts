import { expect, it } from 'vitest';
import en from '../../../locales/en.ts';
import { browserMessages, placeholdersOf } from '../../../locales/messages.ts';

it('names a text by its key, and each plural form by key and form', () => {
  const messages = browserMessages(en);
  expect(messages.appName).toEqual({ message: 'Perch' });
  expect(messages.connectDone_one).toEqual({ message: 'Connected. $1 active chat.' });
  expect(messages.connectDone_other).toEqual({ message: 'Connected. $1 active chats.' });
  expect(messages.connectDone).toBeUndefined();
});

it('numbers placeholders by the order of their names, not of the text', () => {
  const messages = browserMessages({ ...en, badgeFailing: '{time}: {problem} ({time})' });
  expect(messages.badgeFailing).toEqual({ message: '$2: $1 ($2)' });
});

it('numbers them the same in a form that spells out its number', () => {
  const chatsOnPage = { one: 'A chat on {page}', other: '{count} chats on {page}' };
  const messages = browserMessages({ ...en, chatsOnPage });
  expect(messages.chatsOnPage_one).toEqual({ message: 'A chat on $2' });
  expect(messages.chatsOnPage_other).toEqual({ message: '$1 chats on $2' });
});

it('escapes dollar signs', () => {
  expect(browserMessages({ ...en, appName: 'US$ 5' }).appName).toEqual({ message: 'US$$ 5' });
});

it('lists each placeholder once, sorted', () => {
  expect(placeholdersOf('{b} {a} {b} {} { c }')).toEqual(['a', 'b']);
});
