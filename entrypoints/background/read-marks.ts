import { findChat } from '../../utils/domain/model/chat.ts';
import type { Instant } from '../../utils/domain/model/instant.ts';
import { withoutWait } from '../../utils/domain/notifications/waits.ts';
import { markAllRead } from '../../utils/domain/read-marks/mark-all-read.ts';
import { applyUndo, keepOpenedRead, recordChange, type Undo } from '../../utils/domain/read-marks/undo.ts';
import { isUnread, markRead, markUnread } from '../../utils/domain/read-marks/unread.ts';
import type { CommandHandlers } from '../../utils/messages/commands.ts';
import type { State } from '../../utils/store/items.ts';
import type { Store } from '../../utils/store/store.ts';

const CHANGED_ITEMS = ['chats', 'marks', 'waits', 'quarantined', 'undo'] as const;
type ChangedState = Pick<State, (typeof CHANGED_ITEMS)[number]>;

/** What a change makes of the marks; nothing where there is nothing to change. */
type MarksChange = (state: Omit<ChangedState, 'undo'>) => Partial<Pick<State, 'marks' | 'waits' | 'quarantined'>>;

/**
 * The commands that change read marks, and the one that takes the last of them back. `newId` gives a new id at each call,
 * `now` this computer's clock in epoch ms.
 */
export function readMarkHandlers(
  store: Store,
  newId: () => string,
  now: () => number,
): Pick<CommandHandlers, 'markRead' | 'markUnread' | 'markAllRead' | 'undoMarks'> {
  const withUndo = async (change: MarksChange): Promise<null> => {
    await changeMarks(store, change, { id: newId(), at: now() });
    return null;
  };
  return {
    markRead: ({ id, readUpTo }) => withUndo(markReadChange(id, readUpTo)),
    markUnread: ({ id }) =>
      withUndo(({ chats, marks, waits }) => {
        const chat = findChat(chats, id);
        // A message may have come between the look and the click: its visitor goes on waiting.
        if (!chat || isUnread(chat, marks)) return {};
        return { marks: markUnread(marks, chat), waits: withoutWait(waits, id) };
      }),
    markAllRead: ({ through, unseenIds, individualMarks, listHidden }) =>
      withUndo(({ marks, quarantined }) => ({
        marks: markAllRead(marks, through, unseenIds, individualMarks),
        quarantined: listHidden && quarantined,
      })),
    undoMarks: async ({ id }) => {
      const undone = await store.updateWithResult(['marks', 'undo'], ({ undo }) => {
        const before = applyUndo(undo, id);
        return { write: before ?? {}, result: before !== null };
      });
      return { undone };
    },
  };
}

/**
 * Marks read what was opened, which nobody does by a slip: it cannot be taken back, and what was done before it still can.
 * The undo is written first: a background that is killed between the two leaves one that knows of the opening.
 */
export async function markOpened(store: Store, id: string, readUpTo: Instant): Promise<void> {
  await store.update(['chats', 'undo'], ({ chats, undo }) => {
    const chat = findChat(chats, id);
    return chat ? { undo: keepOpenedRead(undo, chat, readUpTo) } : {};
  });
  await store.update(['chats', 'marks', 'waits', 'quarantined'], (state) => ({
    ...markReadChange(id, readUpTo)(state),
  }));
}

function markReadChange(id: string, readUpTo: Instant): MarksChange {
  return ({ chats, marks }) => {
    const chat = findChat(chats, id);
    return chat ? { marks: markRead(marks, chat, readUpTo) } : {};
  };
}

async function changeMarks(store: Store, change: MarksChange, undoEntry: Pick<Undo, 'id' | 'at'>): Promise<void> {
  const after = (state: ChangedState) => {
    const { marks, ...rest } = change(state);
    return marks ? { ...rest, ...recordChange(state, marks, undoEntry) } : rest;
  };
  // Marks and undo lie in two areas. A background that is killed between the two writes must not leave an older undo beside
  // newer marks: taking that back would lose the newer ones.
  await store.update(CHANGED_ITEMS, (state) => ({
    undo: { ...state, ...after(state) }.undo === state.undo ? state.undo : null,
  }));
  await store.update(CHANGED_ITEMS, after);
}
