import type { Chats } from '../../../utils/domain/chat';
import type { Page } from '../../../utils/domain/merge';
import { nextRequest, startWalk, takePage, type Walk, type WalkPolicy } from '../../../utils/domain/sync-plan';

/** A walk that has taken these answers; throws where the plan would not have asked for one of them. */
export function walked(chats: Chats, policy: WalkPolicy, ...pages: readonly Page[]): Walk {
  return pages.reduce(
    (walk, page) => {
      if (!nextRequest(walk)) throw new Error('the walk had ended');
      return takePage(walk, page);
    },
    startWalk(chats, policy),
  );
}
