import { browser } from '../browser.ts';
import { withTimeout } from './with-timeout.ts';

/** What the background asks of the offscreen page. Not a command of a page: those have a `type`. */
interface ChimeRequest {
  readonly offscreen: 'chime';
  readonly volume: number;
}

const PAGE = '/offscreen.html';

/** One chime after the other, for the page goes at the end of each. */
let lastChime: Promise<unknown> = Promise.resolve();

/** Plays the chime in a page that nobody sees, and which is there no longer than the chime. Rejects where it was not played. */
export function playOffscreen(volume: number): Promise<void> {
  const play = async () => {
    await ensurePage();
    try {
      const request: ChimeRequest = { offscreen: 'chime', volume };
      const problem: unknown = await browser.runtime.sendMessage(request);
      if (problem !== null) throw new Error(`The chime was not played: ${problem}`);
    } finally {
      await browser.offscreen.closeDocument();
    }
  };
  const work = () => withTimeout(play());
  const queued = lastChime.then(work, work);
  lastChime = queued;
  return queued;
}

/**
 * The other side, in the page: calls `play` when the background asks for the chime. It hears whatever the pages say to the
 * background too, and leaves that to the background.
 */
export function onChimeRequest(play: (volume: number) => Promise<void>): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, _sender: unknown, answer: (problem: string | null) => void) => {
      if (!isChimeRequest(message)) return;
      play(message.volume).then(
        () => answer(null),
        (error: unknown) => answer(String(error)),
      );
      // The answer comes later.
      return true;
    },
  );
}

async function ensurePage(): Promise<void> {
  // A worker that was ended while the chime rang has left its page behind, and a second one is not allowed.
  const pages = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (pages.length > 0) return;
  await browser.offscreen.createDocument({
    url: PAGE,
    reasons: ['AUDIO_PLAYBACK'],
    justification: 'A chime tells that somebody waits in a chat.',
  });
}

function isChimeRequest(message: unknown): message is ChimeRequest {
  return typeof message === 'object' && message !== null && 'offscreen' in message && message.offscreen === 'chime';
}
