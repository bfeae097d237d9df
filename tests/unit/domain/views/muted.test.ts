import { expect, it } from 'vitest';
import { NO_MUTES } from '../../../../utils/domain/attention/mutes';
import { mutedThings } from '../../../../utils/domain/views/muted';
import { aChat, minute } from '../../../support/chats';
import { ENGLISH } from '../../../support/i18n';

const john = aChat({ id: 'c1', visitorName: 'John', lastMessageAt: minute(0) });
const mary = aChat({ id: 'c2', visitorName: '\u202EMary', lastMessageAt: minute(5), widgetId: 'w1' });

it('is nothing at first', () => {
  expect(mutedThings(NO_MUTES, [john], ENGLISH)).toEqual({ widgets: [], chats: [], gone: [] });
});

it('names chats and widgets, what was muted last first', () => {
  const mutes = { widgets: { w1: 'Shop', w2: 'Help' }, chats: { c1: null, c2: minute(5) } };
  expect(mutedThings(mutes, [john, mary], ENGLISH)).toEqual({
    widgets: [
      { id: 'w2', name: 'Help', untilNext: false },
      { id: 'w1', name: 'Shop', untilNext: false },
    ],
    chats: [
      { id: 'c2', name: 'Mary', untilNext: true },
      { id: 'c1', name: 'John', untilNext: false },
    ],
    gone: [],
  });
});

it('leaves out a chat in which something was said since', () => {
  expect(mutedThings({ ...NO_MUTES, chats: { c2: minute(4) } }, [mary], ENGLISH).chats).toEqual([]);
});

it('keeps chats that Perch no longer knows apart, but not those whose mute ends when they come back', () => {
  const chats = { gone: null, over: minute(0), constructor: null, c1: null };
  expect(mutedThings({ ...NO_MUTES, chats }, [john], ENGLISH)).toMatchObject({
    chats: [{ id: 'c1' }],
    gone: ['constructor', 'gone'],
  });
});
