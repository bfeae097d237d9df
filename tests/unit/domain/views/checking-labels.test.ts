import { describe, expect, it } from 'vitest';
import { CHECK_FREQUENCIES } from '../../../../utils/domain/settings.ts';
import {
  checkingLabels,
  savedAwayText,
  savedCheckingText,
  sharedLimitText,
} from '../../../../utils/domain/views/checking-labels.ts';
import { ENGLISH, englishIn } from '../../../support/i18n.ts';

const SENTENCE = /^[A-Z].+\.$/;

it.each(CHECK_FREQUENCIES)(
  'names the pace “%s”, and says in a sentence each how often and what it costs',
  (checking) => {
    const { name, pace, cost } = checkingLabels(checking, ENGLISH);
    expect(name.toLowerCase()).toBe(checking);
    for (const sentence of [pace, cost]) expect(sentence).toMatch(SENTENCE);
    expect(pace).toMatch(/during a conversation.+otherwise.+half an hour without messages/);
    expect(cost).toMatch(/battery and data.+requests an hour/);
    // Only the limit is about requests.
    expect(`${pace} ${cost.replace('requests an hour', '')}`).not.toMatch(/request|sync|session|poll/i);
  },
);

it('formats numbers for the locale', () => {
  expect(sharedLimitText(ENGLISH)).toContain('1,000 requests an hour');
  expect(sharedLimitText(englishIn('de'))).toContain('1.000 requests an hour');
  expect(checkingLabels('live', englishIn('ar-EG')).cost).toContain('٥٠٠');
});

describe('the result of saving', () => {
  it.each([
    ['live', true, 'Saved. Perch now checks every 15 seconds, and every 5 during a conversation.'],
    ['balanced', true, 'Saved. Perch now checks every 30 seconds, and every 8 to 10 during a conversation.'],
    ['light', true, 'Saved. Perch now checks every minute, and every 30 seconds during a conversation.'],
    ['light', false, 'Saved. Once connected, Perch checks every minute, and every 30 seconds during a conversation.'],
  ] as const)('is said for %s (connected: %s)', (checking, connected, labels) => {
    expect(savedCheckingText(checking, connected, ENGLISH)).toBe(labels);
  });

  it('covers checking less while away', () => {
    expect(savedAwayText(true, true, ENGLISH)).toBe('Saved. Perch checks less often while you’re away.');
    expect(savedAwayText(false, false, ENGLISH)).toBe(
      'Saved. Perch keeps checking at the same pace while you’re away.',
    );
    expect(savedAwayText(true, false, ENGLISH)).toMatch(/^Not changed\. /);
  });
});
