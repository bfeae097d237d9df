import { expect, it } from 'vitest';
import { messageTimesOf } from '../../../../utils/domain/model/page.ts';
import { aPage, emptyChats, minute, someChats } from '../../../support/chats.ts';

it('returns when the last message of each row was, in the order of the server', () => {
  const page = aPage([...emptyChats(1), ...someChats(2)], { rowIds: ['s1', null, 'x', 'c1', 'c2'] });
  expect(messageTimesOf(page)).toEqual([null, undefined, undefined, minute(0), minute(-1)]);
});
