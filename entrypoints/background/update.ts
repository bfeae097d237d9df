import { isChecking } from '../../utils/domain/model/connection-state.ts';
import { isUpdateDue } from '../../utils/domain/schedule/update.ts';
import { isAnyPageOpen } from '../../utils/effects/open-pages.ts';
import { applyUpdate } from '../../utils/effects/update.ts';
import type { State } from '../../utils/store/items.ts';
import type { Store } from '../../utils/store/store.ts';

/** Remembers that the browser has an update ready, so that it is applied once it is due; `now` in epoch ms. */
export async function rememberUpdate(store: Store, now: number): Promise<void> {
  await store.update(['updateReadyAt'], ({ updateReadyAt }) => ({ updateReadyAt: updateReadyAt ?? now }));
}

/** Applies an update that is ready, unless it must wait; `now` in epoch ms. Does nothing without an update. */
export async function applyUpdateIfDue(
  store: Store,
  { updateReadyAt: readyAt, freshness }: Pick<State, 'updateReadyAt' | 'freshness'>,
  now: number,
): Promise<void> {
  if (readyAt === null) return;
  const isPageOpen = (await isAnyPageOpen()) !== false;
  if (!isUpdateDue({ readyAt, isPageOpen, isChecking: isChecking(freshness, now) }, now)) return;
  // Removed first: an update that the browser can't apply after all must not make Perch start again and again.
  await store.update(['updateReadyAt'], () => ({ updateReadyAt: null }));
  applyUpdate();
}
