import { browser } from '../browser.ts';
import type { Presence } from '../domain/model/connection-state.ts';
import { hasPermission, onPermission } from './permissions.ts';
import { withTimeout } from './with-timeout.ts';

/** Seconds without input after which the user is away. */
const AWAY_AFTER_S = 300;

let isListening = false;

/**
 * Calls `listener` when the user leaves or comes back, as far as Perch has the permission, which can be given later and
 * taken away. Call it synchronously at start-up.
 */
export function onPresence(listener: (presence: Presence) => void): void {
  listen(listener);
  onPermission('idle', (granted) => {
    if (granted) listen(listener);
    else listener('here');
  });
}

/** Returns whether the user is there; `here` without the permission, or where the browser does not say. */
export async function currentPresence(): Promise<Presence> {
  return withTimeout(askPresence()).catch((error: unknown) => {
    console.error('The browser did not say whether the user is there:', error);
    return 'here';
  });
}

async function askPresence(): Promise<Presence> {
  if (!browser.idle || !(await hasPermission('idle'))) return 'here';
  return presenceOf(await browser.idle.queryState(AWAY_AFTER_S));
}

function listen(listener: (presence: Presence) => void): void {
  // Without the permission there is no such API.
  if (isListening || !browser.idle) return;
  isListening = true;
  browser.idle.setDetectionInterval(AWAY_AFTER_S);
  browser.idle.onStateChanged.addListener((state) => listener(presenceOf(state)));
}

/** The user does not see a locked screen either. */
function presenceOf(state: string): Presence {
  return state === 'active' ? 'here' : 'away';
}
