import { hasBeenAway } from '../model/absence.ts';
import type { Chats } from '../model/chat.ts';
import { type Freshness, HEALTHY, type Health } from '../model/connection-state.ts';
import { updateWaits, type Waits } from '../notifications/waits.ts';
import { markLateMessagesUnread } from '../read-marks/late-messages.ts';
import type { ReadMarks } from '../read-marks/read-marks.ts';
import { pruneMarks } from '../read-marks/unread.ts';
import type { RequestLog } from '../schedule/request-log.ts';
import { isBehind, type Plan, type PlanState } from './plan.ts';
import type { Walk } from './walk.ts';

/** What a check may change. */
export interface SyncState {
  readonly chats: Chats;
  readonly marks: ReadMarks;
  readonly waits: Waits;
  readonly health: Health;
  readonly freshness: Freshness;
  readonly walk: Walk | null;
  readonly requestLog: RequestLog;
  /** The copy on disk, for the next start of the browser. */
  readonly savedRequestLog: RequestLog;
}

/**
 * Returns the state after an answer that `plan` has already applied. It is stored as a whole after every answer, so a check
 * that is killed anywhere leaves the state of its last answer. `now` in epoch ms.
 */
export function afterAnswer(known: SyncState, plan: Plan, now: number): SyncState {
  const { chats, walk, clock } = plan;
  const serverAheadMs = clock.server - clock.now;
  const isDone = plan.next === null;
  const { health } = known;
  const freshness = { ...known.freshness, serverAheadMs };
  const marks = markLateMessagesUnread(known.marks, known, chats.list);
  return {
    ...known,
    chats,
    walk,
    marks: isDone ? pruneMarks(marks, chats) : marks,
    waits: updateWaits(known.waits, known, chats, { marks, serverNow: clock.server }),
    health: isDone && health.state === 'failing' ? HEALTHY : health,
    freshness: isDone
      ? afterCheck(freshness, plan, now)
      : {
          ...freshness,
          behind: isStillBehind(plan),
          newMessageFoundAt: plan.hasNewMessages ? now : freshness.newMessageFoundAt,
        },
    // The log is saved only when the disk is written anyway.
    savedRequestLog: chats === known.chats ? known.savedRequestLog : known.requestLog,
  };
}

/** Returns how fresh the list is at the end of a check, also of one that the budget cut short. */
export function afterCheck(freshness: Freshness, plan: PlanState, now: number): Freshness {
  return {
    ...freshness,
    checkedAt: now,
    checkingSince: null,
    pausedUntil: null,
    newMessageFoundAt: plan.hasNewMessages ? now : freshness.newMessageFoundAt,
    lastFullWalkAt: plan.fullWalkEnded ? now : freshness.lastFullWalkAt,
    behind: isStillBehind(plan),
    // Checks that continue the walk after an absence still count as coming after it.
    afterAbsence: hasBeenAway(freshness, now) || (freshness.behind && freshness.afterAbsence),
  };
}

function isStillBehind({ walk, chats }: PlanState): boolean {
  return walk !== null && isBehind(chats, walk);
}
