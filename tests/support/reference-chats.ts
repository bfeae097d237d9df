import { toPage } from '../../utils/api/to-chat.ts';
import type { Chats } from '../../utils/domain/model/chat.ts';
import { byActivity } from '../../utils/domain/model/chat.ts';
import { referenceSessions } from './api/wire-session.ts';
import { knownChats } from './chats.ts';

/** The 24 reference chats, as Perch knows them after reading all of them. */
export function referenceChats(): Chats {
  const sessions = referenceSessions();
  const page = toPage({ sessions, total: sessions.length });
  if (!page) throw new Error('Perch cannot read the reference answer.');
  return knownChats(page.chats.toSorted(byActivity));
}
