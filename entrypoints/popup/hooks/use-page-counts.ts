import { useEffect, useState } from 'preact/hooks';
import type { Chat } from '../../../utils/domain/model/chat.ts';
import { countPages } from '../../../utils/domain/views/chat-page.ts';

const NO_COUNTS: ReadonlyMap<string, number> = new Map();
/** After the list is on the screen, ms: to go through 1,000 chats takes longer than to draw those in sight. */
const DELAY_MS = 100;

/** How many of the chats started on each page, by its key; a moment after they have changed. Without chats, none. */
export function usePageCounts(chats: readonly Chat[] | undefined): ReadonlyMap<string, number> {
  const [counts, setCounts] = useState(NO_COUNTS);
  useEffect(() => {
    const timer = setTimeout(() => setCounts(chats ? countPages(chats) : NO_COUNTS), DELAY_MS);
    return () => clearTimeout(timer);
  }, [chats]);
  return counts;
}
