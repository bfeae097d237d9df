import { toPage } from '../../utils/api/to-chat';
import type { Chats } from '../../utils/domain/chat';
import { byActivity } from '../../utils/domain/chat';
import { referenceSessions } from './api/wire-session';
import { known } from './chats';

/** The 24 chats of the reference, as Perch knows them when it has read them all. */
export function referenceChats(): Chats {
  const sessions = referenceSessions();
  const page = toPage({ sessions, total: sessions.length });
  if (!page) throw new Error('The reference is no answer that Perch can read.');
  return known(page.chats.toSorted(byActivity));
}
