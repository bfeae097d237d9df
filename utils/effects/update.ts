import { browser } from '../browser.ts';

/**
 * Calls `listener` when Chrome has an update of Perch ready, which it applies itself only when Perch is idle (Chrome's
 * reference, `runtime.onUpdateAvailable`). Firefox applies updates at once unless an extension listens, and sometimes doesn't
 * start an extension again that reloads itself as its background wakes, so Perch leaves it to Firefox. Call it synchronously at
 * start-up.
 */
export function onUpdateReady(listener: () => void): void {
  if (import.meta.env.BROWSER === 'firefox') return;
  browser.runtime.onUpdateAvailable.addListener(listener);
}

/** Starts Perch again, in the version that is ready. Ends the background and closes every page of Perch. */
export function applyUpdate(): void {
  browser.runtime.reload();
}
