/**
 * `npm start`: Perch as it is shipped, on the stand-in of the API with simulated visitors. With a display a window that a
 * person can use, without one half a minute that tells what it sees. `--live`: the window on the real API.
 */
import { runHeadless } from './demo/headless.ts';
import { runWindow } from './demo/window.ts';

const live = process.argv.includes('--live');
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

try {
  if (hasDisplay) await runWindow(live);
  else if (live) throw new Error('--live opens a window for your own key, and there is no display here.');
  else await runHeadless();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
