import { withoutWait } from '@/utils/domain/attention/waits';
import type { Instant } from '@/utils/domain/instant';
import { markAllRead } from '@/utils/domain/read-all';
import { changed, takenBack, type Undo, withOpened } from '@/utils/domain/undo';
import { isUnread, markRead, markUnread } from '@/utils/domain/unread';
import type { CommandHandlers } from '@/utils/messages/commands';
import type { State } from '@/utils/store/items';
import type { Store } from '@/utils/store/store';
import { findChat } from './find-chat';

const CHANGING = ['chats', 'marks', 'waits', 'setAside', 'undo'] as const;
type Changing = Pick<State, (typeof CHANGING)[number]>;

/** What a change makes of the marks; nothing where there is nothing to change. */
type Change = (state: Omit<Changing, 'undo'>) => Partial<Pick<State, 'marks' | 'waits' | 'setAside'>>;

/**
 * The commands that change read marks, and the one that takes the last of them back. `newId` gives a new id at each call,
 * `now` this computer's clock in epoch ms.
 */
export function markHandlers(
  store: Store,
  newId: () => string,
  now: () => number,
): Pick<CommandHandlers, 'markRead' | 'markUnread' | 'markAllRead' | 'undoMarks'> {
  const undoably = async (change: Change): Promise<null> => {
    await changeMarks(store, change, { id: newId(), at: now() });
    return null;
  };
  return {
    markRead: ({ id, seen }) => undoably(reading(id, seen)),
    markUnread: ({ id }) =>
      undoably(({ chats, marks, waits }) => {
        const chat = findChat(chats, id);
        // A message may have come between the look and the click: its visitor goes on waiting.
        if (!chat || isUnread(chat, marks)) return {};
        return { marks: markUnread(marks, chat), waits: withoutWait(waits, id) };
      }),
    markAllRead: ({ through, unseen, apart, blindly }) =>
      undoably(({ marks, setAside }) => ({
        marks: markAllRead(marks, through, unseen, apart),
        setAside: blindly === true && setAside,
      })),
    undoMarks: async ({ id }) => {
      let undone = false;
      await store.update(['marks', 'undo'], ({ undo }) => {
        const before = takenBack(undo, id);
        undone = before !== null;
        return before ?? {};
      });
      return { undone };
    },
  };
}

/**
 * Marks read what was opened, which nobody does by a slip: it cannot be taken back, and what was done before it still can.
 * The undo is written first: a background that is killed between the two leaves one that knows of the opening.
 */
export async function markOpened(store: Store, id: string, seen: Instant): Promise<void> {
  await store.update(['chats', 'undo'], ({ chats, undo }) => {
    const chat = findChat(chats, id);
    return chat ? { undo: withOpened(undo, chat, seen) } : {};
  });
  await store.update(['chats', 'marks', 'waits', 'setAside'], (state) => ({ ...reading(id, seen)(state) }));
}

function reading(id: string, seen: Instant): Change {
  return ({ chats, marks }) => {
    const chat = findChat(chats, id);
    return chat ? { marks: markRead(marks, chat, seen) } : {};
  };
}

async function changeMarks(store: Store, change: Change, made: Pick<Undo, 'id' | 'at'>): Promise<void> {
  const after = (state: Changing) => {
    const { marks, ...rest } = change(state);
    return marks ? { ...rest, ...changed(state, marks, made) } : rest;
  };
  // Marks and undo lie in two areas. A background that is killed between the two writes must not leave an older undo beside
  // newer marks: taking that back would lose the newer ones.
  await store.update(CHANGING, (state) => ({
    undo: { ...state, ...after(state) }.undo === state.undo ? state.undo : null,
  }));
  await store.update(CHANGING, after);
}
