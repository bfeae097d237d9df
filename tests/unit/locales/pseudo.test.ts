import { expect, it } from 'vitest';
import en from '../../../locales/en.ts';
import { browserMessages, placeholdersOf } from '../../../locales/messages.ts';
import { pseudo } from '../../../locales/pseudo.ts';
import { i18nOf } from '../../support/i18n.ts';

const messages = (translation: Parameters<typeof browserMessages>[0]) => Object.entries(browserMessages(translation));
const ENGLISH = Object.fromEntries(messages(en));
const PSEUDO = messages(pseudo(en)).filter(([id]) => id !== 'language' && id !== 'direction');
/** Without placeholders. */
const withoutPlaceholders = (message: string) => message.replace(/\$\d/g, '');

it('makes every text about 40 % longer', () => {
  for (const [id, { message }] of PSEUDO) {
    const plain = withoutPlaceholders(ENGLISH[id]?.message ?? '').length;
    const longer = withoutPlaceholders(message).length;
    expect([id, longer]).toEqual([id, Math.max(Math.ceil(plain * 1.4), plain + 2)]);
  }
});

it('marks both ends of every text', () => {
  for (const [, { message }] of PSEUDO) expect(message).toMatch(/^\[.+\]$/);
});

it('accents all letters it can, and keeps the placeholders', () => {
  const { connect, badgeUnread, language } = pseudo(en);
  expect(connect).toBe('[Çóññééçt]');
  expect(badgeUnread).toMatchObject({
    other: expect.stringMatching(/^\[Péé*rçh: \{unread\} óó*f \{count\} áá*çtíí*vé/),
  });
  expect(placeholdersOf(badgeUnread.other)).toEqual(['count', 'unread']);
  expect(language).toBe('en');
});

it('is a valid language for I18n', () => {
  const i18n = i18nOf('en', browserMessages(pseudo(en)));
  expect(i18n.t('connectDone', { count: 1 })).toContain('1');
  expect(i18n.t('connectDone', { count: 24 })).toContain('24');
});
