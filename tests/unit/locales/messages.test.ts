import { expect, it } from 'vitest';
import en from '../../../locales/en.ts';
import { browserMessages, placeholdersOf } from '../../../locales/messages.ts';

it('gives a text by its name, and each form of a counted one by name and form', () => {
  const messages = browserMessages(en);
  expect(messages.appName).toEqual({ message: 'Perch' });
  expect(messages.connectDone_one).toEqual({ message: 'Connected. $1 active chat.' });
  expect(messages.connectDone_other).toEqual({ message: 'Connected. $1 active chats.' });
  expect(messages.connectDone).toBeUndefined();
});

it('numbers placeholders by the order of their names, wherever a language puts them', () => {
  const messages = browserMessages({ ...en, badgeFailing: '{time}: {problem} ({time})' });
  expect(messages.badgeFailing).toEqual({ message: '$2: $1 ($2)' });
});

it('numbers them alike in a form that says its number in a word', () => {
  const chatsOnPage = { one: 'A chat on {page}', other: '{count} chats on {page}' };
  const messages = browserMessages({ ...en, chatsOnPage });
  expect(messages.chatsOnPage_one).toEqual({ message: 'A chat on $2' });
  expect(messages.chatsOnPage_other).toEqual({ message: '$1 chats on $2' });
});

it('keeps a dollar a dollar', () => {
  expect(browserMessages({ ...en, appName: 'US$ 5' }).appName).toEqual({ message: 'US$$ 5' });
});

it('knows each placeholder once, in order', () => {
  expect(placeholdersOf('{b} {a} {b} {} { c }')).toEqual(['a', 'b']);
});
