import { expect, it } from 'vitest';
import type { ConnectResult } from '../../../../utils/domain/connect-result';
import { connectWords } from '../../../../utils/domain/views/connect-words';
import { FAILURES } from '../../../support/chats';
import { ENGLISH, englishIn } from '../../../support/i18n';

it.each([
  [24, 'en-US', 'Connected. 24 active chats.'],
  [1, 'en-US', 'Connected. 1 active chat.'],
  [0, 'en-US', 'Connected. 0 active chats.'],
  [3120, 'en-US', 'Connected. 3,120 active chats.'],
  [3120, 'de', 'Connected. 3.120 active chats.'],
])('says that %i chats were found (%s)', (total, locale, words) => {
  expect(connectWords({ kind: 'connected', total }, englishIn(locale))).toBe(words);
});

it('has a sentence of its own for each way not to connect', () => {
  const results: ConnectResult[] = [
    ...(['empty', 'unsendable', 'address'] as const).map((what) => ({ kind: 'invalid' as const, what })),
    { kind: 'superseded' as const },
    ...FAILURES.map((failure) => ({ kind: 'failed' as const, failure })),
  ];
  const words = results.map((result) => connectWords(result, ENGLISH));
  expect(new Set(words).size).toBe(results.length);
  for (const sentence of words) expect(sentence).toMatch(/^[A-Z].+(\.|https:\/\/)$/);
});
