import { expect, it } from 'vitest';
import { NO_MUTES } from '../../../../utils/domain/notifications/mutes.ts';
import { mutedItems } from '../../../../utils/domain/views/muted.ts';
import { aChat, minute } from '../../../support/chats.ts';
import { ENGLISH } from '../../../support/i18n.ts';

const john = aChat({ id: 'c1', visitorName: 'John', lastMessageAt: minute(0) });
const mary = aChat({ id: 'c2', visitorName: '\u202EMary', lastMessageAt: minute(5), widgetId: 'w1' });

it('is empty at first', () => {
  expect(mutedItems(NO_MUTES, [john], ENGLISH)).toEqual({ widgets: [], chats: [], closedChatIds: [] });
});

it('names chats and widgets, last muted first', () => {
  const mutes = { widgets: { w1: 'Shop', w2: 'Help' }, chats: { c1: null, c2: minute(5) } };
  expect(mutedItems(mutes, [john, mary], ENGLISH)).toEqual({
    widgets: [
      { id: 'w2', name: 'Help', untilNextMessage: false },
      { id: 'w1', name: 'Shop', untilNextMessage: false },
    ],
    chats: [
      { id: 'c2', name: 'Mary', untilNextMessage: true },
      { id: 'c1', name: 'John', untilNextMessage: false },
    ],
    closedChatIds: [],
  });
});

it('leaves out a chat with a message since', () => {
  expect(mutedItems({ ...NO_MUTES, chats: { c2: minute(4) } }, [mary], ENGLISH).chats).toEqual([]);
});

it('lists unknown chats apart, unless their mute ends when they come back', () => {
  const chats = { gone: null, over: minute(0), constructor: null, c1: null };
  expect(mutedItems({ ...NO_MUTES, chats }, [john], ENGLISH)).toMatchObject({
    chats: [{ id: 'c1' }],
    closedChatIds: ['constructor', 'gone'],
  });
});
