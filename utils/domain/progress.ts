import { hasBeenAway } from './attention/absence';
import { afterNews, type Waits } from './attention/waits';
import type { Spending } from './budget';
import { type Chats, type Freshness, type Health, type ReadMarks, WELL } from './chat';
import { withLateNews } from './late-news';
import { isBehind, type Plan } from './plan';
import { nextRequest } from './sync-plan';
import { boundMarks } from './unread';
import type { Walk } from './walk';

/** What a check may change. */
export interface Known {
  readonly chats: Chats;
  readonly marks: ReadMarks;
  readonly waits: Waits;
  readonly health: Health;
  readonly freshness: Freshness;
  readonly walk: Walk | null;
  readonly spending: Spending;
  /** The spending as it lies on the disk, for the next start of the browser. */
  readonly spentBefore: Spending;
}

/**
 * What is known after an answer, which `plan` has taken in already. It is stored as a whole after every answer: a check
 * that is cut off anywhere leaves what the last answer left. `now` is epoch ms.
 */
export function afterAnswer(known: Known, plan: Plan, now: number): Known {
  const { chats, walk, clock } = plan;
  const serverAhead = clock.server - clock.now;
  const done = nextRequest(plan) === null;
  const { health } = known;
  const freshness = { ...known.freshness, serverAhead };
  const marks = withLateNews(known.marks, known, chats.list);
  return {
    ...known,
    chats,
    walk,
    marks: done ? boundMarks(marks, chats) : marks,
    waits: afterNews(known.waits, known, chats, { marks, serverNow: clock.server }),
    health: done && health.state === 'failing' ? WELL : health,
    freshness: done
      ? afterCheck(freshness, plan, now)
      : { ...freshness, behind: isStillBehind(plan), movedAt: plan.moved ? now : freshness.movedAt },
    // Where the disk is written anyway, the spending goes with it.
    spentBefore: chats === known.chats ? known.spentBefore : known.spending,
  };
}

/** How fresh the list is at the end of a check; one that the budget cut short ends so as well. */
export function afterCheck(freshness: Freshness, plan: Plan, now: number): Freshness {
  return {
    ...freshness,
    checkedAt: now,
    checkingSince: null,
    pausedUntil: null,
    movedAt: plan.moved ? now : freshness.movedAt,
    walkedAt: plan.swept ? now : freshness.walkedAt,
    behind: isStillBehind(plan),
    // As long as the walk after an absence goes on, it is one.
    afterGap: hasBeenAway(freshness, now) || (freshness.behind && freshness.afterGap),
  };
}

function isStillBehind({ walk, chats }: Plan): boolean {
  return walk !== null && isBehind(chats, walk);
}
