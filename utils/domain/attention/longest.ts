import { activityOf, type Chat, type Chats, type ReadMarks } from '../chat';
import { isCounted, type Mutes } from './mutes';
import { type Waits, waitingSince } from './waits';

interface Known {
  readonly chats: Chats;
  readonly marks: ReadMarks;
  readonly waits: Waits;
  readonly mutes: Mutes;
}

/** The counted chat that has been waiting for longest; where none waits, the unread one with the oldest news. */
export function longestWaiting(known: Known): Chat | null {
  let longest: Chat | null = null;
  let first = '';
  for (const chat of known.chats.list) {
    if (!isCounted(chat, known)) continue;
    // Instants compare as text, and come before a letter: who waits comes before who does not.
    const since = `${waitingSince(chat, known.waits, known.marks) ?? 'none'} ${activityOf(chat)}`;
    if (longest && since >= first) continue;
    longest = chat;
    first = since;
  }
  return longest;
}
