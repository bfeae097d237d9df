import { expect, it } from 'vitest';
import { applyClosedResult, NO_CLOSED_CHATS } from '../../../../utils/domain/list/closed-list.ts';
import { closedNotice } from '../../../../utils/domain/views/closed-notice.ts';
import { aChat, someChats } from '../../../support/chats.ts';
import { ENGLISH } from '../../../support/i18n.ts';

const page = (ids: string[], rest: { total?: number; next?: number | null } = {}) =>
  ({ kind: 'page', chats: ids.map((id) => aChat({ id })), total: 4, next: 2, ...rest }) as const;

it('appends pages, and lists a chat that moved once', () => {
  const first = applyClosedResult({ ...NO_CLOSED_CHATS, loading: true }, page(['a', 'b']));
  const second = applyClosedResult(first, page(['b', 'c'], { next: null }));
  expect(second.list.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(second).toMatchObject({ total: 4, next: null, loading: false, problem: null });
});

it('never has a total below the listed chats', () => {
  expect(applyClosedResult(NO_CLOSED_CHATS, page(['a', 'b', 'c'], { total: 1 })).total).toBe(3);
});

it('keeps its chats when a request fails, and says why', () => {
  const before = { ...NO_CLOSED_CHATS, list: someChats(2), total: 4, next: 2, loading: true };
  const after = applyClosedResult(before, { kind: 'wait', until: 40_000 });
  expect(after).toMatchObject({ list: before.list, next: 2, loading: false });
  expect(closedNotice(after, 0, ENGLISH)?.text).toMatch(/^Too many requests\. Try again after \d+:\d\d.*\.$/);
});
