import { expect, it } from 'vitest';
import type { ConnectResult } from '../../../../utils/domain/connection/connect-result.ts';
import { connectResultText } from '../../../../utils/domain/views/connect-text.ts';
import { FAILURES } from '../../../support/chats.ts';
import { ENGLISH, englishIn } from '../../../support/i18n.ts';

it.each([
  [24, 'en-US', 'Connected. 24 active chats.'],
  [1, 'en-US', 'Connected. 1 active chat.'],
  [0, 'en-US', 'Connected. 0 active chats.'],
  [3120, 'en-US', 'Connected. 3,120 active chats.'],
  [3120, 'de', 'Connected. 3.120 active chats.'],
])('says that %i chats were found (%s)', (total, locale, texts) => {
  expect(connectResultText({ kind: 'connected', total }, englishIn(locale))).toBe(texts);
});

it('has a different sentence for each failed attempt', () => {
  const results: ConnectResult[] = [
    ...(['empty', 'unsendable', 'address'] as const).map((what) => ({ kind: 'invalid' as const, what })),
    { kind: 'superseded' as const },
    ...FAILURES.map((failure) => ({ kind: 'failed' as const, failure })),
  ];
  const texts = results.map((result) => connectResultText(result, ENGLISH));
  expect(new Set(texts).size).toBe(results.length);
  for (const sentence of texts) expect(sentence).toMatch(/^[A-Z].+(\.|https:\/\/)$/);
});
