import { type Chats, type Freshness, type Health, type ReadMarks, WELL } from './chat';
import { dropUnseen, mergePage, type Page } from './merge';
import { finishWalk, nextRequest, type Walk } from './sync-plan';
import { boundMarks } from './unread';

/** What a check may change. */
export interface Known {
  readonly chats: Chats;
  readonly marks: ReadMarks;
  readonly health: Health;
  readonly freshness: Freshness;
}

/**
 * What is known after an answer. `walk` has taken the answer in already; `page` is null where the list ended before the
 * offset asked for. `before` is the freshness before the check, `now` is epoch ms.
 */
export function afterAnswer(known: Known, walk: Walk, page: Page | null, before: Freshness, now: number): Known {
  const chats = page ? mergePage(known.chats, page) : known.chats;
  return nextRequest(walk) === null ? afterWalk({ ...known, chats }, walk, before, now) : midway(known, chats);
}

/** A background killed from here on leaves a walk half done: the next check must not take what is known for all. */
function midway(known: Known, chats: Chats): Known {
  if (chats === known.chats) return known;
  return { ...known, chats: withComplete(chats, false), freshness: { ...known.freshness, walkedAt: null } };
}

function afterWalk(known: Known, walk: Walk, before: Freshness, now: number): Known {
  const { covered, complete, explained, mayDrop, unreadable: found } = finishWalk(walk);
  const kept = mayDrop ? dropUnseen(known.chats, walk.seen) : known.chats;
  const unreadable = complete ? found : Math.max(found, kept.unreadable);
  const chats = withComplete(kept.unreadable === unreadable ? kept : { ...kept, unreadable }, explained);
  return {
    chats,
    marks: boundMarks(known.marks, chats),
    health: known.health.state === 'well' ? known.health : WELL,
    freshness: {
      ...known.freshness,
      checkedAt: now,
      checkingSince: null,
      walkedAt: complete || (covered && explained) ? now : walk.metKnown ? before.walkedAt : null,
    },
  };
}

function withComplete(chats: Chats, complete: boolean): Chats {
  return chats.complete === complete ? chats : { ...chats, complete };
}
