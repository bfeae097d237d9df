import { activityOf, type Chat, type Chats } from '../model/chat.ts';
import { type Instant, toEpochMs } from '../model/instant.ts';
import type { ReadMarks } from '../read-marks/read-marks.ts';
import { isCounted, type Mutes } from './mutes.ts';
import type { WaitingLimits } from './settings.ts';
import { type Wait, type Waits, waitOf } from './waits.ts';

/** A chat that waits. */
export interface WaitingChat {
  readonly chat: Chat;
  readonly wait: Wait;
  /** In ms. */
  readonly waitedMs: number;
}

/** How urgent a wait is: not yet, long (amber), too long (red). */
export type WaitingLevel = 'none' | 'amber' | 'red';

interface WaitingInput {
  readonly chats: Chats;
  readonly marks: ReadMarks;
  readonly waits: Waits;
}

const MINUTE_MS = 60_000;

/** All chats that wait. */
export function waitingChats({ chats, marks, waits }: WaitingInput, now: number): WaitingChat[] {
  if (Object.keys(waits).length === 0) return [];
  return chats.list.flatMap((chat) => {
    const wait = waitOf(chat, waits, marks);
    return wait ? [{ chat, wait, waitedMs: waitedMsOf(chat, waits, marks, now) ?? 0 }] : [];
  });
}

/** Since when the visitor has been waiting, on the server's clock; null where the chat does not wait. */
export function waitingSinceOf(chat: Chat, waits: Waits, marks: ReadMarks): Instant | null {
  return waitOf(chat, waits, marks)?.waitingSince ?? null;
}

/**
 * For how long the visitor has been waiting, in ms; never negative, whatever the two clocks say. null where the chat does
 * not wait. `now` in epoch ms.
 */
export function waitedMsOf(chat: Chat, waits: Waits, marks: ReadMarks, now: number): number | null {
  const since = waitingSinceOf(chat, waits, marks);
  return since && Math.max(now - toEpochMs(since), 0);
}

/**
 * How urgent it is that a visitor has been waiting for `waitedMs` (null: nobody waits). Red wins where both limits are
 * reached, also where amber is the longer one; a limit that is off (null) is never reached.
 */
export function waitingLevel(waitedMs: number | null, { amber, red }: WaitingLimits): WaitingLevel {
  if (isReached(waitedMs, red)) return 'red';
  return isReached(waitedMs, amber) ? 'amber' : 'none';
}

function isReached(waitedMs: number | null, limitMinutes: number | null): boolean {
  return waitedMs !== null && limitMinutes !== null && waitedMs >= limitMinutes * MINUTE_MS;
}

/** The counted chat that has been waiting for longest; where none waits, the unread one with the oldest news. */
export function longestWaiting(input: WaitingInput & { readonly mutes: Mutes }): Chat | null {
  let longest: Chat | null = null;
  let longestKey = '';
  for (const chat of input.chats.list) {
    if (!isCounted(chat, input)) continue;
    // Instants compare as text, and come before a letter: who waits comes before who does not.
    const sortKey = `${waitingSinceOf(chat, input.waits, input.marks) ?? 'none'} ${activityOf(chat)}`;
    if (longest && sortKey >= longestKey) continue;
    longest = chat;
    longestKey = sortKey;
  }
  return longest;
}
