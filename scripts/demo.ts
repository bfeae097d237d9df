/**
 * `npm start`: runs the production build on a fake API with simulated visitors: in a window if there is a display, else for
 * half a minute while it prints what it sees. `--live` opens the window on the real API instead.
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
