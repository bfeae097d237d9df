import { toPage } from '../../utils/api/to-chat.ts';
import type { Chats } from '../../utils/domain/model/chat.ts';
import { byActivity } from '../../utils/domain/model/chat.ts';
import { referenceSessions } from './api/wire-session.ts';
import { knownChats } from './chats.ts';

/** The 24 chats of the reference, as Perch knows them when it has read them all. */
export function referenceChats(): Chats {
  const sessions = referenceSessions();
  const page = toPage({ sessions, total: sessions.length });
  if (!page) throw new Error('The reference is no answer that Perch can read.');
  return knownChats(page.chats.toSorted(byActivity));
}
