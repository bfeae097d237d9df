import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from './eventually.ts';

/** A node in the tree of the browser's own windows. */
interface Part {
  readonly id: number;
  /** Its name and those of its ancestors. */
  readonly path: readonly string[];
  readonly isWidget: boolean;
}

interface Node {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
}

interface Answer {
  readonly id?: number;
  readonly result?: { readonly root: Node };
  readonly error?: { readonly message: string };
}

const FIRST_LETTER = 'A'.charCodeAt(0);
/** The USB key code of A; the other letters follow. */
const KEY_A = 0x07_00_04;
const FLAGS: Readonly<Record<string, number>> = { Shift: 2, Ctrl: 4, Alt: 8 };
/** For keys that produce a character, Chromium's key value is this plus the character's code. */
const CHARACTER_KEY = 0x20_00_00;
/** A point inside a button, in pixels from its corner. */
const CLICK_OFFSET_PX = 5;

/**
 * Chromium's own windows, which have no document. They are reached through UI DevTools, a tool for Chromium's developers
 * (https://www.chromium.org/developers/how-tos/inspecting-ash), which accepts mouse and key events.
 */
export class ChromiumWindows {
  /** Arguments for Chromium. It listens on a free port that it picks itself. */
  static readonly arguments: readonly string[] = [
    '--enable-ui-devtools=0',
    '--enable-features=ui-debug-tools-enable-synthetic-events',
  ];
  /** The file to which Chromium writes the port. */
  readonly #portFile: string;

  constructor(profile: string) {
    this.#portFile = join(profile, 'UIDevToolsActivePort');
  }

  /** Forgets the port of the last start; call it before the next one. */
  removePortFile(): Promise<void> {
    return rm(this.#portFile, { force: true });
  }

  /** Whether a window with this name is open. */
  isOpen(window: string): Promise<boolean> {
    return this.#withWindows(async (_, parts) => parts.some(({ path }) => path.includes(window)));
  }

  /** Presses a button in a window by its index among the window's buttons. Does nothing if there is none. */
  press(window: string, button: string, index: number): Promise<void> {
    return this.#withWindows(async (send, parts) => {
      const buttons = parts.filter(({ path }) => path.includes(window) && path.at(-1) === button);
      const nodeId = buttons[index]?.id;
      if (nodeId === undefined) return;
      const point = { x: CLICK_OFFSET_PX, y: CLICK_OFFSET_PX, button: 'left', wheelDirection: 'none' };
      for (const type of ['mousePressed', 'mouseReleased']) {
        await send('DOM.dispatchMouseEvent', { nodeId, event: { ...point, type } });
      }
    });
  }

  /** Presses keys such as `Alt+Shift+H` in the window with this name. @throws {Error} If there is no such window. */
  pressKeys(window: string, keys: string): Promise<void> {
    const names = keys.split('+');
    const letter = names.at(-1)?.charCodeAt(0) ?? FIRST_LETTER;
    const flags = names.slice(0, -1).reduce((sum, name) => sum + (FLAGS[name] ?? 0), 0);
    const key = {
      keyCode: letter,
      code: KEY_A + letter - FIRST_LETTER,
      flags,
      key: CHARACTER_KEY + letter,
      isChar: false,
    };
    return this.#withWindows(async (send, parts) => {
      const nodeId = parts.find(({ path, isWidget }) => isWidget && path.at(-1) === window)?.id;
      if (nodeId === undefined) throw new Error(`Chromium has no window "${window}".`);
      for (const type of ['keyPressed', 'keyReleased'])
        await send('DOM.dispatchKeyEvent', { nodeId, event: { ...key, type } });
    });
  }

  #port(): Promise<number> {
    const read = async () => {
      const port = Number.parseInt(await readFile(this.#portFile, 'utf8'), 10);
      if (!(port > 0)) throw new Error('not written yet');
      return port;
    };
    return eventually(read, { what: 'Chromium writes its port to the file' });
  }

  async #withWindows<T>(
    act: (send: (method: string, params?: object) => Promise<Answer>, parts: Part[]) => Promise<T>,
  ): Promise<T> {
    const socket = new WebSocket(`ws://127.0.0.1:${await this.#port()}/0`);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = () => reject(new Error('Chromium refused the connection to its windows.'));
    });
    let last = 0;
    const send = (method: string, params: object = {}) =>
      new Promise<Answer>((resolve, reject) => {
        last += 1;
        const id = last;
        const onMessage = ({ data }: MessageEvent) => {
          const answer = JSON.parse(String(data)) as Answer;
          if (answer.id !== id) return;
          socket.removeEventListener('message', onMessage);
          if (answer.error) reject(new Error(`Chromium, ${method}: ${answer.error.message}`));
          else resolve(answer);
        };
        socket.addEventListener('message', onMessage);
        socket.addEventListener('close', () => reject(new Error(`Chromium closed before ${method}`)));
        socket.send(JSON.stringify({ id, method, params }));
      });
    try {
      await send('DOM.enable');
      const { result } = await send('DOM.getDocument');
      return await act(send, result ? partsOf(result.root, []) : []);
    } finally {
      socket.close();
    }
  }
}

function partsOf({ nodeId, nodeName, attributes, children = [] }: Node, above: readonly string[]): Part[] {
  // The first name of a window is its name, that of a view its class.
  const path = [...above, attributes?.[1] ?? ''];
  return [{ id: nodeId, path, isWidget: nodeName === 'Widget' }, ...children.flatMap((child) => partsOf(child, path))];
}
