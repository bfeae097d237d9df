import { accountOf } from '../domain/account';
import { NO_MUTES } from '../domain/attention/mutes';
import { NO_WAITS } from '../domain/attention/waits';
import { type Connection, NO_CHATS } from '../domain/chat';
import { isLater } from '../domain/instant';
import type { Page } from '../domain/merge';
import type { Store } from '../store/store';

/**
 * Lets a page decide what the answer to another key left open: where it comes from another account, the chats of the former
 * one go, with what was read and muted in it. What a person has marked since stays. Returns whether it was so: then the list
 * is to be read from its top. Call it before a page is taken in, as long as the first walk is under way.
 */
export async function isOfAnother(store: Store, { id }: Connection, page: Page): Promise<boolean> {
  let isOther = false;
  await store.update(['connection', 'chats', 'marks', 'mutes', 'waits', 'undo', 'opened', 'walk'], (state) => {
    const { connection, chats, marks } = state;
    const { frontier } = chats;
    isOther = connection?.id === id && frontier !== null && accountOf(state, page) === 'other';
    if (!isOther) return {};
    const isOfNow = marks.readThrough !== null && frontier !== null && isLater(marks.readThrough, frontier);
    return {
      chats: NO_CHATS,
      walk: null,
      marks: { ...marks, readThrough: isOfNow ? marks.readThrough : null },
      mutes: NO_MUTES,
      waits: NO_WAITS,
      undo: null,
      opened: { tabs: {} },
    };
  });
  return isOther;
}
