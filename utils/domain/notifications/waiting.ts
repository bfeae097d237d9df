import { activityOf, type Chat, type Chats } from '../model/chat.ts';
import { type Instant, toEpochMs } from '../model/instant.ts';
import type { ReadMarks } from '../read-marks/read-marks.ts';
import { isCounted, type Mutes } from './mutes.ts';
import type { WaitingLimits } from './settings.ts';
import { type Wait, type Waits, waitOf } from './waits.ts';

/** A chat whose visitor is waiting. */
export interface WaitingChat {
  readonly chat: Chat;
  readonly wait: Wait;
  /** In ms. */
  readonly waitedMs: number;
}

/** How urgent a wait is: not yet, a long wait (amber), too long (red). */
export type WaitingLevel = 'none' | 'amber' | 'red';

interface WaitingInput {
  readonly chats: Chats;
  readonly marks: ReadMarks;
  readonly waits: Waits;
}

const MINUTE_MS = 60_000;

/** Returns all chats whose visitor is waiting; `now` in epoch ms. */
export function waitingChats({ chats, marks, waits }: WaitingInput, now: number): WaitingChat[] {
  if (Object.keys(waits).length === 0) return [];
  return chats.list.flatMap((chat) => {
    const wait = waitOf(chat, waits, marks);
    return wait ? [{ chat, wait, waitedMs: waitedMsOf(chat, waits, marks, now) ?? 0 }] : [];
  });
}

/** Returns since when the visitor has been waiting, on the server's clock; null: not waiting. */
export function waitingSinceOf(chat: Chat, waits: Waits, marks: ReadMarks): Instant | null {
  return waitOf(chat, waits, marks)?.waitingSince ?? null;
}

/**
 * Returns how long the visitor has been waiting, in ms; null: not waiting. Never negative, however much the two clocks
 * differ. `now` in epoch ms.
 */
export function waitedMsOf(chat: Chat, waits: Waits, marks: ReadMarks, now: number): number | null {
  const since = waitingSinceOf(chat, waits, marks);
  return since && Math.max(now - toEpochMs(since), 0);
}

/**
 * Returns how urgent a wait of this length is (null: not waiting). If both limits are reached, red wins, even if amber is
 * the longer one. A limit that is off (null) is never reached.
 */
export function waitingLevel(waitedMs: number | null, { amber, red }: WaitingLimits): WaitingLevel {
  if (isReached(waitedMs, red)) return 'red';
  return isReached(waitedMs, amber) ? 'amber' : 'none';
}

function isReached(waitedMs: number | null, limitMinutes: number | null): boolean {
  return waitedMs !== null && limitMinutes !== null && waitedMs >= limitMinutes * MINUTE_MS;
}

/** Returns the counted chat that has been waiting longest; if none is waiting, the unread one with the oldest activity. */
export function longestWaiting(input: WaitingInput & { readonly mutes: Mutes }): Chat | null {
  let longest: Chat | null = null;
  let longestKey = '';
  for (const chat of input.chats.list) {
    if (!isCounted(chat, input)) continue;
    // Instants sort as text and before any letter, so waiting chats come before the others.
    const sortKey = `${waitingSinceOf(chat, input.waits, input.marks) ?? 'none'} ${activityOf(chat)}`;
    if (longest && sortKey >= longestKey) continue;
    longest = chat;
    longestKey = sortKey;
  }
  return longest;
}
