import { browser } from '@/utils/browser';
import { planAlarms } from '@/utils/domain/schedule';
import { badgeOf } from '@/utils/domain/views/badge';
import { setAlarms } from '@/utils/effects/alarms';
import { paintBadge } from '@/utils/effects/badge';
import type { Store } from '@/utils/store/store';

/**
 * Makes the function that brings badge and alarms in line with the store. Calls that come while it runs become one more
 * run at its end, so the last thing painted is always the last thing stored.
 */
export function createReaction(store: Store): () => void {
  let running = false;
  let again = false;
  return async function react(): Promise<void> {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      await reflect(store).catch((error: unknown) => console.error('Perch could not paint its badge:', error));
    }
    running = false;
  };
}

async function reflect(store: Store): Promise<void> {
  const now = Date.now();
  const snapshot = await store.read('connection', 'chats', 'marks', 'health', 'freshness', 'setAside');
  const badge = badgeOf(snapshot, now, browser.i18n.getUILanguage());
  await Promise.all([setAlarms(planAlarms(snapshot, now)), paintBadge(badge)]);
}
