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

/** Computes a change of the marks; empty where there is nothing to change. */
type MarksChange = (state: Omit<ChangedState, 'undo'>) => Partial<Pick<State, 'marks' | 'waits' | 'quarantined'>>;

/**
 * Creates the handlers of the commands that change read marks, and of the one that undoes the last change. `newId` returns
 * a new id at each call, `now` epoch ms.
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
        // A message may have come between the last paint and the click: its visitor goes on waiting.
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
 * Marks an opened chat as read. Opening cannot be undone, for it is no slip, and the change before it still can. The undo
 * is written first, so that it covers the opening even if the background is killed between the two writes.
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
  // Marks and undo are in two storage areas. A kill between the two writes must not leave an older undo beside newer
  // marks, for undoing that would lose the newer ones.
  await store.update(CHANGED_ITEMS, (state) => ({
    undo: { ...state, ...after(state) }.undo === state.undo ? state.undo : null,
  }));
  await store.update(CHANGED_ITEMS, after);
}
