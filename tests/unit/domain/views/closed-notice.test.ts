import { expect, it } from 'vitest';
import { applyClosedResult, NO_CLOSED_CHATS } from '../../../../utils/domain/list/closed-list.ts';
import { closedNotice } from '../../../../utils/domain/views/closed-notice.ts';
import { ENGLISH } from '../../../support/i18n.ts';

it.each([
  [{ kind: 'failed', failure: { kind: 'offline' } }, /^Perch can’t reach Magpipe\..*try again\.$/],
  [{ kind: 'not-connected' }, /^Not connected$/],
  [{ kind: 'broken' }, /^Something went wrong\. Close Perch/],
] as const)('has a text for $kind', (problem, text) => {
  expect(closedNotice(applyClosedResult(NO_CLOSED_CHATS, problem), 0, ENGLISH)?.text).toMatch(text);
  expect(closedNotice(NO_CLOSED_CHATS, 0, ENGLISH)).toBeNull();
});
