import { describe, expect, it } from 'vitest';
import { activityOf, byActivity } from '../../../../utils/domain/model/chat.ts';
import { aChat, minute } from '../../../support/chats.ts';

describe('byActivity', () => {
  it('puts the newest activity first, whether a message or the creation', () => {
    const list = [
      aChat({ id: 'old', lastMessageAt: minute(1), createdAt: minute(-90) }),
      aChat({ id: 'empty', lastMessageAt: null, createdAt: minute(2) }),
      aChat({ id: 'new', lastMessageAt: minute(3), createdAt: minute(-90) }),
    ];
    expect(list.sort(byActivity).map(({ id }) => id)).toEqual(['new', 'empty', 'old']);
    expect(list.map(activityOf)).toEqual([minute(3), minute(2), minute(1)]);
  });

  it('keeps equals in a fixed order', () => {
    const [a, b] = [aChat({ id: 'a' }), aChat({ id: 'b' })];
    expect([b, a].sort(byActivity)).toEqual([a, b]);
    expect([a, b].sort(byActivity)).toEqual([a, b]);
  });
});
