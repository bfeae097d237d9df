import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onChimeRequest } from '../../../utils/effects/offscreen.ts';
import { playChime } from '../../../utils/effects/sound.ts';

const playChimeLocally = vi.hoisted(() => vi.fn(async (_volume: number) => undefined));
vi.mock('../../../utils/effects/chime.ts', () => ({ playChimeLocally }));

type Listener = (message: unknown, sender: object, answer: (problem: unknown) => void) => unknown;

/** Chrome's offscreen pages: at most one, which receives messages while it is open. */
class FakeChrome {
  pages = 0;
  listener: Listener | undefined;
  readonly done: string[] = [];

  readonly offscreen = {
    createDocument: async ({ url }: { url: string }) => {
      if (this.pages > 0) throw new Error('Only a single offscreen document may be created.');
      this.pages += 1;
      this.done.push(`open ${url}`);
    },
    closeDocument: async () => {
      this.pages -= 1;
      this.done.push('close');
    },
  };
  readonly runtime = {
    getContexts: async () => Array.from({ length: this.pages }, () => ({})),
    onMessage: { addListener: (listener: Listener) => Object.assign(this, { listener }) },
    sendMessage: (message: unknown) =>
      new Promise((resolve, reject) => {
        if (this.pages === 0 || this.listener?.(message, {}, resolve) !== true) reject(new Error('Receiving end'));
      }),
  };
}

let chrome: FakeChrome;

beforeEach(() => {
  vi.clearAllMocks();
  vi.unstubAllEnvs();
  chrome = new FakeChrome();
  Object.assign(fakeBrowser, { offscreen: chrome.offscreen });
  Object.assign(fakeBrowser.runtime, chrome.runtime);
  onChimeRequest(playChimeLocally);
});

describe('in Chrome', () => {
  it('plays in an offscreen page, which closes afterwards', async () => {
    await playChime(0.4);
    expect(playChimeLocally).toHaveBeenCalledExactlyOnceWith(0.4);
    expect(chrome.done).toEqual(['open /offscreen.html', 'close']);
  });

  it('plays one chime after the other', async () => {
    await Promise.all([playChime(0.4), playChime(0.5)]);
    expect(playChimeLocally.mock.calls).toEqual([[0.4], [0.5]]);
    expect(chrome.done).toEqual(['open /offscreen.html', 'close', 'open /offscreen.html', 'close']);
  });

  it('uses the page that a stopped background left behind', async () => {
    chrome.pages = 1;
    await playChime(0.4);
    expect(playChimeLocally).toHaveBeenCalledOnce();
    expect(chrome.done).toEqual(['close']);
  });

  it('rejects where it could not play, closes the page and plays the next time', async () => {
    playChimeLocally.mockRejectedValueOnce(new Error('no sound device'));
    await expect(playChime(0.4)).rejects.toThrow('no sound device');
    expect(chrome.pages).toBe(0);
    await playChime(0.4);
    expect(chrome.pages).toBe(0);
  });
});

it('ignores messages of pages to the background', () => {
  const answer = vi.fn();
  for (const message of [{ type: 'openSettings' }, { offscreen: 'other' }, null, 'chime']) {
    expect(chrome.listener?.(message, {}, answer)).toBeUndefined();
  }
  expect(answer).not.toHaveBeenCalled();
  expect(playChimeLocally).not.toHaveBeenCalled();
});

it('plays in the background page in Firefox', async () => {
  vi.stubEnv('BROWSER', 'firefox');
  await playChime(0.4);
  expect(playChimeLocally).toHaveBeenCalledExactlyOnceWith(0.4);
  expect(chrome.done).toEqual([]);
});
