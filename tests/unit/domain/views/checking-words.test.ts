import { describe, expect, it } from 'vitest';
import { CHECKING } from '../../../../utils/domain/settings';
import { awayWords, checkingWords, chosenWords, sharedLimitWords } from '../../../../utils/domain/views/checking-words';
import { ENGLISH, englishIn } from '../../../support/i18n';

const SENTENCE = /^[A-Z].+\.$/;

it.each(CHECKING)('names the pace “%s”, and says in a sentence each how often and what it costs', (checking) => {
  const { name, pace, cost } = checkingWords(checking, ENGLISH);
  expect(name.toLowerCase()).toBe(checking);
  for (const sentence of [pace, cost]) expect(sentence).toMatch(SENTENCE);
  expect(pace).toMatch(/during a conversation.+otherwise.+quiet half hour/);
  expect(cost).toMatch(/battery and data.+checks an hour/);
  expect(`${pace} ${cost}`).not.toMatch(/request|sync|session|poll/i);
});

it('writes numbers in the language of the user', () => {
  expect(sharedLimitWords(ENGLISH)).toContain('1,000 checks an hour');
  expect(sharedLimitWords(englishIn('de'))).toContain('1.000 checks an hour');
  expect(checkingWords('live', englishIn('ar-EG')).cost).toContain('٥٠٠');
});

describe('what was saved', () => {
  it.each([
    ['live', true, 'Saved. Perch now checks every 15 seconds, and every 5 during a conversation.'],
    ['balanced', true, 'Saved. Perch now checks every 30 seconds, and every 8 to 10 during a conversation.'],
    ['light', true, 'Saved. Perch now checks every minute, and every 30 seconds during a conversation.'],
    ['light', false, 'Saved. Once connected, Perch checks every minute, and every 30 seconds during a conversation.'],
  ] as const)('is said for %s (connected: %s)', (checking, connected, words) => {
    expect(chosenWords(checking, connected, ENGLISH)).toBe(words);
  });

  it('is said for checking less while away', () => {
    expect(awayWords(true, true, ENGLISH)).toBe('Saved. Perch checks less often while you are away.');
    expect(awayWords(false, false, ENGLISH)).toBe('Saved. Perch checks just as often while you are away.');
    expect(awayWords(true, false, ENGLISH)).toMatch(/^Not changed\. /);
  });
});
