import { browser } from '../browser.ts';
import type { Presence } from '../domain/model/connection-state.ts';
import { hasPermission, onPermission } from './permissions.ts';
import { withTimeout } from './with-timeout.ts';

/** Seconds without a key or a move of the mouse after which nobody is there. */
const AWAY_AFTER_S = 300;

let isListening = false;

/**
 * Calls `listener` whenever the person leaves or comes back, wherever they gave the permission for that; they can give it
 * later, and take it away. Call it synchronously at start-up.
 */
export function onPresence(listener: (presence: Presence) => void): void {
  listen(listener);
  onPermission('idle', (granted) => {
    if (granted) listen(listener);
    else listener('here');
  });
}

/** Whether the person is there; `here` where Perch may not know, or the browser does not say. */
export async function currentPresence(): Promise<Presence> {
  return withTimeout(askPresence()).catch((error: unknown) => {
    console.error('The browser did not say whether somebody is there:', error);
    return 'here';
  });
}

async function askPresence(): Promise<Presence> {
  if (!browser.idle || !(await hasPermission('idle'))) return 'here';
  return presenceOf(await browser.idle.queryState(AWAY_AFTER_S));
}

function listen(listener: (presence: Presence) => void): void {
  // Without the permission the browser has no such interface.
  if (isListening || !browser.idle) return;
  isListening = true;
  browser.idle.setDetectionInterval(AWAY_AFTER_S);
  browser.idle.onStateChanged.addListener((state) => listener(presenceOf(state)));
}

/** A locked screen is one that nobody sees. */
function presenceOf(state: string): Presence {
  return state === 'active' ? 'here' : 'away';
}
