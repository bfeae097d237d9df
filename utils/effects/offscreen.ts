import { browser } from '../browser.ts';
import { withTimeout } from './with-timeout.ts';

/** A message from the background to the offscreen page. It has no `type`, unlike the commands of pages. */
interface ChimeRequest {
  readonly offscreen: 'chime';
  readonly volume: number;
}

const PAGE = '/offscreen.html';

/** Chimes play one after the other, for the page closes at the end of each. */
let lastChime: Promise<unknown> = Promise.resolve();

/** Plays the chime in an offscreen page, which closes afterwards. Rejects where it was not played. */
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
 * Calls `play` when the background asks for the chime; runs in the offscreen page. That page also receives the messages of
 * other pages to the background, and ignores them.
 */
export function onChimeRequest(play: (volume: number) => Promise<void>): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, _sender: unknown, answer: (problem: string | null) => void) => {
      if (!isChimeRequest(message)) return;
      play(message.volume).then(
        () => answer(null),
        (error: unknown) => answer(String(error)),
      );
      // Keeps the channel open for the answer.
      return true;
    },
  );
}

async function ensurePage(): Promise<void> {
  // A worker that was stopped during a chime has left its page behind, and Chrome allows only one.
  const pages = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (pages.length > 0) return;
  await browser.offscreen.createDocument({
    url: PAGE,
    reasons: ['AUDIO_PLAYBACK'],
    justification: 'Plays a chime when a visitor waits for an answer.',
  });
}

function isChimeRequest(message: unknown): message is ChimeRequest {
  return typeof message === 'object' && message !== null && 'offscreen' in message && message.offscreen === 'chime';
}
