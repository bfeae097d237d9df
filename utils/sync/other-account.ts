import { NO_CHATS } from '../domain/model/chat.ts';
import type { Connection } from '../domain/model/connection-state.ts';
import { isLater } from '../domain/model/instant.ts';
import type { Page } from '../domain/model/page.ts';
import { NO_MUTES } from '../domain/notifications/mutes.ts';
import { NO_WAITS } from '../domain/notifications/waits.ts';
import { compareAccount } from '../domain/sync/account-match.ts';
import type { Store } from '../store/store.ts';

const ITEMS = ['connection', 'chats', 'marks', 'mutes', 'waits', 'undo', 'openedTabs', 'walk', 'quarantined'] as const;

/**
 * Drops the chats, read marks and mutes of the former account if the page comes from another one; the answer to a new key
 * may not have shown it. What the user has marked read since is kept. Returns whether they were dropped: the list must then
 * be read again from its top. Call it before applying a page of the first walk.
 */
export async function clearIfOtherAccount(store: Store, { id }: Connection, page: Page): Promise<boolean> {
  return store.updateWithResult(ITEMS, (state) => {
    const { connection, chats, marks } = state;
    const { syncedUpTo } = chats;
    const isOther = connection?.id === id && syncedUpTo !== null && compareAccount(state, page) === 'other';
    if (!isOther) return { write: {}, result: false };
    const isSetSince = marks.readThrough !== null && syncedUpTo !== null && isLater(marks.readThrough, syncedUpTo);
    const write = {
      chats: NO_CHATS,
      walk: null,
      marks: { ...marks, readThrough: isSetSince ? marks.readThrough : null },
      mutes: NO_MUTES,
      waits: NO_WAITS,
      undo: null,
      openedTabs: { tabIds: {} },
      quarantined: false,
    };
    return { write, result: true };
  });
}
