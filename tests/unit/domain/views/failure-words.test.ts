import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../../utils/domain/failure';
import { failureWords } from '../../../../utils/domain/views/failure-words';
import { FAILURES } from '../../../support/chats';
import { ENGLISH } from '../../../support/i18n';

it.each(['short', 'advice', 'connecting'] as const)('has a %s of its own for each failure', (which) => {
  const words = FAILURES.map((failure) => failureWords(failure, ENGLISH)[which]);
  expect(new Set(words).size).toBe(FAILURES.length);
});

describe.each(FAILURES)('of $kind', (failure) => {
  const { short, advice, connecting } = failureWords(failure, ENGLISH);

  it('is a few words, and whole sentences', () => {
    expect(short).toMatch(/^[A-Z][^.]{4,40}$/);
    expect(advice).toMatch(/^[A-Z].+\.$/);
    expect(connecting).toMatch(/^[A-Z].+\.$/);
  });

  it('has no exclamation marks and no words that stay inside', () => {
    expect(`${short} ${advice} ${connecting}`).not.toMatch(/!|\b(sync|session|fetch|HTTP|JSON|undefined|null)\b/i);
  });
});

it('names the status of server trouble', () => {
  const { advice, connecting } = failureWords({ kind: 'server', status: 546, waitMs: null }, ENGLISH);
  expect(advice).toContain('546');
  expect(connecting).toContain('546');
});

describe('a check that was turned down', () => {
  const rejected = (message: string | null): Failure => ({ kind: 'rejected', status: 404, message });

  it("quotes the server's own message, fit for show", () => {
    const { advice, connecting } = failureWords(rejected(`Not\u202e\n\u0000found <b>${'x'.repeat(900)}`), ENGLISH);
    for (const words of [advice, connecting]) {
      expect(words).toMatch(/^Magpipe says: “Not found <b>x+…”\. /);
      expect(words.length).toBeLessThan(260);
    }
  });

  it.each([null, ''])('names the status where the message is %j', (message) => {
    expect(failureWords(rejected(message), ENGLISH).advice).toContain('404');
    expect(failureWords(rejected(message), ENGLISH).connecting).toContain('404');
  });
});
