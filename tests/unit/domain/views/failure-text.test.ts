import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../../utils/domain/model/failure.ts';
import { failureText } from '../../../../utils/domain/views/failure-text.ts';
import { FAILURES } from '../../../support/chats.ts';
import { ENGLISH } from '../../../support/i18n.ts';

it.each(['short', 'advice', 'connecting'] as const)('has a different %s text for each failure', (which) => {
  const text = FAILURES.map((failure) => failureText(failure, ENGLISH)[which]);
  expect(new Set(text).size).toBe(FAILURES.length);
});

describe.each(FAILURES)('the text of $kind', (failure) => {
  const { short, advice, connecting } = failureText(failure, ENGLISH);

  it('is short, and has whole sentences for the advice', () => {
    expect(short).toMatch(/^[A-Z][^.]{4,40}$/);
    expect(advice).toMatch(/^[A-Z].+\.$/);
    expect(connecting).toMatch(/^[A-Z].+\.$/);
  });

  it('has no exclamation marks and no internal terms', () => {
    expect(`${short} ${advice} ${connecting}`).not.toMatch(/!|\b(sync|session|fetch|HTTP|JSON|undefined|null)\b/i);
  });
});

it('names the status of a server error', () => {
  const { advice, connecting } = failureText({ kind: 'server', status: 546, waitMs: null }, ENGLISH);
  expect(advice).toContain('546');
  expect(connecting).toContain('546');
});

describe('a rejected request', () => {
  const badRequest = (message: string | null): Failure => ({ kind: 'bad-request', status: 404, message });

  it("quotes the server's message, safe to display", () => {
    const { advice, connecting } = failureText(badRequest(`Not\u202e\n\u0000found <b>${'x'.repeat(900)}`), ENGLISH);
    for (const text of [advice, connecting]) {
      expect(text).toMatch(/^Magpipe says: “Not found <b>x+…”\. /);
      expect(text.length).toBeLessThan(260);
    }
  });

  it.each([null, ''])('names the status if the message is %j', (message) => {
    expect(failureText(badRequest(message), ENGLISH).advice).toContain('404');
    expect(failureText(badRequest(message), ENGLISH).connecting).toContain('404');
  });
});
