import { activityOf, type Chat, type Chats } from '../model/chat.ts';
import type { ReadMarks } from '../read-marks/read-marks.ts';
import { isCounted, type Mutes } from './mutes.ts';
import { type Waits, waitingSinceOf } from './waits.ts';

interface WaitingInput {
  readonly chats: Chats;
  readonly marks: ReadMarks;
  readonly waits: Waits;
  readonly mutes: Mutes;
}

/** The counted chat that has been waiting for longest; where none waits, the unread one with the oldest news. */
export function longestWaiting(input: WaitingInput): Chat | null {
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
