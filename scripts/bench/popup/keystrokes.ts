import type { CDPSession } from 'puppeteer-core';
import { eventually } from '../../../tests/support/browsers/eventually.ts';
import type { Fixture } from './fixture.ts';
import { waitUntilDrawn } from './opening.ts';
import { type Scenario, setUp } from './scenario.ts';
import { evaluate } from './toolbar.ts';

/** One key in the search box; times in ms. */
export interface Keystroke {
  /** From the key event until the main thread had painted the matching rows. */
  readonly painted: number;
  /** The same without the idle wait for the next frame, up to 16.7 ms. */
  readonly work: number;
  /** Whether it was the first key since the popup was opened. */
  readonly isFirst: boolean;
}

/** Each key changes which rows of `manySessions` match. */
const KEYS = ['w', 'e', 'i', 'Backspace', 'Backspace', 'Backspace'] as const;
const SCENARIO: Scenario = { chats: 1_000, background: 'awake' };

interface Timed {
  readonly at: number;
  changed?: number;
  frame?: number;
  painted?: number;
}

interface TimedWindow {
  perchKey: Timed | null;
}

/** Opens the popup with 1,000 chats, types into its search box, and closes it. */
export async function typeKeys(fixture: Fixture): Promise<Keystroke[]> {
  await setUp(fixture, SCENARIO);
  const popup = await fixture.toolbar.open(fixture.extensions.perch);
  await popup.painted(true);
  await waitUntilDrawn(popup.session);
  await evaluate(popup.session, recordKeys);
  const strokes: Keystroke[] = [];
  for (const [index, key] of KEYS.entries()) {
    await press(popup.session, key);
    const { at, changed, frame, painted } = await eventually(() => paintedKey(popup.session), {
      what: `the rows change at ${key}, key ${index + 1}`,
    });
    strokes.push({ painted: painted - at, work: changed - at + painted - frame, isFirst: index === 0 });
    await waitUntilDrawn(popup.session);
  }
  await popup.close();
  return strokes;
}

async function paintedKey(session: CDPSession): Promise<Required<Timed>> {
  const key = await evaluate(session, () => (globalThis as unknown as TimedWindow).perchKey);
  if (key?.painted === undefined) throw new Error('not yet');
  return key as Required<Timed>;
}

/**
 * Runs in the popup. A key is handled in the first frame after its rows have changed: a message posted in that frame's
 * callback arrives after style, layout and paint.
 */
function recordKeys(): void {
  const page = globalThis as unknown as TimedWindow;
  const search = document.querySelector<HTMLElement>('input[type=search]');
  const rows = document.querySelector('main');
  if (!search || !rows) throw new Error('the popup has no search, or no list');
  search.focus();
  search.addEventListener('keydown', ({ timeStamp }) => {
    page.perchKey = { at: timeStamp };
  });
  const observer = new MutationObserver(() => {
    const key = page.perchKey;
    if (!key || key.changed !== undefined) return;
    key.changed = performance.now();
    requestAnimationFrame(() => {
      key.frame = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        key.painted = performance.now();
      };
      port2.postMessage(null);
    });
  });
  observer.observe(rows, { childList: true, characterData: true, subtree: true });
}

async function press(session: CDPSession, key: (typeof KEYS)[number]): Promise<void> {
  const isText = key !== 'Backspace';
  const code = isText ? `Key${key.toUpperCase()}` : key;
  const windowsVirtualKeyCode = isText ? key.toUpperCase().charCodeAt(0) : 8;
  const common = { key, code, windowsVirtualKeyCode };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...common, ...(isText ? { text: key } : {}) });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common });
}
