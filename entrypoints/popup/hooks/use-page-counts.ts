import { useEffect, useState } from 'preact/hooks';
import type { Chat } from '../../../utils/domain/model/chat.ts';
import { countPages } from '../../../utils/domain/views/chat-page.ts';

const NO_COUNTS: ReadonlyMap<string, number> = new Map();
/** Waits until the list is on screen, ms: counting 1,000 chats takes longer than rendering the visible ones. */
const DELAY_MS = 100;

/** Returns how many of the chats started on each page, by its key, shortly after they changed; empty without chats. */
export function usePageCounts(chats: readonly Chat[] | undefined): ReadonlyMap<string, number> {
  const [counts, setCounts] = useState(NO_COUNTS);
  useEffect(() => {
    const timer = setTimeout(() => setCounts(chats ? countPages(chats) : NO_COUNTS), DELAY_MS);
    return () => clearTimeout(timer);
  }, [chats]);
  return counts;
}
