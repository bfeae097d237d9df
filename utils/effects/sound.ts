import { playChimeLocally } from './chime.ts';
import { playOffscreen } from './offscreen.ts';

/**
 * Plays the chime once, from the background, at a volume of 0 to 1. Resolves when it is over. Rejects where the browser
 * does not play it, for example without a sound device.
 */
export function playChime(volume: number): Promise<void> {
  // Chrome's background is a worker, which cannot play sound. Each build contains only one of the two.
  return import.meta.env.BROWSER === 'firefox' ? playChimeLocally(volume) : playOffscreen(volume);
}
