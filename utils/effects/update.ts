import { browser } from '../browser.ts';

/**
 * Calls `listener` when the browser has an update of Perch ready. Once listened to, Firefox leaves it to Perch to apply it,
 * and Chrome applies it when Perch is idle (MDN and Chrome's reference, `runtime.onUpdateAvailable`). Call it synchronously
 * at start-up.
 */
export function onUpdateReady(listener: () => void): void {
  browser.runtime.onUpdateAvailable.addListener(listener);
}

/** Starts Perch again, in the version that is ready. Ends the background and closes every page of Perch. */
export function applyUpdate(): void {
  browser.runtime.reload();
}
