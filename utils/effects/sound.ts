import { playChimeLocally } from './chime.ts';
import { playOffscreen } from './offscreen.ts';

/**
 * Plays the chime once, from the background, at a volume of 0 to 1. Resolves when it is over. Rejects where the browser
 * does not play it, as on a computer without a sound device.
 */
export function playChime(volume: number): Promise<void> {
  // Chrome's background is a worker, which cannot play any. A build has the one way or the other.
  return import.meta.env.BROWSER === 'firefox' ? playChimeLocally(volume) : playOffscreen(volume);
}
