import { expect, it } from 'vitest';
import { NOTHING_SHOWN, notShownIds, withShown } from '../../../../utils/domain/list/shown-chats.ts';
import { aChat, minute } from '../../../support/chats.ts';

const [a, b] = ['a', 'b'].map((id) => aChat({ id }));
if (!a || !b) throw new Error('two chats');

it('knows which chats have not been shown', () => {
  expect(notShownIds(NOTHING_SHOWN, [a, b])).toEqual(['a', 'b']);
  expect(notShownIds(withShown(NOTHING_SHOWN, [a]), [a, b])).toEqual(['b']);
  expect(notShownIds(withShown(withShown(NOTHING_SHOWN, [a]), [b]), [a, b])).toEqual([]);
});

it('treats a chat with another activity as not shown, earlier or later', () => {
  const shown = withShown(NOTHING_SHOWN, [a, b]);
  const [later, earlier] = [
    { ...a, lastMessageAt: minute(1) },
    { ...b, lastMessageAt: minute(-1) },
  ];
  expect(notShownIds(shown, [later, earlier])).toEqual(['a', 'b']);
  expect(notShownIds(withShown(shown, [later]), [later, b])).toEqual([]);
});

it('copies nothing if all chats were shown before', () => {
  const shown = withShown(NOTHING_SHOWN, [a, b]);
  expect(withShown(shown, [b])).toBe(shown);
});
